package org.concordat.attention;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.concordat.partnership.ArrangementId;
import org.jspecify.annotations.Nullable;

/**
 * What a reason for attention is about: the same reason of tomorrow is about the same.
 *
 * @param framework the code of the framework through which it is seen
 * @param mechanism the mechanism, where each is a reason by itself; null where the rule speaks of the arrangement
 */
@Embeddable
public record About(
        @Embedded ArrangementId arrangement,
        String framework,
        @Enumerated(EnumType.STRING) Rule rule,
        @Column(name = "mechanism") @Nullable String mechanism) {}
