package org.concordat.assessment.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who answers in someone's place. */
record ReplacementForm(@Nullable String name, @Nullable String email) {

    static ReplacementForm empty() {
        return new ReplacementForm("", "");
    }

    String called() {
        return Objects.requireNonNullElse(name, "");
    }
}
