package org.concordat.planning.web;

import java.util.Objects;
import org.concordat.partnership.Coded;
import org.concordat.planning.consent.ConsentAnswer;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What a director says for their partner: everything as it was typed. */
record ConsentForm(
        @Nullable String answer,
        @Nullable String words,
        @Nullable String mark) {

    ConsentAnswer chosen() {
        return Coded.of(ConsentAnswer.class, Objects.requireNonNullElse(answer, ""))
                .orElseThrow(() -> Refusal.of("answer", "consent.answer.missing"));
    }

    String shown() {
        return Objects.requireNonNullElse(mark, "");
    }
}
