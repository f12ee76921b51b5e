package org.concordat.readiness;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.concordat.shared.AreaCode;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.ThemeCode;

/**
 * A mechanism, as it is scored: what the rules make of it for one stage, tier and kind.
 *
 * @param relevance {@code w(m)}, above 0; only its proportion within its area matters
 * @param target {@code t(m)}, 0 to 4; 0 means not required at this stage
 * @param critical {@code c(m)}, whether it is a gate
 */
public record ScoredMechanism(
        MechanismCode code, AreaCode area, Set<ThemeCode> themes, double relevance, int target, boolean critical) {

    public ScoredMechanism {
        Check.positive(relevance, "The relevance of " + code);
        Check.onLadder(target, "The target of " + code);
        themes = Collections.unmodifiableSet(new TreeSet<>(themes));
    }
}
