package org.concordat.assessment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/**
 * That a mechanism counts nowhere in an assessment, as agreed.
 *
 * @param reason why it has no place here
 * @param signature who recorded it and when
 */
@Embeddable
public record NotApplying(String reason, @Embedded Signature signature) {

    public NotApplying {
        reason = AgreedLevel.required("because", reason);
    }
}
