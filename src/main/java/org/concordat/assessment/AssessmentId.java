package org.concordat.assessment;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.concordat.shared.Ids;

/** Which assessment. */
@Embeddable
public record AssessmentId(UUID assessmentId) implements Serializable {

    /** A new identifier. */
    public static AssessmentId next() {
        return new AssessmentId(Ids.next());
    }

    @Override
    public String toString() {
        return assessmentId.toString();
    }
}
