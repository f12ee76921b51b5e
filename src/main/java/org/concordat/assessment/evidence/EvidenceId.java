package org.concordat.assessment.evidence;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.concordat.shared.Ids;

/** Which entry of evidence. */
@Embeddable
public record EvidenceId(UUID evidenceId) implements Serializable {

    /** A new identifier. */
    public static EvidenceId next() {
        return new EvidenceId(Ids.next());
    }

    /** The identifier that a text spells; empty when it spells none. */
    public static Optional<EvidenceId> of(String text) {
        return Ids.of(text).map(EvidenceId::new);
    }

    @Override
    public String toString() {
        return evidenceId.toString();
    }
}
