package org.concordat.planning;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.concordat.shared.Ids;

/** Which plan. */
@Embeddable
public record ActionPlanId(UUID actionPlanId) implements Serializable {

    /** A new identifier. */
    public static ActionPlanId next() {
        return new ActionPlanId(Ids.next());
    }

    @Override
    public String toString() {
        return actionPlanId.toString();
    }
}
