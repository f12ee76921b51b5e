package org.concordat.planning.web;

import java.util.List;
import org.concordat.assessment.result.ScorecardDocument;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.Mechanism;
import org.concordat.partnership.Coded;
import org.concordat.planning.PlannedAction;
import org.concordat.planning.renewal.Regenerating;
import org.concordat.readiness.Applicability;
import org.concordat.readiness.MechanismScore;
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

    /**
     * What is in the plan and would be marked, or said anew.
     *
     * @param found why it is no longer indicated; null when it is
     */
    record Kept(
            String id,
            String title,
            String mechanism,
            @Nullable String before,
            @Nullable String after,
            boolean touched,
            List<Regenerating.Different> differences,
            @Nullable Found found) {}

    /** What an assessment found of a mechanism: its message code, the level and the target. */
    record Found(String code, String level, int target) {

        static Found of(@Nullable MechanismScore score) {
            if (score == null) {
                return new Found("gone", "", 0);
            }
            String code = score.applicability() == Applicability.APPLIES
                    ? score.level() == null ? "unrated" : "level"
                    : Coded.kebab(score.applicability());
            return new Found(code, Shown.level(score.level()), score.mechanism().target());
        }
    }

    static RegenerationView of(Regenerating.Preview preview) {
        FrameworkDocument names = preview.framework();
        List<Kept> confirmed =
                preview.confirmed().stream().map(one -> kept(one, names, null)).toList();
        return new RegenerationView(
                Look.of(preview.from()),
                Look.of(preview.to()),
                preview.from().assessment().equals(preview.to().assessment()),
                preview.isNothing(),
                preview.added().stream().map(planned -> added(planned, names)).toList(),
                confirmed.stream().filter(RegenerationView::again).toList(),
                confirmed.stream().filter(one -> !again(one)).toList(),
                preview.noLonger().stream()
                        .map(one -> kept(one, names, found(preview, one)))
                        .toList(),
                preview.untouched(),
                preview.mark());
    }

    private static boolean again(Kept one) {
        return one.differences().stream().anyMatch(each -> each.code().equals("again"));
    }

    private static Found found(Regenerating.Preview preview, Regenerating.Kept one) {
        return Found.of(preview.to().result().mechanisms().stream()
                .filter(score -> score.code().value().equals(one.mechanism()))
                .findFirst()
                .orElse(null));
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

    private static Kept kept(Regenerating.Kept one, FrameworkDocument names, @Nullable Found found) {
        return new Kept(
                one.id().toString(),
                one.title(),
                named(new MechanismCode(one.mechanism()), names),
                one.before() == null ? null : Shown.tenths(one.before()),
                one.gain() == null ? null : Shown.tenths(one.gain()),
                one.touched(),
                one.differences(),
                found);
    }

    private static String named(MechanismCode code, FrameworkDocument names) {
        return names.mechanism(code)
                .map(Mechanism::shortName)
                .map(name -> code + " " + name)
                .orElse(code.value());
    }
}
