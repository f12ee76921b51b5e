package org.concordat.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.planning.ActionOrigin;
import org.concordat.planning.ActionStatus;
import org.jspecify.annotations.Nullable;

/** An action of a plan. */
public record ActionRow(
        UUID actionId,
        UUID planId,
        UUID arrangementId,
        int position,
        String title,
        String mechanism,
        String mechanismName,
        @Nullable Integer raisesTo,
        @Code(of = ActionOrigin.class, says = "") String origin,

        @Code(of = ActionStatus.class, says = "actionstatus")
        String status,

        String statusName,
        int progressPercent,
        @Nullable String ownerName,
        @Nullable UUID partnerId,
        @Nullable String partnerName,
        BigDecimal effortDays,
        @Nullable BigDecimal cost,
        String currency,
        @Nullable Double gainPoints,
        @Nullable LocalDate startOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate firstDueOn,
        int dueMoves,
        boolean overdue,
        @Nullable LocalDate doneOn,
        @Nullable LocalDate notIndicatedSince,
        @Nullable Integer everyMonths,
        Instant changedAt) {}
