package org.concordat.assessment.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why something is done. */
record ReasonForm(@Nullable String reason) {

    static ReasonForm empty() {
        return new ReasonForm("");
    }

    String said() {
        return Objects.requireNonNullElse(reason, "");
    }
}
