package org.concordat.assessment;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.concordat.shared.PlainText;

/** That an assessment was given up, by whom, when and why. */
@Embeddable
public record Cancellation(
        @Column(name = "cancelled_because") String reason,

        @Embedded
        @AttributeOverride(name = "by", column = @Column(name = "cancelled_by"))
        @AttributeOverride(name = "name", column = @Column(name = "cancelled_name"))
        @AttributeOverride(name = "at", column = @Column(name = "cancelled_at"))
        Signature signature) {

    public Cancellation {
        reason = PlainText.requiredPassage("reason", reason, 1000);
    }
}
