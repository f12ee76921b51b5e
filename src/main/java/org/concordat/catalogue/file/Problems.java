package org.concordat.catalogue.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what is wrong, so that a writer sees it all at once. */
final class Problems {

    /** Enough to mend a file by; a file that is wrong throughout must not fill the memory with complaints. */
    private static final int MOST = 500;

    private final List<Problem> found = new ArrayList<>();

    void add(YamlNode at, String code, String... arguments) {
        add(at.line(), at.path(), code, arguments);
    }

    void add(int line, String path, String code, String... arguments) {
        if (found.size() < MOST) {
            found.add(new Problem(line, path, "framework.file." + code, List.of(arguments)));
        }
    }

    boolean any() {
        return !found.isEmpty();
    }

    List<Problem> byLine() {
        return found.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
    }
}
