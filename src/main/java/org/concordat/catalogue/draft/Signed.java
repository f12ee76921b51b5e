package org.concordat.catalogue.draft;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * Who did something, and when.
 *
 * @param by their name, as text: the catalogue knows nobody
 * @param at when
 */
@Embeddable
public record Signed(String by, Instant at) {}
