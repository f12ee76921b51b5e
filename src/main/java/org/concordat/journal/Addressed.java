package org.concordat.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.identity.SystemWork;
import org.concordat.shared.journal.Keeper;
import org.concordat.shared.journal.Subject;
import org.concordat.shared.journal.Word;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what an address is about: the things of this house that it names by their ids, whoever asks. */
@Component
public class Addressed {

    /** That a thing is there is asked as the house, since whoever was refused it does not see it. */
    private static final String LOOKING_UP = "looking up what was refused";

    private final Map<String, Keeper> keepers;

    Addressed(List<Keeper> keepers) {
        this.keepers = keepers.stream().collect(Collectors.toMap(Keeper::address, keeper -> keeper));
    }

    /** What an entry about a request to that address is about: the first thing that it names, or the address itself. */
    public Subject subject(String path) {
        return things(path).stream().findFirst().orElseGet(() -> Subject.of("page", null, Word.text(path)));
    }

    /** What the address names that is there, but not for whoever asks now; null when it names no such thing. */
    public @Nullable Subject hidden(String path) {
        return things(path).stream()
                .filter(thing -> keepers.values().stream()
                        .filter(keeper -> keeper.kind().equals(thing.kind()))
                        .noneMatch(keeper -> thing.id() != null && keeper.seen().test(thing.id())))
                .findFirst()
                .orElse(null);
    }

    private List<Subject> things(String path) {
        List<String> parts = Arrays.asList(path.split("/"));
        List<Subject> things = new ArrayList<>();
        for (int at = 1; at < parts.size(); at++) {
            Keeper keeper = keepers.get(parts.get(at - 1));
            UUID id = id(parts.get(at));
            if (keeper != null && id != null) {
                String name = SystemWork.resultAs(
                                LOOKING_UP, () -> keeper.names().apply(List.of(id)))
                        .get(id);
                if (name != null) {
                    things.add(Subject.of(keeper.kind(), id, Word.text(name)));
                }
            }
        }
        return things;
    }

    private static @Nullable UUID id(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? UUID.fromString(text) : null;
    }
}
