package org.concordat.partnership.web;

import org.concordat.partnership.KnownDate;
import org.concordat.partnership.Stage;
import org.jspecify.annotations.Nullable;

/** A stage that an arrangement came to, as it was typed. */
record StageForm(
        @Nullable String stage,
        @Nullable String from,
        @Nullable String note) {

    static StageForm empty() {
        return new StageForm(null, null, null);
    }

    Stage stage(Reading reading) {
        return reading.choice("stage", stage, Stage.class);
    }

    @Nullable KnownDate from(Reading reading) {
        return reading.dateThatCame("from", from);
    }
}
