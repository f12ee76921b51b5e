package org.concordat.api;

import java.util.UUID;
import org.concordat.partnership.Sector;
import org.concordat.partnership.Standing;
import org.jspecify.annotations.Nullable;

/** A partner. */
public record PartnerRow(
        UUID partnerId,
        String name,
        @Code(of = Sector.class, says = "sector") String sector,
        String sectorName,
        @Nullable String country,
        @Nullable Integer headcount,
        @Code(of = Standing.class, says = "standing") String standing,
        String standingName,
        int arrangements,
        boolean retired) {}
