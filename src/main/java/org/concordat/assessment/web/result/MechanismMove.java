package org.concordat.assessment.web.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.assessment.result.Results.Result;
import org.concordat.readiness.Figures;
import org.concordat.readiness.MechanismScore;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * A mechanism of two closed assessments, in the one and in the other.
 *
 * @param then null where it was not asked about
 * @param direction up, down or same; null where there is nothing to compare
 * @param gap opened or closed; null where neither
 * @param alone why it stands by itself; null when both asked about it
 */
record MechanismMove(
        String code,
        String name,
        @Nullable Cell then,
        @Nullable Cell now,
        @Nullable String direction,
        @Nullable String change,
        @Nullable String gap,
        boolean targetChanged,
        boolean evidenceChanged,
        @Nullable String alone) {

    /** What is less than this apart is shown as no move: a tenth of a level, halves up. */
    private static final double STILL = 0.05;

    /** Where a mechanism stood in one of the two. */
    record Cell(
            @Nullable Integer step,
            String level,
            boolean agreed,
            boolean applies,
            int target,
            String evidence,
            String gap,
            boolean withheld) {

        static Cell of(Result result, MechanismScore score) {
            Double level = score.level();
            return new Cell(
                    level == null ? null : Figures.step(level),
                    Shown.level(level),
                    score.finding().agreed() != null,
                    score.applies(),
                    score.mechanism().target(),
                    score.finding().evidence().name(),
                    Shown.tenths(score.finding().gap()),
                    score.finding().gap() == null
                            && result.card().withheld().positions().contains(score.code()));
        }
    }

    /** The mechanisms of an area. */
    record Group(String name, List<MechanismMove> rows) {}

    /** How many went where. */
    record Moves(long up, long down, long opened, long closed, long targets, long evidence) {}

    /** In the order of the later framework; what only the earlier one asked about comes last. */
    static List<Group> groups(Result earlier, Result later, CatalogueChanges catalogue) {
        Map<String, List<MechanismMove>> groups = new LinkedHashMap<>();
        Set<MechanismCode> done = new LinkedHashSet<>();
        for (Result result : List.of(later, earlier)) {
            for (var area : result.framework().areas()) {
                for (var mechanism : area.mechanisms()) {
                    MechanismCode code = mechanism.code();
                    if (done.add(code)) {
                        groups.computeIfAbsent(area.name(), name -> new ArrayList<>())
                                .add(row(earlier, later, code, mechanism.name(), catalogue));
                    }
                }
            }
        }
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), List.copyOf(group.getValue())))
                .toList();
    }

    private static MechanismMove row(
            Result earlier, Result later, MechanismCode code, String name, CatalogueChanges catalogue) {
        MechanismScore was = earlier.card().result().mechanism(code).orElse(null);
        MechanismScore is = later.card().result().mechanism(code).orElse(null);
        Cell then = was == null ? null : Cell.of(earlier, was);
        Cell now = is == null ? null : Cell.of(later, is);
        if (was == null || is == null) {
            String alone = catalogue.whyAlone(code, is != null);
            return new MechanismMove(code.value(), name, then, now, null, null, null, false, false, alone);
        }
        Double moved = moved(was.level(), is.level());
        boolean still = moved != null && Math.abs(moved) < STILL;
        return new MechanismMove(
                code.value(),
                name,
                then,
                now,
                moved == null ? null : still ? "same" : moved > 0 ? "up" : "down",
                moved == null || still ? null : (moved > 0 ? "+" : "−") + Shown.tenths(Math.abs(moved)),
                gap(was, is),
                was.mechanism().target() != is.mechanism().target(),
                was.finding().evidence() != is.finding().evidence(),
                null);
    }

    private static @Nullable Double moved(@Nullable Double before, @Nullable Double after) {
        return before == null || after == null ? null : Double.valueOf(after - before);
    }

    private static @Nullable String gap(MechanismScore was, MechanismScore is) {
        if (was.finding().gap() == null || is.finding().gap() == null) {
            return null;
        }
        boolean before = was.finding().gapFlagged();
        boolean after = is.finding().gapFlagged();
        return before == after ? null : after ? "opened" : "closed";
    }

    static Moves moves(List<Group> groups) {
        List<MechanismMove> rows =
                groups.stream().flatMap(group -> group.rows().stream()).toList();
        return new Moves(
                rows.stream().filter(row -> "up".equals(row.direction())).count(),
                rows.stream().filter(row -> "down".equals(row.direction())).count(),
                rows.stream().filter(row -> "opened".equals(row.gap())).count(),
                rows.stream().filter(row -> "closed".equals(row.gap())).count(),
                rows.stream().filter(MechanismMove::targetChanged).count(),
                rows.stream().filter(MechanismMove::evidenceChanged).count());
    }
}
