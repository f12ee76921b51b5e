package org.concordat.planning.talk;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.concordat.shared.Ids;

/** Which of the things that show that an action is done. */
@Embeddable
public record ActionProofId(UUID actionProofId) implements Serializable {

    /** A new identifier. */
    static ActionProofId next() {
        return new ActionProofId(Ids.next());
    }

    @Override
    public String toString() {
        return actionProofId.toString();
    }
}
