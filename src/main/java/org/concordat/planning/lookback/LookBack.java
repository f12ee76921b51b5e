package org.concordat.planning.lookback;

import java.time.LocalDate;
import java.util.List;
import org.concordat.assessment.AssessmentId;
import org.concordat.planning.ActionId;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;

/**
 * What came of a plan between two of the assessments that it stood on.
 *
 * @param from the earlier assessment
 * @param to the later one
 * @param before readiness then; null when nothing was rated
 * @param after readiness now; null when nothing is rated
 * @param mechanisms those for which something was expected or done, or whose level moved, in the order of the framework
 */
public record LookBack(
        Stop from,
        Stop to,
        @Nullable Double before,
        @Nullable Double after,
        List<Moved> mechanisms) {

    /**
     * An assessment that a plan stood on.
     *
     * @param asOf the day that it speaks of
     * @param reached the day on which the plan came to it
     */
    public record Stop(AssessmentId assessment, LocalDate asOf, LocalDate reached) {}

    /**
     * What became of one mechanism.
     *
     * @param before the level then; null when it had none
     * @param after the level now; null when it has none
     * @param gained the points by which it loses less than then; null unless it counted in both
     * @param open how many actions that were expected to help it are not done
     */
    public record Moved(
            MechanismCode mechanism,
            @Nullable Double before,
            @Nullable Double after,
            @Nullable Double gained,
            List<Done> done,
            long open) {

        /** The points that what was done was expected to gain. */
        public double expected() {
            return done.stream()
                    .mapToDouble(one -> one.expected() == null ? 0 : one.expected())
                    .sum();
        }
    }

    /**
     * Something that was done between the two.
     *
     * @param expected the points that the earlier assessment expected of it; null when none by itself
     */
    public record Done(ActionId id, String title, @Nullable Double expected) {}

    /** The points that all that was done was expected to gain. */
    public double expected() {
        return mechanisms.stream().mapToDouble(Moved::expected).sum();
    }

    /** How much was done. */
    public long done() {
        return mechanisms.stream().mapToLong(moved -> moved.done().size()).sum();
    }
}
