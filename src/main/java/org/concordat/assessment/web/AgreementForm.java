package org.concordat.assessment.web;

import java.util.Objects;
import org.concordat.assessment.AgreedLevel;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** A level that the partners settled on. */
record AgreementForm(
        @Nullable String level,
        @Nullable String reason,
        @Nullable String agreedBy) {

    static AgreementForm of(@Nullable AgreedLevel now) {
        return now == null
                ? new AgreementForm("", "", "")
                : new AgreementForm(Double.toString(now.level()).replaceAll("\\.0$", ""), now.reason(), now.agreedBy());
    }

    double chosenLevel() {
        try {
            return Double.parseDouble(Objects.requireNonNullElse(level, ""));
        } catch (NumberFormatException notANumber) {
            throw Refusal.of("level", "answer.level.off-the-ladder");
        }
    }

    String why() {
        return Objects.requireNonNullElse(reason, "");
    }

    String whoAgreed() {
        return Objects.requireNonNullElse(agreedBy, "");
    }
}
