package org.concordat.attention;

import jakarta.persistence.EnumeratedValue;
import java.util.Optional;
import org.concordat.partnership.Coded;
import org.concordat.partnership.Stage;

/** Why an arrangement may need attention. What each rule says in words stands in messages under {@code rule.*}. */
public enum Rule implements Coded {
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
    /** Open actions that were agreed have nobody who sees to them. */
    UNOWNED,
    /** Evidence runs out within a month. */
    EXPIRING,
    /** The latest assessment is older than the stage allows, or was held to another stage. */
    OLD,
    /** There is no closed assessment. */
    UNASSESSED,
    /** A partner that takes part is in distress. */
    DISTRESS,
    /** The partners are to look again at what they agreed, within {@link #REVIEW_NOTICE} days or by now. */
    REVIEW,
    /** It ends within a year, and the partners have not agreed how they part. */
    ENDING;

    /** In levels. */
    public static final double WIDE_GAP = 2;

    /** In points of readiness. */
    public static final double FALL = 8;

    /** What an arrangement that nobody looked at counts for, in points: about what a critical mechanism decides. */
    public static final double UNSEEN = 10;

    /** What a partner in distress counts for, in points: more than half of what a whole area of four decides. */
    public static final double IN_DISTRESS = 15;

    /** How many days before a review it is told. */
    public static final int REVIEW_NOTICE = 30;

    /** How many months before the end it is told that there is no exit plan. */
    public static final int END_NOTICE = 12;

    @EnumeratedValue
    private final String code = Coded.kebab(this);

    @Override
    public String code() {
        return code;
    }

    public static Optional<Rule> of(String code) {
        return Coded.of(Rule.class, code);
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
