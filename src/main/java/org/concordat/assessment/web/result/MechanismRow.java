package org.concordat.assessment.web.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.partnership.Coded;
import org.concordat.readiness.Figures;
import org.concordat.readiness.MechanismScore;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * A mechanism as a result shows it.
 *
 * @param step the step of the ladder that its level has reached, for its colour
 * @param origin agreed, consolidated or unrated
 * @param dissent the partners that hold another level than the one agreed
 */
public record MechanismRow(
        String code,
        String name,
        String href,
        String applicability,
        @Nullable String setAsideBecause,
        boolean critical,
        @Nullable Integer step,
        String level,
        int target,
        String gap,
        boolean flagged,
        boolean withheld,
        String grade,
        boolean claimed,
        String origin,
        @Nullable String reason,
        @Nullable String agreedBy,
        List<Held> dissent,
        String lost) {

    public boolean applies() {
        return applicability.equals("applies");
    }

    /** Whether its evidence says anything: there is some, or a level that it could stand behind. */
    public boolean evidenceTells() {
        return step != null || !grade.equals("D");
    }

    /** Another level than the one agreed, which a partner holds all the same. */
    public record Held(String partner, String level, String reason) {}

    /** The mechanisms of an area. */
    public record Group(String name, List<MechanismRow> rows) {}

    static MechanismRow of(CardReader reader, MechanismScore score) {
        var finding = score.finding();
        var agreed = finding.agreed();
        return new MechanismRow(
                score.code().value(),
                reader.name(score.code()),
                reader.explanation("mechanism-" + score.code()),
                Coded.kebab(score.applicability()),
                score.setAsideBecause(),
                score.mechanism().critical(),
                finding.level() == null ? null : Figures.step(finding.level()),
                Shown.level(finding.level()),
                score.mechanism().target(),
                Shown.tenths(finding.gap()),
                finding.gapFlagged(),
                finding.gap() == null && reader.isWithheld(score.code()),
                finding.evidence().name(),
                finding.claimed(),
                Coded.kebab(finding.origin()),
                agreed == null ? null : agreed.reason(),
                agreed == null ? null : agreed.agreedBy(),
                dissent(reader, score),
                score.counts() ? Shown.tenths(score.lost()) : Shown.NONE);
    }

    static List<Group> groups(CardReader reader) {
        Map<String, List<MechanismRow>> groups = new LinkedHashMap<>();
        for (MechanismScore score : reader.mechanisms()) {
            groups.computeIfAbsent(reader.name(score.mechanism().area()), area -> new ArrayList<>())
                    .add(of(reader, score));
        }
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), List.copyOf(group.getValue())))
                .toList();
    }

    private static List<Held> dissent(CardReader reader, MechanismScore score) {
        return reader.document().dissent().getOrDefault(score.code(), List.of()).stream()
                .map(held ->
                        new Held(reader.document().nameOf(held.partner()), Shown.level(held.level()), held.reason()))
                .toList();
    }
}
