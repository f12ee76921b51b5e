package org.concordat.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a version was withdrawn from new assessments.
 *
 * @param retiredAt when
 * @param retiredBy the name of who did it
 * @param retiredBecause why, or null where no reason was given
 */
@Embeddable
public record Retirement(
        Instant retiredAt,
        String retiredBy,
        @Column(name = "retirement_reason") @Nullable String retiredBecause) {}
