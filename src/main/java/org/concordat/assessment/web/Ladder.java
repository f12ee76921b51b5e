package org.concordat.assessment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.concordat.assessment.result.ScorecardDocument;
import org.concordat.assessment.result.ScorecardDocument.PartnerHeard;
import org.concordat.readiness.Level;
import org.concordat.readiness.MechanismScore;
import org.concordat.readiness.Position;
import org.concordat.shared.web.Shown;
import org.concordat.shared.web.charts.Marker;
import org.jspecify.annotations.Nullable;

/**
 * Where each partner stands on one mechanism, from 0 to 4: a row each, with its position and how far its people spread.
 *
 * @param steps where the levels are, across
 */
record Ladder(List<Row> rows, int target, double targetX, List<Double> steps) {

    /** In percent: half a shape on a telephone. */
    private static final double MARGIN = 4;

    /**
     * A partner.
     *
     * @param position null where it has none or it is not shown
     * @param spread null where it is not shown
     * @param said how many were not sure or held that it does not apply, in words; null where none or not shown
     * @param agreement inside the partner; null with fewer than two levels, or not shown
     */
    record Row(
            String partner,
            Marker marker,
            @Nullable LevelShown position,
            double x,
            @Nullable Spread spread,
            int notSure,
            int doesNotApply,
            @Nullable Agreement agreement,
            String voice) {}

    /** The levels that a partner's people gave. */
    record Spread(double from, double to, List<Dot> dots, String given) {}

    /** So many people who gave the same level. */
    record Dot(double x, double radius) {}

    /**
     * How far a partner's people agree.
     *
     * @param code high, middling or low, for the word
     */
    record Agreement(String percent, String code) {

        private static final double HIGH = 0.75;
        private static final double LOW = 0.5;

        static @Nullable Agreement of(@Nullable Double index) {
            return index == null
                    ? null
                    : new Agreement(
                            Shown.whole(100 * index) + "%", index >= HIGH ? "high" : index >= LOW ? "middling" : "low");
        }
    }

    static Ladder of(ScorecardDocument document, MechanismScore score) {
        List<String> keys = document.partners().stream()
                .map(PartnerHeard::key)
                .map(key -> key.value())
                .toList();
        return new Ladder(
                score.positions().stream()
                        .map(position -> row(
                                position,
                                document.nameOf(position.partner()),
                                Marker.of(keys.indexOf(position.partner().value()))))
                        .toList(),
                score.mechanism().target(),
                across(score.mechanism().target()),
                IntStream.rangeClosed(0, Level.HIGHEST).mapToObj(Ladder::across).toList());
    }

    private static Row row(Position position, String name, Marker marker) {
        Double level = position.level();
        return new Row(
                name,
                marker,
                LevelShown.orNull(level),
                level == null ? 0 : across(level),
                spread(position.given().stream().map(Level::step).toList()),
                position.notSure(),
                position.doesNotApply(),
                Agreement.of(position.agreement()),
                Shown.level(position.voice()));
    }

    private static @Nullable Spread spread(List<Integer> given) {
        if (given.isEmpty()) {
            return null;
        }
        Map<Integer, Integer> counts = new TreeMap<>();
        given.forEach(level -> counts.merge(level, 1, Integer::sum));
        List<Dot> dots = new ArrayList<>();
        counts.forEach((level, people) -> dots.add(new Dot(across(level), 2 + 1.5 * Math.sqrt(people))));
        return new Spread(
                across(given.get(0)),
                across(given.get(given.size() - 1)),
                dots,
                String.join(", ", given.stream().map(String::valueOf).toList()));
    }

    /** In percent of the width. */
    static double across(double level) {
        return Math.rint(100 * (MARGIN + (100 - 2 * MARGIN) * level / Level.HIGHEST)) / 100;
    }

    /** Whether anyone's position is shown. */
    public boolean hasPositions() {
        return rows.stream().anyMatch(row -> row.position() != null);
    }
}
