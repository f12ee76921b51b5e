package org.concordat.planning.outlook;

import java.util.Map;
import java.util.Set;
import org.concordat.planning.ActionId;
import org.concordat.shared.MechanismCode;

/**
 * What someone supposes of a plan, to see what it would lead to.
 *
 * @param done actions that are taken to be done
 * @param levels by mechanism, a level set by hand, 0 to 4, whatever its actions lead to
 */
public record Supposed(Set<ActionId> done, Map<MechanismCode, Integer> levels) {

    public Supposed {
        done = Set.copyOf(done);
        levels = Map.copyOf(levels);
    }
}
