package org.concordat.catalogue.file;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The parts of a file by name, as far as they are there. */
record Parts(YamlNode file) {

    List<YamlNode> themes() {
        return file.items("themes");
    }

    List<YamlNode> areas() {
        return file.items("areas");
    }

    List<YamlNode> mechanisms() {
        return inner(areas(), "mechanisms");
    }

    List<YamlNode> ideas() {
        return inner(mechanisms(), "ideas");
    }

    /** A part of the rules, such as targets. */
    YamlNode rules(String key) {
        return file.field("rules").flatMap(rules -> rules.field(key)).orElse(file);
    }

    static Set<String> codes(List<YamlNode> parts) {
        return parts.stream().map(part -> part.text("code")).collect(Collectors.toSet());
    }

    private static List<YamlNode> inner(List<YamlNode> parts, String key) {
        Function<YamlNode, List<YamlNode>> items = part -> part.items(key);
        return parts.stream().map(items).flatMap(List::stream).toList();
    }
}
