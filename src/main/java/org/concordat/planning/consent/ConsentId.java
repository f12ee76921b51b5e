package org.concordat.planning.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.concordat.shared.Ids;

/** Which answer of a partner to an action. */
@Embeddable
public record ConsentId(@Column(name = "action_consent_id") UUID consentId) implements Serializable {

    /** A new identifier. */
    public static ConsentId next() {
        return new ConsentId(Ids.next());
    }

    @Override
    public String toString() {
        return consentId.toString();
    }
}
