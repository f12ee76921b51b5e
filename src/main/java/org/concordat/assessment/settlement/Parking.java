package org.concordat.assessment.settlement;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.concordat.assessment.Signature;
import org.concordat.shared.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * That the partners put a mechanism off and come back to it.
 *
 * @param note what is still to be found out, or null
 * @param signature who recorded it and when
 */
@Embeddable
public record Parking(@Nullable String note, @Embedded Signature signature) {

    public Parking {
        note = PlainText.passage("note", note, 1000);
    }
}
