package org.concordat.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a version was published.
 *
 * @param publishedAt when
 * @param publishedBy the name of who did it, as text: the catalogue knows nobody
 * @param publishedBecause why, or null where no reason was given
 */
@Embeddable
public record Publication(
        Instant publishedAt,
        String publishedBy,
        @Column(name = "publication_reason") @Nullable String publishedBecause) {}
