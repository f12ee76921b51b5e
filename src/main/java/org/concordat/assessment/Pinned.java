package org.concordat.assessment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.partnership.Kind;
import org.concordat.partnership.Stage;
import org.concordat.partnership.SupportTier;

/** What an assessment holds fast of the world when it opens, so that later changes elsewhere do not move its figures. */
@Embeddable
public record Pinned(
        @Embedded FrameworkVersionId framework,
        @Enumerated(EnumType.STRING) Stage stage,
        @Enumerated(EnumType.STRING) SupportTier tier,
        @Enumerated(EnumType.STRING) Kind kind) {}
