package org.concordat.catalogue.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what is wrong, so that a writer sees it all at once. */
final class Problems {

    /** Enough to mend a file by; a file that is wrong throughout must not fill the memory with complaints. */
    private static final int MOST = 500;

    private final List<Problem> found = new ArrayList<>();

    void add(Node at, String code, Object... arguments) {
        add(at.place(), at.path(), code, arguments);
    }

    void add(Place place, String path, String code, Object... arguments) {
        if (found.size() < MOST) {
            found.add(new Problem(place, path, "framework.file." + code, List.of(arguments)));
        }
    }

    boolean any() {
        return !found.isEmpty();
    }

    List<Problem> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingLong(problem -> problem.place().order()))
                .toList();
    }
}
