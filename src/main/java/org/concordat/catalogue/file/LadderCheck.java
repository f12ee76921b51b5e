package org.concordat.catalogue.file;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Every mechanism has a whole ladder of its own: five levels in words of their own, and an idea for every step. */
final class LadderCheck {

    static final List<String> LEVELS = List.of("0", "1", "2", "3", "4");

    private static final List<String> STEPS = LEVELS.subList(1, LEVELS.size());

    private final Parts parts;
    private final Problems problems;
    private final Map<String, Node> said = new HashMap<>();

    LadderCheck(Parts parts, Problems problems) {
        this.parts = parts;
        this.problems = problems;
    }

    void run() {
        parts.mechanisms().forEach(this::mechanism);
    }

    private void mechanism(Node mechanism) {
        mechanism.field("levels").ifPresent(this::levels);
        mechanism.field("ideas").ifPresent(this::steps);
    }

    private void levels(Node levels) {
        LEVELS.stream()
                .filter(level -> !levels.fields().containsKey(level))
                .forEach(level -> problems.add(levels, "missing-level", level));
        levels.fields().values().forEach(this::inOwnWords);
    }

    private void inOwnWords(Node level) {
        String words = level.text()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        if (!words.isEmpty()) {
            Node before = said.putIfAbsent(words, level);
            if (before != null) {
                problems.add(level, "levels-alike", before.path(), before.place());
            }
        }
    }

    private void steps(Node ideas) {
        Set<String> reached =
                ideas.items().stream().map(idea -> idea.text("raises-to")).collect(Collectors.toSet());
        STEPS.stream()
                .filter(step -> !reached.contains(step))
                .forEach(step -> problems.add(ideas, "missing-step", step));
    }
}
