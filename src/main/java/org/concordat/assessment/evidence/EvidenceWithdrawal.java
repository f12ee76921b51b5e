package org.concordat.assessment.evidence;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.concordat.assessment.Signature;
import org.concordat.shared.PlainText;
import org.jspecify.annotations.Nullable;

/** That evidence no longer counts, and why. It stays to be looked at, since others may have relied on it. */
@Embeddable
public record EvidenceWithdrawal(
        @Column(name = "withdrawn_because") String reason,

        @Embedded
        @AttributeOverride(name = "by", column = @Column(name = "withdrawn_by"))
        @AttributeOverride(name = "name", column = @Column(name = "withdrawn_name"))
        @AttributeOverride(name = "at", column = @Column(name = "withdrawn_at"))
        Signature signature) {

    static EvidenceWithdrawal because(@Nullable String reason, Signature signature) {
        return new EvidenceWithdrawal(PlainText.requiredPassage("reason", reason, 1000), signature);
    }
}
