package org.concordat.catalogue.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.mapping.Strength;

/** Links lead from one mechanism that there is to another, once, and offer no more than their strength allows. */
final class MappingCheck {

    /** The versions that there are. */
    @FunctionalInterface
    interface Known {

        Optional<FrameworkDocument> version(String framework, int number);
    }

    private final Known known;
    private final Problems problems;

    MappingCheck(Known known, Problems problems) {
        this.known = known;
        this.problems = problems;
    }

    void links(Node root) {
        Node sides = root.field("mapping").orElseThrow();
        Node one = sides.field("from").orElseThrow();
        Node other = sides.field("to").orElseThrow();
        Set<String> from = mechanisms(one);
        Set<String> to = mechanisms(other);
        if (one.text("framework").equals(other.text("framework"))) {
            problems.add(other, "one-framework");
        }
        Map<String, Place> places = new HashMap<>();
        for (Node link : root.items("links")) {
            known(link, "from", from);
            known(link, "to", to);
            Place before = places.putIfAbsent(link.text("from") + " " + link.text("to"), link.place());
            if (before != null) {
                problems.add(link, "link-twice", link.text("from"), link.text("to"), before);
            }
            if (link.field("forth").isEmpty() && link.field("back").isEmpty()) {
                problems.add(link, "no-way");
            }
            Strength strength = Strength.of(link.text("strength")).orElseThrow();
            List.of("forth", "back").forEach(key -> link.field(key).ifPresent(way -> levels(way, strength)));
        }
    }

    private void levels(Node way, Strength strength) {
        MappingFile.levels(way).forEach((given, offered) -> {
            if (!strength.lets(given, offered)) {
                problems.add(
                        way.field("levels").orElseThrow(),
                        "level-not-offered",
                        given.toString(),
                        offered.toString(),
                        strength.code());
            }
        });
    }

    void gaps(Node root) {
        root.items("none").forEach(none -> {
            Set<String> codes = mechanisms(none);
            none.items("mechanisms").forEach(code -> known(code, codes));
        });
        root.items("pairs")
                .forEach(pair -> pair.items("frameworks").forEach(framework -> {
                    if (known.version(framework.text(), 1).isEmpty()) {
                        problems.add(framework, "unknown-framework", framework.text(), "1");
                    }
                }));
    }

    private void known(Node link, String key, Set<String> codes) {
        link.field(key).ifPresent(code -> known(code, codes));
    }

    private void known(Node code, Set<String> codes) {
        if (!codes.isEmpty() && !codes.contains(code.text())) {
            problems.add(code, "unknown-mechanism", code.text());
        }
    }

    /** The codes of a version's mechanisms; none if there is no such version, which is a problem by itself. */
    private Set<String> mechanisms(Node side) {
        Optional<FrameworkDocument> version =
                known.version(side.text("framework"), Integer.parseInt(side.text("version")));
        if (version.isEmpty()) {
            problems.add(side, "unknown-framework", side.text("framework"), side.text("version"));
        }
        return version.stream()
                .flatMap(document -> document.mechanisms().stream())
                .map(mechanism -> mechanism.code().value())
                .collect(Collectors.toSet());
    }
}
