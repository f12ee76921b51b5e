package org.concordat.planning.web;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import org.concordat.partnership.PartnerId;
import org.concordat.planning.Action;
import org.concordat.planning.ActionTerms;
import org.concordat.planning.consent.Consent;
import org.concordat.planning.consent.JointDecision;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * A joint decision as pages show it.
 *
 * @param mine whether it is for the viewer to say something
 */
record JointDecisionView(
        String id,
        String title,
        String status,
        boolean agreedByAll,
        List<Say> says,
        List<Say> before,
        boolean mine,
        String mark,
        Asked asked) {

    /** What a partner says, or said; without an answer nothing yet. */
    record Say(
            String partner,
            @Nullable String answer,
            @Nullable String words,
            @Nullable String by,
            @Nullable String on,
            boolean changedSince,
            @Nullable String days,
            boolean left) {}

    /** What the partners agree to. */
    record Asked(
            @Nullable String what,
            @Nullable String doneWhen,
            String days,
            @Nullable String start,
            @Nullable String due,
            @Nullable String cost) {

        static Asked of(Action action) {
            ActionTerms terms = action.terms();
            BigDecimal cost = action.details().cost();
            return new Asked(
                    action.brief().what(),
                    action.brief().doneWhen(),
                    Shown.effort(terms.effortDays()),
                    terms.start() == null ? null : Shown.day(terms.start()),
                    terms.due() == null ? null : Shown.day(terms.due()),
                    cost == null ? null : Shown.money(cost));
        }
    }

    static JointDecisionView of(JointDecision decision, boolean mine) {
        return new JointDecisionView(
                decision.action().id().toString(),
                decision.action().title(),
                decision.action().status().code(),
                decision.agreedByAll(),
                decision.says().stream()
                        .map(say -> say(say, days(decision.action(), say.partner())))
                        .toList(),
                decision.before().stream()
                        .map(consent -> say(nameOf(decision, consent), consent, false, null, false))
                        .toList(),
                mine,
                decision.mark(),
                Asked.of(decision.action()));
    }

    private static String nameOf(JointDecision decision, Consent consent) {
        return decision.says().stream()
                .filter(say -> say.partner().equals(consent.partner()))
                .map(JointDecision.Say::name)
                .findFirst()
                .orElse("");
    }

    /** The days that a partner puts in; null where it is bound by the decision alone. */
    private static @Nullable String days(Action action, PartnerId partner) {
        BigDecimal share = action.details().shares().get(partner);
        if (share == null
                && action.details().shares().isEmpty()
                && partner.equals(action.terms().partner())) {
            share = action.terms().effortDays();
        }
        return share == null ? null : Shown.effort(share);
    }

    private static Say say(JointDecision.Say say, @Nullable String days) {
        return say(say.name(), say.consent(), say.changedSince(), days, say.left());
    }

    private static Say say(
            String partner, @Nullable Consent consent, boolean changedSince, @Nullable String days, boolean left) {
        return consent == null
                ? new Say(partner, null, null, null, null, false, days, left)
                : new Say(
                        partner,
                        consent.answer().code(),
                        consent.words(),
                        consent.given().name(),
                        Shown.day(consent.given().at(), ZoneOffset.UTC),
                        changedSince,
                        days,
                        left);
    }
}
