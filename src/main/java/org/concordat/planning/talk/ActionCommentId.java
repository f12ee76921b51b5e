package org.concordat.planning.talk;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.concordat.shared.Ids;

/** Which comment. */
@Embeddable
public record ActionCommentId(UUID actionCommentId) implements Serializable {

    /** A new identifier. */
    static ActionCommentId next() {
        return new ActionCommentId(Ids.next());
    }

    @Override
    public String toString() {
        return actionCommentId.toString();
    }
}
