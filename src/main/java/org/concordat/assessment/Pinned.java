package org.concordat.assessment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.catalogue.Mechanism;
import org.concordat.partnership.Kind;
import org.concordat.partnership.Stage;
import org.concordat.partnership.SupportTier;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.Refusal;

/** What an assessment holds fast of the world when it opens, so that later changes elsewhere do not move its figures. */
@Embeddable
public record Pinned(
        @Embedded FrameworkVersionId framework,
        @Enumerated(EnumType.STRING) Stage stage,
        @Enumerated(EnumType.STRING) SupportTier tier,
        @Enumerated(EnumType.STRING) Kind kind) {

    /** The mechanisms of the framework version, in its order; refuses one that is not published. */
    List<MechanismCode> mechanisms(Catalogue catalogue) {
        boolean published = catalogue.publishedVersions().stream()
                .anyMatch(version -> version.id().equals(framework));
        if (!published) {
            throw Refusal.of("framework", "assessment.framework.not-published");
        }
        return catalogue.document(framework).mechanisms().stream()
                .map(Mechanism::code)
                .toList();
    }
}
