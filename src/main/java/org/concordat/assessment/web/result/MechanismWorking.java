package org.concordat.assessment.web.result;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.concordat.readiness.AreaScore;
import org.concordat.readiness.Figures;
import org.concordat.readiness.Level;
import org.concordat.readiness.MechanismScore;
import org.concordat.readiness.Position;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * One mechanism, from what the partners hold to the points that it costs.
 *
 * @param consolidation the mean of the positions as it is reckoned, such as {@code (1 × 3 + 1 × 1) ÷ (1 + 1)}; null
 *     without one that may be shown
 * @param stands what the step that the level has reached looks like
 * @param asked what the target looks like; null when nothing is asked
 * @param areaWeight the weight of its area; null when the mechanism does not count
 * @param relevances the sum of the relevances in its area
 */
public record MechanismWorking(
        MechanismRow row,
        Working working,
        List<Held> held,
        @Nullable String consolidation,
        String consolidated,
        @Nullable String stands,
        @Nullable String asked,
        String area,
        @Nullable String areaWeight,
        @Nullable String relevances,
        @Nullable String gap) {

    /**
     * What one partner holds.
     *
     * @param given the levels that its people gave; null where they may not be shown
     */
    public record Held(
            String name,
            String voice,
            @Nullable String given,
            int notSure,
            int doesNotApply,
            String position,
            String agreement) {}

    static MechanismWorking of(CardReader reader, MechanismScore score) {
        AreaScore area =
                score.applies() ? reader.card().area(score.mechanism().area()).orElse(null) : null;
        Integer step = score.level() == null ? null : Figures.step(score.level());
        int target = score.mechanism().target();
        return new MechanismWorking(
                MechanismRow.of(reader, score),
                Working.of(reader, score),
                score.positions().stream()
                        .map(position -> held(reader, score, position))
                        .toList(),
                consolidation(score),
                Shown.exact(score.finding().consolidated()),
                step == null ? null : reader.levelDescribed(score.code(), step).orElse(null),
                target == 0 ? null : reader.levelDescribed(score.code(), target).orElse(null),
                reader.name(score.mechanism().area()),
                area == null ? null : Shown.plain(area.weight()),
                area == null ? null : Shown.plain(area.relevance()),
                gap(score));
    }

    private static Held held(CardReader reader, MechanismScore score, Position position) {
        boolean hidden = position.given().isEmpty()
                && (position.level() != null || reader.document().withheld().answers());
        return new Held(
                reader.document().nameOf(position.partner()),
                Shown.plain(position.voice()),
                hidden
                        ? null
                        : position.given().isEmpty()
                                ? Shown.NONE
                                : position.given().stream()
                                        .map(Level::step)
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", ")),
                position.notSure(),
                position.doesNotApply(),
                Shown.plain(position.level()),
                Shown.exact(position.agreement()));
    }

    private static @Nullable String consolidation(MechanismScore score) {
        List<String> parts = new ArrayList<>();
        List<String> voices = new ArrayList<>();
        for (Position position : score.positions()) {
            Double level = position.level();
            if (level != null) {
                parts.add(Shown.plain(position.voice()) + " × " + Shown.plain(level));
                voices.add(Shown.plain(position.voice()));
            }
        }
        return parts.isEmpty() ? null : "(" + String.join(" + ", parts) + ") ÷ (" + String.join(" + ", voices) + ")";
    }

    /** The gap as it is reckoned. */
    private static @Nullable String gap(MechanismScore score) {
        if (score.finding().gap() == null) {
            return null;
        }
        double highest = 0;
        double lowest = Level.HIGHEST;
        for (Position position : score.positions()) {
            Double level = position.level();
            if (level != null) {
                highest = Math.max(highest, level);
                lowest = Math.min(lowest, level);
            }
        }
        return Shown.plain(highest) + " − " + Shown.plain(lowest) + " = " + Shown.plain(highest - lowest);
    }
}
