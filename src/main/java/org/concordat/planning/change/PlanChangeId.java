package org.concordat.planning.change;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.concordat.shared.Ids;

/** Which change of a plan. */
@Embeddable
public record PlanChangeId(UUID planChangeId) implements Serializable {

    /** A new identifier. */
    public static PlanChangeId next() {
        return new PlanChangeId(Ids.next());
    }

    @Override
    public String toString() {
        return planChangeId.toString();
    }
}
