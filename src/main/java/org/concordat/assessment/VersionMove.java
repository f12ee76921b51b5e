package org.concordat.assessment;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.shared.PlainText;

/**
 * That an assessment went on against a newer version of its framework.
 *
 * @param from the version that it was held against before
 * @param to the version that it is held against from then on
 * @param reason why; everyone reads it whose answers came back to them
 */
@Embeddable
public record VersionMove(
        @Embedded @AttributeOverride(name = "frameworkVersionId", column = @Column(name = "from_version"))
        FrameworkVersionId from,

        @Embedded @AttributeOverride(name = "frameworkVersionId", column = @Column(name = "to_version"))
        FrameworkVersionId to,

        String reason,
        @Embedded Signature signature) {

    public VersionMove {
        reason = PlainText.requiredPassage("reason", reason, 1000);
    }
}
