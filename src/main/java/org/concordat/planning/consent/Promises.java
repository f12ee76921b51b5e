package org.concordat.planning.consent;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.concordat.partnership.PartnerId;
import org.concordat.planning.Action;
import org.concordat.planning.ActionId;
import org.concordat.planning.Actions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What partners agreed to, for lists of it. */
@Component
@Transactional(readOnly = true)
public class Promises {

    private final Consents consents;
    private final Actions actions;

    Promises(Consents consents, Actions actions) {
        this.consents = consents;
        this.actions = actions;
    }

    /** Those of these actions, which the viewer is known to see, that say or ask for something else since a partner answered. */
    public Set<ActionId> changedSince(PartnerId partner, Collection<ActionId> asked) {
        if (asked.isEmpty()) {
            return Set.of();
        }
        Map<ActionId, Consent> latest = new HashMap<>();
        consents.to(asked).stream()
                .filter(consent -> consent.partner().equals(partner))
                .forEach(consent -> latest.put(consent.action(), consent));
        if (latest.isEmpty()) {
            return Set.of();
        }
        Set<ActionId> changed = new HashSet<>();
        for (Action action : actions.findByIdIn(latest.keySet())) {
            Consent said = latest.get(action.id());
            if (said != null && !said.isTo(action)) {
                changed.add(action.id());
            }
        }
        return changed;
    }
}
