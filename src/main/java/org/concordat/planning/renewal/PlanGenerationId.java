package org.concordat.planning.renewal;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.concordat.shared.Ids;

/** Which generation of a plan. */
@Embeddable
public record PlanGenerationId(UUID planGenerationId) implements Serializable {

    /** A new identifier. */
    public static PlanGenerationId next() {
        return new PlanGenerationId(Ids.next());
    }

    @Override
    public String toString() {
        return planGenerationId.toString();
    }
}
