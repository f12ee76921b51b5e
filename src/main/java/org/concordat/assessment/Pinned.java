package org.concordat.assessment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Set;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.partnership.Kind;
import org.concordat.partnership.Stage;
import org.concordat.partnership.SupportTier;
import org.concordat.shared.AreaCode;
import org.concordat.shared.Refusal;

/** What an assessment holds fast of the world when it opens, so that later changes elsewhere do not move its figures. */
@Embeddable
public record Pinned(
        @Embedded FrameworkVersionId framework,
        @Enumerated(EnumType.STRING) Stage stage,
        @Enumerated(EnumType.STRING) SupportTier tier,
        @Enumerated(EnumType.STRING) Kind kind) {

    /**
     * What is asked of the framework version; refuses one that is not published.
     *
     * @param areas the areas asked about; none for all
     */
    public Asked asked(Catalogue catalogue, Set<AreaCode> areas) {
        boolean published = catalogue.publishedVersions().stream()
                .anyMatch(version -> version.id().equals(framework));
        if (!published) {
            throw Refusal.of("framework", "assessment.framework.not-published");
        }
        return Asked.of(catalogue.document(framework), areas);
    }
}
