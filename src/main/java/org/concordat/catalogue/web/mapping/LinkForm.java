package org.concordat.catalogue.web.mapping;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.catalogue.mapping.Link;
import org.concordat.catalogue.mapping.LinkTerms;
import org.concordat.catalogue.mapping.Strength;
import org.concordat.catalogue.mapping.Way;
import org.concordat.shared.Refusal;
import org.concordat.shared.StaleForm;
import org.concordat.shared.web.FormReader;
import org.concordat.shared.web.Said;
import org.jspecify.annotations.Nullable;

/**
 * A link as it was typed.
 *
 * @param from the first mechanism, as {@code framework:code}; of a link that there is, it is fixed
 * @param forthLevels for each level given, from 0, the one that is offered; empty for none
 * @param forthLacks what is still to be shown; empty where nothing is offered in this direction
 */
record LinkForm(
        @Nullable String version,
        @Nullable String from,
        @Nullable String to,
        @Nullable String strength,
        @Nullable String reason,
        @Nullable String condition,
        @Nullable List<String> forthLevels,
        @Nullable String forthLacks,
        @Nullable List<String> backLevels,
        @Nullable String backLacks) {

    private static final int STEPS = 5;

    static LinkForm empty(@Nullable String from, @Nullable String to) {
        return new LinkForm("0", from, to, null, null, null, null, null, null, null);
    }

    static LinkForm of(Link link) {
        LinkTerms terms = link.terms();
        return new LinkForm(
                Long.toString(link.version()),
                null,
                null,
                terms.strength().code(),
                terms.reason(),
                terms.condition(),
                levels(terms.forth()),
                lacks(terms.forth()),
                levels(terms.back()),
                lacks(terms.back()));
    }

    private static @Nullable List<String> levels(@Nullable Way way) {
        return way == null
                ? null
                : IntStream.range(0, STEPS)
                        .mapToObj(given -> Objects.toString(way.offeredFor(given), ""))
                        .toList();
    }

    private static @Nullable String lacks(@Nullable Way way) {
        return way == null ? null : way.lacks();
    }

    long seen() {
        return StaleForm.version(version);
    }

    /** The framework or the mechanism of what was chosen; empty where it is unreadable. */
    static String part(@Nullable String chosen, int part) {
        String[] parts = Objects.requireNonNullElse(chosen, "").split(":", -1);
        return parts.length == 2 ? parts[part] : "";
    }

    public String forthLevel(int given) {
        return level(forthLevels, given);
    }

    public String backLevel(int given) {
        return level(backLevels, given);
    }

    private static String level(@Nullable List<String> levels, int given) {
        return levels == null || levels.size() <= given ? "" : levels.get(given);
    }

    @Nullable LinkTerms terms(FormReader reading) {
        Strength kind = Strength.of(Objects.requireNonNullElse(strength, "")).orElse(null);
        if (kind == null) {
            reading.show("strength", Refusal.of("strength", "choice.required"));
        }
        String why = reading.passage("reason", reason, 600);
        String when = reading.passage("condition", condition, 300);
        if (reason == null || reason.isBlank()) {
            reading.show("reason", Refusal.of("reason", "text.required"));
        }
        Way forth = way(reading, "forth", forthLevels, forthLacks);
        Way back = way(reading, "back", backLevels, backLacks);
        return reading.whole(
                () -> new LinkTerms(kind == null ? Strength.PARTLY : kind, why == null ? "" : why, when, forth, back));
    }

    private static @Nullable Way way(
            FormReader reading, String name, @Nullable List<String> chosen, @Nullable String typed) {
        Map<Integer, Integer> levels = new TreeMap<>();
        for (int given = 0; given < STEPS; given++) {
            String offered = level(chosen, given);
            if (offered.matches("[0-4]")) {
                levels.put(given, Integer.valueOf(offered));
            } else if (!offered.isEmpty()) {
                reading.show(name + "Levels", Refusal.of(name + "Levels", "link.levels.unreadable"));
            }
        }
        String lacks = reading.passage(name + "Lacks", typed, 600);
        if (lacks == null && !levels.isEmpty()) {
            reading.show(name + "Lacks", Refusal.of(name + "Lacks", "link.lacks.missing"));
        }
        return lacks == null ? null : Way.of(levels, lacks);
    }

    List<Said> said() {
        return Stream.of(
                        Stream.of(
                                Said.choice("link.strength", 0, "linkstrength", strength),
                                Said.text("link.reason", 0, reason),
                                Said.text("link.condition", 0, condition)),
                        said("link.forth", forthLevels, forthLacks),
                        said("link.back", backLevels, backLacks))
                .flatMap(some -> some)
                .toList();
    }

    private static Stream<Said> said(String name, @Nullable List<String> levels, @Nullable String lacks) {
        String offered = String.join(
                " ",
                IntStream.range(0, STEPS)
                        .filter(given -> !level(levels, given).isEmpty())
                        .mapToObj(given -> given + " → " + level(levels, given))
                        .toList());
        return Stream.of(Said.text(name + ".levels", 0, offered), Said.text(name + ".lacks", 0, lacks));
    }
}
