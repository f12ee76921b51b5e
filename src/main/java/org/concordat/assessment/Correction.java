package org.concordat.assessment;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.concordat.shared.PlainText;

/**
 * That an assessment stands in place of a closed one, which stays as it was kept.
 *
 * @param of the assessment that it corrects
 * @param reason why that one needs correcting
 */
@Embeddable
public record Correction(
        @Embedded @AttributeOverride(name = "assessmentId", column = @Column(name = "corrects"))
        AssessmentId of,

        @Column(name = "corrects_because") String reason) {

    public Correction {
        reason = PlainText.requiredPassage("reason", reason, 2000);
    }
}
