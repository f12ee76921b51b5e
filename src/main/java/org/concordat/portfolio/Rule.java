package org.concordat.portfolio;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.concordat.partnership.Stage;

/** Why an arrangement may need attention. What each rule says in words stands in messages under {@code rule.*}. */
public enum Rule {
    /** A critical mechanism stands below level 2 and caps bands. */
    GATE,
    /** A critical mechanism is not rated. */
    UNRATED,
    /** Partners see a mechanism {@link #WIDE_GAP} levels apart or more. */
    GAP,
    /** Readiness fell by {@link #FALL} points or more since the assessment before. */
    FALLEN,
    /** Open actions were due before today. */
    OVERDUE,
    /** Evidence runs out within a month. */
    EXPIRING,
    /** The latest assessment is older than the stage allows, or was held to another stage. */
    OLD,
    /** There is no closed assessment. */
    UNASSESSED;

    /** In levels. */
    public static final double WIDE_GAP = 2;

    /** In points of readiness. */
    public static final double FALL = 8;

    /** What an arrangement that nobody looked at counts for, in points: about what a critical mechanism decides. */
    public static final double UNSEEN = 10;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Rule> of(String code) {
        return Arrays.stream(values()).filter(rule -> rule.code().equals(code)).findFirst();
    }

    /**
     * How many months an assessment can be gone by at a stage. Half a year while the terms are made, while people move
     * and while the partners part, since much changes from month to month; a year in between.
     */
    public static int goodFor(Stage stage) {
        return switch (stage) {
            case PROPOSAL, MOBILISATION, EXIT -> 6;
            case OPERATION, MATURITY -> 12;
        };
    }
}
