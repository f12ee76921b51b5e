package org.concordat.planning.web;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.Mechanism;
import org.concordat.planning.ActionLine;
import org.concordat.planning.outlook.Prospects;
import org.concordat.planning.outlook.Supposed;
import org.concordat.planning.outlook.WhatIf;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * What would be, as its page shows it.
 *
 * @param anything whether anything is supposed
 * @param change of the readiness in whole points; null where there is none
 * @param opened the gates that would no longer stand in the way
 * @param closed the gates that would newly stand in the way
 * @param moved the mechanisms that would stand elsewhere
 */
record WhatIfView(
        boolean anything,
        OutlookRow now,
        OutlookRow then,
        @Nullable String change,
        List<String> opened,
        List<String> closed,
        List<OfMechanism> moved,
        List<OfArea> areas) {

    /** The mechanisms of an area. */
    record OfArea(String code, String name, List<OfMechanism> mechanisms) {}

    /**
     * A mechanism that can be moved.
     *
     * @param now its level; null while unrated, as for {@code then}
     * @param points what the actions that are still to be done are expected to gain; null when there are none
     * @param touched whether one of its actions is ticked, or its level set by hand
     */
    record OfMechanism(
            String code,
            String name,
            boolean critical,
            @Nullable String now,
            @Nullable String then,
            boolean moves,
            @Nullable Integer byHand,
            boolean touched,
            long open,
            @Nullable String points,
            List<OfStep> steps) {

        static OfMechanism of(WhatIf.OfMechanism of, Mechanism named, Supposed supposed) {
            List<ActionLine> open = of.steps().stream()
                    .flatMap(step -> step.actions().stream())
                    .filter(action -> action.status().open())
                    .toList();
            return new OfMechanism(
                    of.code().value(),
                    named.shortName(),
                    of.score().mechanism().critical(),
                    shown(of.now()),
                    shown(of.then()),
                    of.moves(),
                    of.byHand(),
                    of.byHand() != null
                            || open.stream().anyMatch(action -> supposed.done().contains(action.id())),
                    open.size(),
                    open.isEmpty()
                            ? null
                            : Shown.tenths(open.stream()
                                    .mapToDouble(action -> Objects.requireNonNullElse(action.gain(), 0.0))
                                    .sum()),
                    of.steps().stream().map(step -> OfStep.of(step, supposed)).toList());
        }

        private static @Nullable String shown(@Nullable Double level) {
            return level == null ? null : Shown.level(level);
        }
    }

    /** A step and what it waits for. */
    record OfStep(int level, String points, long missing, boolean reached, List<Tick> ticks) {

        static OfStep of(WhatIf.OfStep step, Supposed supposed) {
            return new OfStep(
                    step.level(),
                    Shown.tenths(step.points()),
                    step.missing(),
                    step.reached(),
                    step.actions().stream()
                            .map(action -> Tick.of(action, supposed))
                            .toList());
        }
    }

    /** An action that can be taken to be done, unless it is. */
    record Tick(String key, String title, boolean done, boolean ticked) {

        static Tick of(ActionLine action, Supposed supposed) {
            return new Tick(
                    WhatIfAddress.key(action),
                    action.title(),
                    !action.status().open(),
                    supposed.done().contains(action.id()));
        }
    }

    static WhatIfView of(Prospects.Ground ground, Supposed supposed) {
        WhatIf whatIf = ground.whatIf(supposed);
        FrameworkDocument framework = ground.framework();
        OutlookRow now = OutlookRow.of("so-far", whatIf.now(), framework);
        OutlookRow then = OutlookRow.of("what-if", whatIf.then(), framework);
        Map<MechanismCode, WhatIf.OfMechanism> byCode =
                whatIf.mechanisms().stream().collect(toMap(WhatIf.OfMechanism::code, of -> of));
        List<OfArea> areas = framework.areas().stream()
                .map(area -> new OfArea(
                        area.code().value(),
                        area.name(),
                        area.mechanisms().stream()
                                .flatMap(named -> Stream.ofNullable(byCode.get(named.code()))
                                        .map(of -> OfMechanism.of(of, named, supposed)))
                                .toList()))
                .filter(area -> !area.mechanisms().isEmpty())
                .toList();
        return new WhatIfView(
                !supposed.done().isEmpty() || !supposed.levels().isEmpty(),
                now,
                then,
                Shown.change(now.bar().value(), then.bar().value()),
                without(now.gates(), then.gates()),
                without(then.gates(), now.gates()),
                areas.stream()
                        .flatMap(area -> area.mechanisms().stream())
                        .filter(OfMechanism::moves)
                        .toList(),
                areas);
    }

    private static List<String> without(List<String> all, List<String> others) {
        return all.stream().filter(one -> !others.contains(one)).toList();
    }
}
