package org.concordat.catalogue.file;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The parts of a file by name, as far as they are there. */
record Parts(Node file) {

    List<Node> themes() {
        return file.items("themes");
    }

    List<Node> areas() {
        return file.items("areas");
    }

    List<Node> mechanisms() {
        return inner(areas(), "mechanisms");
    }

    List<Node> ideas() {
        return inner(mechanisms(), "ideas");
    }

    /** A part of the rules, such as targets; an empty one where there is none. */
    Node rules(String key) {
        return file.field("rules")
                .flatMap(rules -> rules.field(key))
                .orElseGet(() -> Node.map(file.place(), "", Map.of()));
    }

    static Set<String> codes(List<Node> parts) {
        return parts.stream().map(part -> part.text("code")).collect(Collectors.toSet());
    }

    private static List<Node> inner(List<Node> parts, String key) {
        Function<Node, List<Node>> items = part -> part.items(key);
        return parts.stream().map(items).flatMap(List::stream).toList();
    }
}
