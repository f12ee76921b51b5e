package org.concordat.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.partnership.Control;
import org.concordat.partnership.DatePrecision;
import org.concordat.partnership.ParticipationRole;
import org.jspecify.annotations.Nullable;

/** A part that a partner takes or took in an arrangement. */
public record ParticipationRow(
        UUID participationId,
        UUID arrangementId,
        UUID partnerId,
        String partnerName,

        @Code(of = ParticipationRole.class, says = "participationrole")
        String role,

        String roleName,
        @Nullable BigDecimal equityPercent,

        @Code(of = Control.class, says = "control") @Nullable String control,

        @Nullable String controlName,
        @Nullable Integer staffInScope,
        @Nullable LocalDate sinceOn,
        @Code(of = DatePrecision.class, says = "") @Nullable String sincePrecision,
        @Nullable LocalDate untilOn,
        @Code(of = DatePrecision.class, says = "") @Nullable String untilPrecision) {}
