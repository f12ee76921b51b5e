package org.concordat.catalogue.mapping;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * That somebody read both mechanisms beside each other.
 *
 * @param lookedBy their name, as text: the catalogue knows nobody
 * @param lookedAt when
 */
@Embeddable
public record Looked(String lookedBy, Instant lookedAt) {}
