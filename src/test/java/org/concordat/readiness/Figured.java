package org.concordat.readiness;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of a scorecard in one row, to be held against those of another card. */
final class Figured {

    private Figured() {}

    /** All figures that must not depend on the size of weights, relevances and voices; NaN where there is none. */
    static double[] scores(Scorecard card) {
        List<Double> row = new ArrayList<>();
        add(row, card.overall());
        card.areas().forEach(area -> add(row, area.reading()));
        card.themes().forEach(theme -> add(row, theme.reading()));
        card.partners().forEach(partner -> add(row, partner.readiness()));
        Robustness robustness = card.robustness();
        add(row, robustness == null ? null : robustness.p5());
        add(row, robustness == null ? null : robustness.p95());
        for (MechanismScore mechanism : card.mechanisms()) {
            add(row, mechanism.level());
            add(row, mechanism.finding().evidencedLevel());
            add(row, mechanism.finding().gap());
            add(row, mechanism.contribution().attainment());
            add(row, mechanism.contribution().evidencedAttainment());
            add(row, mechanism.lost());
            add(row, mechanism.contribution().amongMostLost());
        }
        return row.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** All words of judgement on a card: bands, gates and flags. */
    static List<Object> judgements(Scorecard card) {
        List<Object> row = new ArrayList<>();
        row.add(card.verdict());
        card.areas().forEach(area -> row.add(area.verdict()));
        card.themes().forEach(theme -> row.add(theme.verdict()));
        card.gates().forEach(gate -> row.add(gate.mechanism()));
        card.mechanisms().forEach(mechanism -> row.add(mechanism.finding().claimed()));
        card.mechanisms().forEach(mechanism -> row.add(mechanism.finding().gapFlagged()));
        return row;
    }

    private static void add(List<Double> row, Reading reading) {
        add(row, reading.readiness());
        add(row, reading.evidencedReadiness());
        add(row, reading.coverage());
        add(row, reading.low());
        add(row, reading.high());
    }

    private static void add(List<Double> row, @Nullable Double figure) {
        row.add(figure == null ? Double.NaN : figure);
    }
}
