package org.concordat.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.partnership.Kind;
import org.concordat.partnership.Stage;
import org.concordat.partnership.SupportTier;
import org.concordat.readiness.Band;
import org.jspecify.annotations.Nullable;

/** Where one arrangement stands by its latest closed assessment under one framework, as the heat map shows it. */
public record PortfolioRow(
        UUID arrangementId,
        String arrangementName,
        @Code(of = Kind.class, says = "kind") String kind,
        String kindName,
        @Code(of = Stage.class, says = "stage") String stage,
        String stageName,
        @Code(of = SupportTier.class, says = "supporttier") String tier,
        String tierName,
        @Nullable String publishedSource,
        String frameworkCode,
        String frameworkName,
        @Nullable Integer frameworkVersion,
        @Nullable UUID assessmentId,
        @Nullable LocalDate asOf,
        @Nullable Instant closedAt,
        @Nullable Double readiness,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double evidencedReadiness,
        @Nullable Double coverage,
        @Code(of = Band.class, says = "band") @Nullable String band,
        @Nullable String bandName,
        @Code(of = Band.class, says = "band") @Nullable String bandWithoutGates,
        @Nullable String bandWithoutGatesName,
        @Nullable Boolean provisional,
        @Nullable Integer gates,
        @Nullable Integer applicableMechanisms,
        @Nullable Integer ratedMechanisms,
        @Nullable UUID beforeAssessmentId,
        @Nullable LocalDate beforeAsOf,
        @Nullable Double beforeReadiness,
        @Nullable Double readinessChange) {}
