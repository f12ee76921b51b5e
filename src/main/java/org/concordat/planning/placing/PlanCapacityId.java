package org.concordat.planning.placing;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.concordat.shared.Ids;

/** Which partner's days in which plan. */
@Embeddable
public record PlanCapacityId(UUID planCapacityId) implements Serializable {

    /** A new identifier. */
    public static PlanCapacityId next() {
        return new PlanCapacityId(Ids.next());
    }

    @Override
    public String toString() {
        return planCapacityId.toString();
    }
}
