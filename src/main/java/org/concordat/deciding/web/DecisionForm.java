package org.concordat.deciding.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.concordat.deciding.DecisionTerms;
import org.concordat.deciding.Deliberation;
import org.concordat.partnership.Arrangement;
import org.concordat.shared.StaleForm;
import org.concordat.shared.web.FormReader;
import org.jspecify.annotations.Nullable;

/**
 * What a director decides, as it was typed.
 *
 * @param choices what is decided, by the codes of the matters
 * @param version the version of the record that was looked at
 * @param arrangement the version of the arrangement that was looked at
 * @param carryOver {@code yes} to carry it over to the arrangement
 */
record DecisionForm(
        Map<String, String> choices,
        @Nullable String reason,
        @Nullable String effective,
        @Nullable String carryOver,
        @Nullable String version,
        @Nullable String arrangement) {

    DecisionForm {
        choices = choices == null ? Map.of() : new HashMap<>(choices);
    }

    /** Nothing is chosen beforehand: what is recommended is not yet what is decided. */
    static DecisionForm empty(Deliberation record, Arrangement arrangement, LocalDate today) {
        return new DecisionForm(Map.of(), null, today.toString(), null, null, null).over(record, arrangement);
    }

    /** The same as it was typed, to be saved over what is saved now. */
    DecisionForm over(Deliberation record, Arrangement now) {
        return new DecisionForm(
                choices, reason, effective, carryOver, Long.toString(record.version()), Long.toString(now.version()));
    }

    public boolean carriesOver() {
        return "yes".equals(carryOver);
    }

    long fromVersion() {
        return StaleForm.version(version);
    }

    @Nullable DecisionTerms terms(FormReader reading) {
        return reading.whole(() -> new DecisionTerms(
                choices,
                reason,
                reading.day("effective", effective),
                carriesOver() ? Long.valueOf(StaleForm.version(arrangement)) : null));
    }

    /** What is chosen in a matter; empty for nothing yet. */
    public String choice(String matter) {
        return Objects.requireNonNullElse(choices.get(matter), "");
    }
}
