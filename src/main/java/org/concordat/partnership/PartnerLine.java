package org.concordat.partnership;

import org.jspecify.annotations.Nullable;

/**
 * A partner as lists show it.
 *
 * @param arrangements in how many arrangements it takes or took part, of those that the viewer may see
 */
public record PartnerLine(
        PartnerId id,
        String name,
        Sector sector,
        @Nullable String country,
        @Nullable Integer headcount,
        Standing standing,
        long arrangements) {}
