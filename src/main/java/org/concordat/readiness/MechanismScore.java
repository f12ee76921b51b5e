package org.concordat.readiness;

import java.util.List;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;

/**
 * One mechanism on a scorecard: the rule it was held to, what each partner holds, the level found, and what that does
 * to the score.
 *
 * @param setAsideBecause the reason, if the assessment agreed that it does not apply
 * @param positions of every partner heard, in the order of their keys, also of those that gave no level
 */
public record MechanismScore(
        ScoredMechanism mechanism,
        Applicability applicability,
        @Nullable String setAsideBecause,
        List<Position> positions,
        LevelFinding finding,
        Contribution contribution) {

    public MechanismScore {
        positions = List.copyOf(positions);
    }

    MechanismScore losing(double lost, double amongMostLost) {
        return new MechanismScore(
                mechanism,
                applicability,
                setAsideBecause,
                positions,
                finding,
                contribution.losing(lost, amongMostLost));
    }

    public MechanismCode code() {
        return mechanism.code();
    }

    public boolean applies() {
        return applicability == Applicability.APPLIES;
    }

    /** Whether it is applicable and has a level, so that it counts in the readiness. */
    public boolean counts() {
        return contribution.attainment() != null;
    }

    /** {@code L(m)}; null while unrated. Shown also for a mechanism that is not applicable. */
    public @Nullable Double level() {
        return finding.level();
    }

    /** The points of readiness lost here. */
    public double lost() {
        return contribution.lost();
    }
}
