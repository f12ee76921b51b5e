package org.concordat.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.assessment.Mode;
import org.concordat.partnership.Kind;
import org.concordat.partnership.Stage;
import org.concordat.partnership.SupportTier;
import org.concordat.readiness.Band;
import org.jspecify.annotations.Nullable;

/** A closed assessment and what it came to. */
public record AssessmentRow(
        UUID assessmentId,
        UUID arrangementId,
        String arrangementName,
        String frameworkCode,
        String frameworkName,
        int frameworkVersion,
        String name,
        LocalDate asOf,
        Instant closedAt,
        @Code(of = Mode.class, says = "mode") String mode,
        String modeName,
        @Code(of = Kind.class, says = "kind") String kind,
        String kindName,
        @Code(of = Stage.class, says = "stage") String stage,
        String stageName,
        @Code(of = SupportTier.class, says = "supporttier") String tier,
        String tierName,
        @Nullable String publishedSource,
        boolean whole,
        @Nullable UUID correctsAssessmentId,
        @Nullable UUID correctedByAssessmentId,
        @Nullable Double readiness,
        double low,
        double high,
        @Nullable Double evidencedReadiness,
        double coverage,
        @Code(of = Band.class, says = "band") String band,
        String bandName,
        @Code(of = Band.class, says = "band") String bandWithoutGates,
        String bandWithoutGatesName,
        boolean provisional,
        int applicableMechanisms,
        int ratedMechanisms) {}
