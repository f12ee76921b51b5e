package org.concordat.catalogue;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * That a version was withdrawn from new assessments.
 *
 * @param retiredAt when
 * @param retiredBy the name of who did it
 */
@Embeddable
public record Retirement(Instant retiredAt, String retiredBy) {}
