package org.concordat.planning.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.Mechanism;
import org.concordat.planning.ActionLine;
import org.concordat.planning.outlook.Forecast;
import org.concordat.planning.outlook.GateAhead;
import org.concordat.planning.outlook.Prospects;
import org.concordat.shared.web.charts.Trend;
import org.jspecify.annotations.Nullable;

/**
 * Where a plan leads quarter by quarter, as its page shows it.
 *
 * @param trend null while nothing has a date
 * @param undated how many open actions count in no quarter
 */
record ForecastView(List<OutlookRow> outlooks, @Nullable Trend trend, List<GateRow> gates, long undated) {

    /** In years: an assessment from before would press the quarters ahead together at the edge of the drawing. */
    private static final int LONG_AGO = 2;

    /** What becomes of a gate. */
    record GateRow(
            String code, String name, String way, @Nullable String quarter, List<ActionRow> undated) {

        static GateRow of(GateAhead gate, FrameworkDocument names, LocalDate today) {
            return new GateRow(
                    gate.mechanism().value(),
                    names.mechanism(gate.mechanism()).map(Mechanism::name).orElse(""),
                    gate.way().code(),
                    gate.quarter() == null ? null : gate.quarter().toString(),
                    gate.undated().stream()
                            .map(action -> ActionRow.of(action, names, today))
                            .toList());
        }
    }

    static ForecastView of(Prospects.Ground ground, LocalDate today) {
        FrameworkDocument names = ground.framework();
        Forecast forecast = ground.forecast(today);
        List<OutlookRow> rows = new ArrayList<>();
        rows.add(OutlookRow.of("assessed", forecast.assessed(), names));
        rows.add(OutlookRow.of("so-far", forecast.soFar(), names));
        forecast.quarters().forEach(quarter -> rows.add(OutlookRow.of(quarter, names)));
        rows.add(OutlookRow.of("all", forecast.all(), names));
        return new ForecastView(
                rows,
                trend(forecast, ground.plan().asOf(), today),
                ground.gates(forecast).stream()
                        .map(gate -> GateRow.of(gate, names, today))
                        .toList(),
                ground.actions().stream().filter(ForecastView::isUndated).count());
    }

    private static boolean isUndated(ActionLine action) {
        return action.status().open() && action.due() == null;
    }

    /** As assessed, now, and at the end of each quarter ahead. */
    private static @Nullable Trend trend(Forecast forecast, LocalDate asOf, LocalDate today) {
        if (forecast.quarters().isEmpty()) {
            return null;
        }
        List<Trend.Look> measured = new ArrayList<>();
        if (asOf.isAfter(today.minusYears(LONG_AGO))) {
            measured.add(new Trend.Look(asOf, forecast.assessed().readiness()));
        }
        measured.add(new Trend.Look(today, forecast.soFar().readiness()));
        return Trend.of(
                "trend",
                measured,
                forecast.quarters().stream()
                        .map(quarter -> new Trend.Look(
                                quarter.quarter().last(), quarter.outlook().readiness()))
                        .toList());
    }
}
