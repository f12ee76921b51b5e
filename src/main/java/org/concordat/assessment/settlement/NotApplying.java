package org.concordat.assessment.settlement;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.concordat.assessment.Signature;
import org.concordat.shared.PlainText;

/**
 * That a mechanism counts nowhere in an assessment, as agreed.
 *
 * @param reason why it has no place here
 * @param signature who recorded it and when
 */
@Embeddable
public record NotApplying(String reason, @Embedded Signature signature) {

    public NotApplying {
        reason = PlainText.requiredPassage("because", reason, AgreedLevel.LONGEST_REASON);
    }
}
