package org.concordat.planning.web;

import java.time.ZoneOffset;
import java.util.List;
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
        String mark) {

    /** What a partner says, or said; without an answer nothing yet. */
    record Say(
            String partner,
            @Nullable String answer,
            @Nullable String words,
            @Nullable String by,
            @Nullable String on,
            boolean changedSince) {}

    static JointDecisionView of(JointDecision decision, boolean mine) {
        return new JointDecisionView(
                decision.action().id().toString(),
                decision.action().title(),
                decision.action().status().code(),
                decision.agreedByAll(),
                decision.says().stream()
                        .map(say -> say(say.name(), say.consent(), say.changedSince()))
                        .toList(),
                decision.before().stream()
                        .map(consent -> say(nameOf(decision, consent), consent, false))
                        .toList(),
                mine,
                decision.mark());
    }

    private static String nameOf(JointDecision decision, Consent consent) {
        return decision.says().stream()
                .filter(say -> say.partner().equals(consent.partner()))
                .map(JointDecision.Say::name)
                .findFirst()
                .orElse("");
    }

    private static Say say(String partner, @Nullable Consent consent, boolean changedSince) {
        return consent == null
                ? new Say(partner, null, null, null, null, false)
                : new Say(
                        partner,
                        consent.answer().code(),
                        consent.words(),
                        consent.given().name(),
                        Shown.day(consent.given().at(), ZoneOffset.UTC),
                        changedSince);
    }
}
