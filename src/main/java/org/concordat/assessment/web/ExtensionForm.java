package org.concordat.assessment.web;

import org.jspecify.annotations.Nullable;

/** A later day for one person, and why. */
record ExtensionForm(@Nullable String dueOn, @Nullable String reason) {

    static ExtensionForm empty() {
        return new ExtensionForm("", "");
    }
}
