package org.concordat.planning;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What assessments say of an action: what it answers to, and what it is for. Plans from before some of this was kept lack it.
 *
 * @param idea the code of the framework's idea; null when it comes from none
 * @param answersTo what in an assessment it answers to
 * @param why why it is in the plan, in words that name the gap
 * @param gain points of readiness, as the assessment found that last indicated it; 0 once none does; null when it gains none
 *     by itself
 * @param notIndicated the day of the assessment that no longer indicates it; null while one does
 */
@Embeddable
public record Indication(
        @Nullable String idea,
        @Nullable String answersTo,
        @Nullable String why,
        @Nullable Double gain,
        @Nullable LocalDate notIndicated) {

    /** Of what no assessment put in. */
    static final Indication NONE = new Indication(null, null, null, null, null);

    static Indication of(PlannedAction planned, String answersTo) {
        return new Indication(planned.idea(), answersTo, planned.why(), planned.gain(), null);
    }

    /** As an assessment finds it anew. */
    Indication again(PlannedAction planned) {
        return new Indication(idea, answersTo, planned.why(), planned.gain(), null);
    }

    /** As an assessment finds it that speaks of this day and does not indicate it. */
    Indication noLonger(LocalDate asOf) {
        return new Indication(idea, answersTo, why, gain == null ? null : Double.valueOf(0), asOf);
    }
}
