package org.concordat.readiness;

import java.util.Map;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;

/**
 * The scoring engine: a pure function from what was answered to a scorecard.
 *
 * <p>Sums and draws run in the order of codes and keys, so that the order in which things were listed, asked or answered
 * cannot move a figure. All figures are in full precision; {@link Figures#whole} says how to show them.
 */
public final class Readiness {

    /** The version of the engine, kept on each scorecard. It must change whenever some figure could come out otherwise. */
    public static final String ENGINE = "1";

    private Readiness() {}

    /** Scores an input (the method, steps 1 to 16). */
    public static Scorecard score(ScoringInput input) {
        return new Scoring(input, Map.of()).scorecard();
    }

    /** The readiness of the scorecard by itself, {@code S}, for which nothing need be drawn; null when nothing is rated. */
    public static @Nullable Double readiness(ScoringInput input) {
        return new Scoring(input, Map.of()).overall().readiness();
    }

    /**
     * What the scorecard finds about one mechanism, by itself.
     *
     * @throws IllegalArgumentException if the mechanism is not in scope
     */
    public static LevelFinding finding(ScoringInput input, MechanismCode mechanism) {
        return new Scoring(input, Map.of()).weigh(input.inScope(mechanism)).finding();
    }

    /**
     * What the scorecard would be if some mechanisms stood at other levels (the method, step 17). The partners' positions,
     * gaps and views stay as they are; evidence stays too, so a level of 3 without any is claimed here as well.
     *
     * @param levels 0 to 4, in place of the agreed or consolidated levels; an unrated mechanism becomes rated
     * @throws IllegalArgumentException if a level is off the ladder or a mechanism is not in scope
     */
    public static Scorecard whatIf(ScoringInput input, Map<MechanismCode, Double> levels) {
        levels.forEach((mechanism, level) -> {
            Check.onLadder(level, "The level of " + mechanism);
            input.inScope(mechanism);
        });
        return new Scoring(input, levels).scorecard();
    }
}
