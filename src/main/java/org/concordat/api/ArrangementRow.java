package org.concordat.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.partnership.DatePrecision;
import org.concordat.partnership.IntegrationModel;
import org.concordat.partnership.Kind;
import org.concordat.partnership.Stage;
import org.concordat.partnership.SupportTier;
import org.jspecify.annotations.Nullable;

/** An arrangement, as lists show it. */
public record ArrangementRow(
        UUID arrangementId,
        String name,
        @Code(of = Kind.class, says = "kind") String kind,
        String kindName,
        @Code(of = Stage.class, says = "stage") String stage,
        String stageName,
        LocalDate stageFrom,
        @Code(of = DatePrecision.class, says = "") String stagePrecision,
        @Code(of = SupportTier.class, says = "supporttier") String tier,
        String tierName,

        @Code(of = IntegrationModel.class, says = "integrationmodel") @Nullable String integrationModel,

        @Nullable String integrationModelName,
        @Nullable Integer staffInScope,
        @Nullable BigDecimal annualValue,
        @Nullable String currency,
        @Nullable LocalDate startsOn,
        @Code(of = DatePrecision.class, says = "") @Nullable String startsPrecision,
        @Nullable LocalDate endsOn,
        @Code(of = DatePrecision.class, says = "") @Nullable String endsPrecision,
        @Nullable String publishedSource,
        int partners,
        boolean retired,
        @Nullable String purpose,
        Instant changedAt) {}
