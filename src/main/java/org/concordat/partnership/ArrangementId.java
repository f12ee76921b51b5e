package org.concordat.partnership;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.concordat.shared.Ids;

/** Which arrangement. */
@Embeddable
public record ArrangementId(UUID arrangementId) implements Serializable {

    /** A new identifier. */
    public static ArrangementId next() {
        return new ArrangementId(Ids.next());
    }

    @Override
    public String toString() {
        return arrangementId.toString();
    }
}
