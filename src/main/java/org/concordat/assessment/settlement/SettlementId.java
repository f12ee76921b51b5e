package org.concordat.assessment.settlement;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.concordat.shared.Ids;

/** Names what was settled about one mechanism of one assessment. */
@Embeddable
public record SettlementId(UUID settlementId) implements Serializable {

    static SettlementId next() {
        return new SettlementId(Ids.next());
    }

    @Override
    public String toString() {
        return settlementId.toString();
    }
}
