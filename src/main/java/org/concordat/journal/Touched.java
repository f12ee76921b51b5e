package org.concordat.journal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.concordat.shared.journal.Journalled;
import org.concordat.shared.journal.Line;
import org.concordat.shared.journal.Subject;
import org.concordat.shared.journal.Word;
import org.jspecify.annotations.Nullable;

/** What happened to one entity in one transaction: each property with what it was before the first change and is after the last. */
final class Touched {

    private final Object entity;
    private final Journalled<?> how;
    private final Map<String, Object[]> changed = new HashMap<>();
    private Act act = Act.CHANGED;

    Touched(Object entity, Journalled<?> how) {
        this.entity = entity;
        this.how = how;
    }

    boolean describes(String property) {
        return how.describes(property);
    }

    void become(Act now) {
        act = now;
    }

    void change(String property, @Nullable Object before, @Nullable Object after) {
        Object[] values = changed.computeIfAbsent(property, first -> new Object[] {before, after});
        values[1] = after;
    }

    Subject subject() {
        return how.subject(entity);
    }

    /** What it means for its subject: a part that came or went changes the whole. */
    Act act() {
        return how.part(entity) == null ? act : Act.CHANGED;
    }

    List<Line> lines() {
        Word part = how.part(entity);
        List<Line> lines = how.lines(entity, changed);
        return part == null
                ? lines
                : lines.stream()
                        .map(line -> new Line(
                                Word.message("journal.part", part, line.label()),
                                line.before(),
                                line.after(),
                                line.confided()))
                        .toList();
    }

    /** One entry for each subject, in the order in which they were touched first; nothing for those that are as before. */
    static List<Noted> told(Iterable<Touched> all) {
        Map<String, Noted> told = new LinkedHashMap<>();
        for (Touched each : all) {
            List<Line> lines = each.lines();
            Subject subject = each.subject();
            if (!lines.isEmpty() || each.act() != Act.CHANGED) {
                told.merge(subject.kind() + subject.id(), new Noted(each.act(), subject, lines), Noted::and);
            }
        }
        return told.values().stream()
                .map(noted -> noted.with(comingWith(noted, told)))
                .filter(noted -> !comesWithAnother(noted, told))
                .toList();
    }

    private static List<Line> comingWith(Noted parent, Map<String, Noted> told) {
        return told.values().stream()
                .filter(noted -> isPart(noted, parent))
                .map(noted -> Line.of(
                        Word.message("journal.kind." + noted.subject().kind()),
                        null,
                        noted.subject().name()))
                .toList();
    }

    private static boolean comesWithAnother(Noted noted, Map<String, Noted> told) {
        return told.values().stream().anyMatch(parent -> isPart(noted, parent));
    }

    private static boolean isPart(Noted noted, Noted parent) {
        return noted.act() == Act.ADDED
                && parent.act() == Act.ADDED
                && noted.subject().parent() != null
                && Objects.equals(noted.subject().parent(), parent.subject().id());
    }
}
