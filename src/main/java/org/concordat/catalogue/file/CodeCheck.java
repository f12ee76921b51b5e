package org.concordat.catalogue.file;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concordat.catalogue.Vocabulary;

/** Every code stands for one thing, and every code that is referred to stands for something. */
final class CodeCheck {

    private final Parts parts;
    private final Problems problems;
    private final Set<String> mechanisms;
    private final Set<String> themes;

    CodeCheck(Parts parts, Problems problems) {
        this.parts = parts;
        this.problems = problems;
        this.mechanisms = Parts.codes(parts.mechanisms());
        this.themes = Parts.codes(parts.themes());
    }

    void run() {
        List.of(parts.themes(), parts.areas(), parts.mechanisms(), parts.ideas())
                .forEach(kind -> once(codesOf(kind)));
        int many = parts.mechanisms().size();
        if (many > FrameworkShape.MOST_MECHANISMS) {
            problems.add(
                    parts.mechanisms().get(FrameworkShape.MOST_MECHANISMS),
                    "too-many-mechanisms",
                    String.valueOf(many),
                    String.valueOf(FrameworkShape.MOST_MECHANISMS));
        }
        parts.mechanisms().forEach(this::mechanism);
        Set<String> ideas = Parts.codes(parts.ideas());
        parts.ideas().forEach(idea -> references(idea.items("after"), ideas, "unknown-idea"));
        rules();
    }

    private void mechanism(Node mechanism) {
        references(mechanism.items("themes"), themes, "unknown-theme");
        String prefix = mechanism.text("code") + "-";
        codesOf(mechanism.items("ideas")).stream()
                .filter(code -> !code.text().startsWith(prefix))
                .forEach(code -> problems.add(code, "idea-code", Controls.shown(code.text()), prefix));
    }

    private void rules() {
        Node targets = parts.rules("targets");
        if (!targets.path().isEmpty()) {
            keys(targets.fields());
            parts.mechanisms().forEach(mechanism -> targetsOf(mechanism, targets));
        }
        parts.rules("tiers").fields().values().stream()
                .map(tier -> tier.field("theme"))
                .flatMap(Optional::stream)
                .forEach(theme -> known(theme, theme.text(), themes, "unknown-theme"));
        parts.rules("relevance").entries("by-kind").values().forEach(kind -> keys(kind.fields()));
        Node critical = parts.rules("critical");
        references(critical.items("every-kind"), mechanisms, "unknown-mechanism");
        critical.entries("by-kind").values().forEach(kind -> references(kind.items(), mechanisms, "unknown-mechanism"));
    }

    private void targetsOf(Node mechanism, Node targets) {
        String code = mechanism.text("code");
        Map<String, Node> stages = targets.entries(code);
        if (!targets.fields().containsKey(code)) {
            problems.add(targets, "missing-target", code, String.join(", ", Vocabulary.STAGES));
        } else {
            Vocabulary.STAGES.stream()
                    .filter(stage -> !stages.containsKey(stage))
                    .forEach(stage -> problems.add(targets.fields().get(code), "missing-target", code, stage));
        }
    }

    private void keys(Map<String, Node> fields) {
        fields.forEach((key, value) -> known(value, key, mechanisms, "unknown-mechanism"));
    }

    private void references(List<Node> codes, Set<String> known, String complaint) {
        codes.forEach(code -> known(code, code.text(), known, complaint));
        once(codes);
    }

    private void known(Node at, String code, Set<String> known, String complaint) {
        if (!known.contains(code)) {
            problems.add(at, complaint, Controls.shown(code));
        }
    }

    private void once(Collection<Node> codes) {
        Map<String, Place> places = new HashMap<>();
        for (Node code : codes) {
            Place before = places.putIfAbsent(code.text(), code.place());
            if (before != null) {
                problems.add(code, "code-twice", Controls.shown(code.text()), before);
            }
        }
    }

    private static List<Node> codesOf(List<Node> kind) {
        return kind.stream()
                .map(part -> part.field("code"))
                .flatMap(Optional::stream)
                .toList();
    }
}
