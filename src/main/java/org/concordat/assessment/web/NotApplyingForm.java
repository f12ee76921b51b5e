package org.concordat.assessment.web;

import java.util.Objects;
import org.concordat.assessment.settlement.NotApplying;
import org.jspecify.annotations.Nullable;

/** Why a mechanism has no place in an assessment. */
record NotApplyingForm(@Nullable String because) {

    static NotApplyingForm of(@Nullable NotApplying now) {
        return new NotApplyingForm(now == null ? "" : now.reason());
    }

    String said() {
        return Objects.requireNonNullElse(because, "");
    }
}
