package org.concordat.planning.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.Mechanism;
import org.concordat.planning.ActionLine;
import org.concordat.planning.ActionStatus;
import org.concordat.planning.Forecast;
import org.concordat.planning.Planning;
import org.concordat.readiness.MechanismScore;
import org.concordat.readiness.Scorecard;
import org.concordat.shared.web.Shown;
import org.concordat.shared.web.charts.Trend;
import org.jspecify.annotations.Nullable;

/** A plan's figures as its page shows them. */
record PlanView(
        Totals totals,
        List<OfMechanism> mechanisms,
        List<OutlookRow> outlooks,
        @Nullable Trend trend) {

    /** In years: an assessment from before would press the quarters ahead together at the edge of the drawing. */
    private static final int LONG_AGO = 2;

    /** What is to be done in all. */
    record Totals(
            int actions, long done, long dropped, long open, long overdue, long nobodys, String points, String days) {

        static Totals of(List<ActionLine> actions, LocalDate today) {
            List<ActionLine> open =
                    actions.stream().filter(action -> action.status().open()).toList();
            return new Totals(
                    actions.size(),
                    count(actions, ActionStatus.DONE),
                    count(actions, ActionStatus.DROPPED),
                    open.size(),
                    open.stream().filter(action -> action.overdueOn(today)).count(),
                    open.stream().filter(action -> action.owner() == null).count(),
                    pointsOf(open),
                    daysOf(open));
        }

        private static long count(List<ActionLine> actions, ActionStatus status) {
            return actions.stream().filter(action -> action.status() == status).count();
        }
    }

    /** What is to be done about one mechanism. */
    record OfMechanism(
            String code,
            String name,
            @Nullable String level,
            int target,
            long open,
            int actions,
            String days,
            String points) {

        static OfMechanism of(Mechanism mechanism, MechanismScore score, List<ActionLine> actions) {
            Double level = score.level();
            List<ActionLine> open =
                    actions.stream().filter(action -> action.status().open()).toList();
            return new OfMechanism(
                    mechanism.code().value(),
                    mechanism.name(),
                    level == null ? null : Shown.level(level),
                    score.mechanism().target(),
                    open.size(),
                    actions.size(),
                    daysOf(open),
                    pointsOf(open));
        }
    }

    static PlanView of(Planning.Sheet sheet, LocalDate today) {
        return new PlanView(
                Totals.of(sheet.actions(), today),
                mechanisms(sheet.framework(), sheet.card(), sheet.actions()),
                outlooks(sheet.forecast(), sheet.framework()),
                trend(sheet, today));
    }

    private static List<OfMechanism> mechanisms(FrameworkDocument framework, Scorecard card, List<ActionLine> actions) {
        List<OfMechanism> rows = new ArrayList<>();
        for (Mechanism mechanism : framework.mechanisms()) {
            List<ActionLine> serving = actions.stream()
                    .filter(action -> action.mechanism().equals(mechanism.code()))
                    .toList();
            if (!serving.isEmpty()) {
                card.mechanism(mechanism.code())
                        .ifPresent(score -> rows.add(OfMechanism.of(mechanism, score, serving)));
            }
        }
        return rows;
    }

    private static List<OutlookRow> outlooks(Forecast forecast, FrameworkDocument names) {
        List<OutlookRow> rows = new ArrayList<>();
        rows.add(OutlookRow.of("assessed", forecast.assessed(), names));
        rows.add(OutlookRow.of("so-far", forecast.soFar(), names));
        for (Forecast.ByQuarter quarter : forecast.quarters()) {
            rows.add(OutlookRow.of("quarter", quarter.quarter(), quarter.due(), quarter.outlook(), names));
        }
        rows.add(OutlookRow.of("all", forecast.all(), names));
        return rows;
    }

    /** As assessed, now, and at the end of each quarter ahead; null while nothing has a date. */
    private static @Nullable Trend trend(Planning.Sheet sheet, LocalDate today) {
        Forecast forecast = sheet.forecast();
        if (forecast.quarters().isEmpty()) {
            return null;
        }
        List<Trend.Look> measured = new ArrayList<>();
        if (sheet.plan().asOf().isAfter(today.minusYears(LONG_AGO))) {
            measured.add(new Trend.Look(sheet.plan().asOf(), forecast.assessed().readiness()));
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

    private static String pointsOf(List<ActionLine> actions) {
        return Shown.tenths(actions.stream()
                .mapToDouble(action -> Objects.requireNonNullElse(action.gain(), 0.0))
                .sum());
    }

    private static String daysOf(List<ActionLine> actions) {
        return Shown.effort(actions.stream().map(ActionLine::effortDays).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
