package org.concordat.planning.web;

import java.util.List;
import org.concordat.assessment.result.ScorecardDocument;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.Mechanism;
import org.concordat.partnership.Coded;
import org.concordat.planning.PlannedAction;
import org.concordat.planning.renewal.Regenerating;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/** What leading a plan on would change, as its page shows it. */
record RegenerationView(
        Look from,
        Look to,
        boolean same,
        boolean nothing,
        List<New> added,
        List<Kept> again,
        List<Kept> confirmed,
        List<Kept> noLonger,
        long untouched,
        String mark) {

    /** An assessment that a plan stands on. */
    record Look(String id, String name, String asOf, String readiness, String band) {

        static Look of(ScorecardDocument kept) {
            return new Look(
                    kept.assessment().toString(),
                    kept.name(),
                    Shown.day(kept.asOf()),
                    Shown.whole(kept.result().readiness()),
                    Coded.kebab(kept.result().band()));
        }
    }

    /** What would be put in. */
    record New(
            String title,
            String mechanism,
            @Nullable Integer raisesTo,
            @Nullable String why,
            @Nullable String points,
            String days) {}

    /** What is in the plan and would be marked, or said anew. */
    record Kept(
            String id,
            String title,
            String mechanism,
            @Nullable String before,
            @Nullable String after,
            boolean touched,
            List<String> differences) {}

    static RegenerationView of(Regenerating.Preview preview) {
        FrameworkDocument names = preview.framework();
        List<Kept> confirmed =
                preview.confirmed().stream().map(one -> kept(one, names)).toList();
        return new RegenerationView(
                Look.of(preview.from()),
                Look.of(preview.to()),
                preview.from().assessment().equals(preview.to().assessment()),
                preview.isNothing(),
                preview.added().stream().map(planned -> added(planned, names)).toList(),
                confirmed.stream().filter(RegenerationView::again).toList(),
                confirmed.stream().filter(one -> !again(one)).toList(),
                preview.noLonger().stream().map(one -> kept(one, names)).toList(),
                preview.untouched(),
                preview.mark());
    }

    private static boolean again(Kept one) {
        return one.differences().contains("again");
    }

    private static New added(PlannedAction planned, FrameworkDocument names) {
        return new New(
                planned.title(),
                named(planned.mechanism(), names),
                planned.raisesTo(),
                planned.why(),
                planned.gain() == null ? null : Shown.tenths(planned.gain()),
                Shown.effort(planned.effortDays()));
    }

    private static Kept kept(Regenerating.Kept one, FrameworkDocument names) {
        return new Kept(
                one.id().toString(),
                one.title(),
                named(new MechanismCode(one.mechanism()), names),
                one.before() == null ? null : Shown.tenths(one.before()),
                one.gain() == null ? null : Shown.tenths(one.gain()),
                one.touched(),
                one.differences());
    }

    private static String named(MechanismCode code, FrameworkDocument names) {
        return names.mechanism(code)
                .map(Mechanism::shortName)
                .map(name -> code + " " + name)
                .orElse(code.value());
    }
}
