package org.concordat.assessment.web;

import java.util.Objects;
import org.concordat.assessment.AgreedLevel;
import org.concordat.assessment.AgreedTerms;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** A level that the partners settled on. */
record AgreementForm(
        @Nullable String level,
        @Nullable String reason,
        @Nullable String agreedBy) {

    static AgreementForm empty() {
        return new AgreementForm("", "", "");
    }

    static AgreementForm of(AgreedLevel now) {
        return new AgreementForm(Double.toString(now.level()).replaceAll("\\.0$", ""), now.reason(), now.agreedBy());
    }

    AgreedTerms terms() {
        return new AgreedTerms(
                chosenLevel(), Objects.requireNonNullElse(reason, ""), Objects.requireNonNullElse(agreedBy, ""));
    }

    private double chosenLevel() {
        try {
            return Double.parseDouble(Objects.requireNonNullElse(level, ""));
        } catch (NumberFormatException notANumber) {
            throw Refusal.of("level", "answer.level.off-the-ladder");
        }
    }
}
