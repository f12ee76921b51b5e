package org.concordat.catalogue.draft;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lets what refers to a code follow it to another. */
record Recoding(DraftContent content, PartKind kind, String before, String after) {

    void follow(Part part) {
        switch (kind) {
            case THEME -> {
                content.mechanisms()
                        .forEach(mechanism -> inList(mechanism.node().get("themes")));
                content.root().path("rules").path("tiers").forEach(this::ofTheme);
            }
            case MECHANISM -> {
                JsonNode rules = content.root().path("rules");
                inKeys(rules.path("targets"));
                rules.path("relevance").path("by-kind").forEach(this::inKeys);
                inList(rules.path("critical").path("every-kind"));
                rules.path("critical").path("by-kind").forEach(this::inList);
                part.parts(PartKind.IDEA).forEach(this::ofIdea);
            }
            case IDEA -> ideas().forEach(idea -> inList(idea.node().get("after")));
            default -> {
                // nothing refers to the others
            }
        }
    }

    /** The code of an idea begins with its mechanism's. */
    private void ofIdea(Part idea) {
        if (idea.code().startsWith(before + "-")) {
            String code = after + idea.code().substring(before.length());
            new Recoding(content, PartKind.IDEA, idea.code(), code).follow(idea);
            idea.node().put("code", code);
        }
    }

    private void ofTheme(JsonNode tier) {
        if (tier instanceof ObjectNode rule && rule.path("theme").asString("").equals(before)) {
            rule.put("theme", after);
        }
    }

    private List<Part> ideas() {
        return content.mechanisms().stream()
                .flatMap(mechanism -> mechanism.parts(PartKind.IDEA).stream())
                .toList();
    }

    private void inKeys(JsonNode map) {
        if (map instanceof ObjectNode keys && keys.has(before)) {
            keys.set(after, keys.remove(before));
        }
    }

    private void inList(JsonNode codes) {
        if (codes instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i).asString("").equals(before)) {
                    list.set(i, list.stringNode(after));
                }
            }
        }
    }
}
