package org.concordat.portfolio.beside;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.concordat.partnership.Kind;
import org.concordat.partnership.Stage;
import org.concordat.partnership.SupportTier;
import org.concordat.readiness.Band;
import org.concordat.shared.AreaCode;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;

/**
 * One arrangement of a few that are laid side by side.
 *
 * @param retired whether it was put away
 * @param latest its latest closed assessment; null when it has none
 * @param plan what of its plan is open; null when it has none
 * @param nextReview by when the partners look again at what they agreed, or null
 */
public record Side(
        UUID arrangement,
        String name,
        Kind kind,
        Stage stage,
        SupportTier tier,
        boolean retired,
        @Nullable Latest latest,
        @Nullable Plan plan,
        @Nullable LocalDate nextReview) {

    /**
     * What was found. Figures are of 0 to 100 in full precision.
     *
     * @param version the number of the framework version that it was held against
     * @param stage the stage that it was held to
     * @param published whether it was read from a published report
     * @param least the readiness as the partner sees it that sees it lowest; null where that is not for everyone’s eyes
     * @param areas the readiness of each area that has one
     */
    public record Latest(
            UUID assessment,
            int version,
            LocalDate asOf,
            Stage stage,
            @Nullable Double readiness,
            double low,
            double high,
            @Nullable Double evidenced,
            double coverage,
            Band band,
            Band bandWithoutGates,
            boolean provisional,
            boolean published,
            @Nullable Double least,
            @Nullable Double most,
            Map<AreaCode, Double> areas,
            Map<MechanismCode, Found> mechanisms) {

        public Latest {
            areas = Map.copyOf(areas);
            mechanisms = Map.copyOf(mechanisms);
        }
    }

    /** What was found of a mechanism. */
    public record Found(
            MechanismCode mechanism,
            boolean applicable,
            int target,
            @Nullable Double level,
            boolean critical,
            boolean gate,
            double lost) {

        /** Whether it can be set beside others: it applies, and was given a level. */
        boolean rated() {
            return applicable && level != null;
        }
    }

    /** @param next when the next of the open actions is due that is not overdue; null when none has a day */
    public record Plan(
            UUID id, int open, int overdue, @Nullable LocalDate next) {}
}
