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
import org.concordat.planning.outlook.Forecast;
import org.concordat.planning.outlook.Prospects;
import org.concordat.readiness.MechanismScore;
import org.concordat.readiness.Scorecard;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/** A plan's figures as its page shows them. */
record PlanView(Totals totals, List<OfMechanism> mechanisms, List<OutlookRow> outlooks) {

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

    static PlanView of(Prospects.Ground ground, LocalDate today) {
        return new PlanView(
                Totals.of(ground.actions(), today),
                mechanisms(ground.framework(), ground.card(), ground.actions()),
                outlooks(ground.forecast(today), ground.framework()));
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

    /** In short: the last quarter ahead stands for all. */
    private static List<OutlookRow> outlooks(Forecast forecast, FrameworkDocument names) {
        List<OutlookRow> rows = new ArrayList<>();
        rows.add(OutlookRow.of("assessed", forecast.assessed(), names));
        rows.add(OutlookRow.of("so-far", forecast.soFar(), names));
        List<Forecast.ByQuarter> quarters = forecast.quarters();
        if (!quarters.isEmpty()) {
            rows.add(OutlookRow.of(quarters.get(quarters.size() - 1), names));
        }
        rows.add(OutlookRow.of("all", forecast.all(), names));
        return rows;
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
