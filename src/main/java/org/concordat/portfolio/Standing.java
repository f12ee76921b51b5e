package org.concordat.portfolio;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.concordat.partnership.Coded;
import org.concordat.partnership.Kind;
import org.concordat.partnership.KnownDate;
import org.concordat.partnership.Stage;
import org.concordat.partnership.SupportTier;
import org.concordat.readiness.Band;
import org.jspecify.annotations.Nullable;

/**
 * Where one arrangement stands.
 *
 * @param published whether the arrangement was read from a published source, so that nobody here can change it
 * @param latest its latest closed assessment; null when it has none
 * @param underWay an assessment that is not finished, or null
 * @param actions what of its plans is open
 * @param runningOut the evidence that is about to run out; null when none is
 * @param distress the partners that take part and are in distress; null when none is
 */
public record Standing(
        UUID arrangement,
        String name,
        Kind kind,
        Stage stage,
        SupportTier tier,
        boolean published,
        @Nullable Look latest,
        @Nullable UUID underWay,
        Actions actions,
        @Nullable RunningOut runningOut,
        Ahead ahead,
        @Nullable Distress distress) {

    /**
     * What a closed assessment found. Readiness and its bounds are of 0 to 100 in full precision.
     *
     * @param stage the stage that it was held to
     * @param published whether it was read from a published report instead of held with the partners
     * @param voicesUnequal whether its figures depend on voices that are not equal
     * @param before the readiness of the one before; null when there is none, or nothing was rated in it
     * @param beforeAsOf the day that the one before speaks of
     */
    public record Look(
            UUID assessment,
            LocalDate asOf,
            Stage stage,
            @Nullable Double readiness,
            double low,
            double high,
            Band band,
            Band bandWithoutGates,
            boolean provisional,
            boolean published,
            boolean voicesUnequal,
            @Nullable Double before,
            @Nullable LocalDate beforeAsOf) {

        /** Whether a gate holds the band down. */
        public boolean heldDown() {
            return band != bandWithoutGates;
        }

        /** Whole months since the day that it speaks of. */
        public long months(LocalDate today) {
            return Math.max(0, ChronoUnit.MONTHS.between(asOf, today));
        }
    }

    /**
     * What of an arrangement's latest plan is open.
     *
     * @param overdue how many of the open ones were due before today
     * @param oldest when the first of these was due; null when none is
     * @param gain the points of readiness that these were to gain
     * @param unowned what was agreed, and nobody sees to it
     */
    public record Actions(int open, int overdue, @Nullable LocalDate oldest, double gain, Unowned unowned) {
        public static final Actions NONE = new Actions(0, 0, null, 0, Unowned.NONE);
    }

    /**
     * Open actions that were agreed and have no owner.
     *
     * @param gain the points of readiness that they are to gain
     * @param since when the first of them was agreed; null when there is none
     */
    public record Unowned(
            int actions, double gain, @Nullable LocalDate since) {
        public static final Unowned NONE = new Unowned(0, 0, null);
    }

    /**
     * What lies ahead of an arrangement.
     *
     * @param recorded when it was entered here
     * @param nextReview by when the partners look again at what they agreed, or null
     * @param ends when it ends, or null
     * @param exitPlanned when the partners agreed how they would part; null while they have not
     */
    public record Ahead(
            LocalDate recorded,
            @Nullable LocalDate nextReview,
            @Nullable KnownDate ends,
            @Nullable LocalDate exitPlanned) {}

    /**
     * Partners in distress.
     *
     * @param alone the one that is; null where several are
     * @param since since when the first of them is; null where that was recorded before it was kept
     */
    public record Distress(
            List<String> partners,
            @Nullable UUID alone,
            @Nullable LocalDate since) {

        public Distress {
            partners = List.copyOf(partners);
        }
    }

    /**
     * Evidence that runs out within {@link org.concordat.assessment.evidence.Evidence#NOTICE} days: of the assessment under way, else
     * of the latest.
     *
     * @param soonest when the first of it does
     */
    public record RunningOut(UUID assessment, int entries, LocalDate soonest) {}

    /** Whether it has a closed assessment. */
    public boolean assessed() {
        return latest != null;
    }

    /** The band of the latest assessment; null when there is none. */
    public @Nullable Band band() {
        return latest == null ? null : latest.band();
    }

    /** A band's code in tables and messages, such as {@code at-risk}. */
    public static String code(Band band) {
        return Coded.kebab(band);
    }

    public static Band band(String code) {
        return Band.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
