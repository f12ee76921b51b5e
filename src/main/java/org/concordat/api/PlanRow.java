package org.concordat.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A plan, and how far it has come. */
public record PlanRow(
        UUID planId,
        UUID arrangementId,
        String arrangementName,
        String frameworkCode,
        UUID assessmentId,
        String name,
        LocalDate asOf,
        Instant madeAt,
        boolean living,
        String currency,
        int actions,
        int doneActions,
        int openActions,
        int overdueActions,
        double openGainPoints,
        BigDecimal openEffortDays) {}
