package org.concordat.catalogue;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * That a version was published.
 *
 * @param publishedAt when
 * @param publishedBy the name of who did it, as text: the catalogue knows nobody
 */
@Embeddable
public record Publication(Instant publishedAt, String publishedBy) {}
