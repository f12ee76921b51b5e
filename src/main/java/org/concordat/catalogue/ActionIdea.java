package org.concordat.catalogue;

import java.math.BigDecimal;
import java.util.List;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be done to raise a mechanism to a level.
 *
 * @param code unique in the version, such as {@code SO1-2}
 * @param mechanism the mechanism that it raises
 * @param title what to do, in a line
 * @param what what to do, in one to three sentences
 * @param raisesTo the level that it helps to reach, 1 to 4
 * @param effortDays days of work, from 0.5 to 40 in halves; null while nobody has judged it
 * @param weeks usual elapsed weeks, 1 to 52
 * @param ledBy who usually leads
 * @param doneWhen what shows that it is done
 * @param after codes of the ideas that must be done first; never in a circle
 * @param whoActs who the source says is to act, in its words for them, or null
 * @param byWhen by when the source says so, or null
 * @param source the point of the source work that it covers, or null for a step of our own
 */
public record ActionIdea(
        String code,
        MechanismCode mechanism,
        String title,
        String what,
        int raisesTo,
        @Nullable BigDecimal effortDays,
        int weeks,
        LeadRole ledBy,
        String doneWhen,
        List<String> after,
        @Nullable String whoActs,
        @Nullable String byWhen,
        @Nullable String source) {

    /** What a plan puts down for an idea that nobody has judged: the median of those that come with the product. */
    public static final BigDecimal USUAL_EFFORT = BigDecimal.valueOf(3);

    public ActionIdea {
        after = List.copyOf(after);
    }

    /** Days of work to put into a plan. */
    public BigDecimal daysToPlan() {
        return effortDays == null ? USUAL_EFFORT : effortDays;
    }
}
