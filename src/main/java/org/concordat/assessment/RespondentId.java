package org.concordat.assessment;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.concordat.shared.Ids;

/** Which respondent. */
@Embeddable
public record RespondentId(UUID respondentId) implements Serializable {

    /** A new identifier. */
    public static RespondentId next() {
        return new RespondentId(Ids.next());
    }

    @Override
    public String toString() {
        return respondentId.toString();
    }
}
