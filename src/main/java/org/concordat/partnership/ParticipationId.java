package org.concordat.partnership;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.concordat.shared.Ids;

/** Which partner's part in which arrangement. */
@Embeddable
public record ParticipationId(UUID participationId) implements Serializable {

    /** A new identifier. */
    public static ParticipationId next() {
        return new ParticipationId(Ids.next());
    }

    @Override
    public String toString() {
        return participationId.toString();
    }
}
