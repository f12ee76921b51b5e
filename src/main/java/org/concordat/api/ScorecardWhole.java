package org.concordat.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concordat.assessment.Mode;
import org.concordat.readiness.Applicability;
import org.concordat.readiness.Band;
import org.concordat.readiness.LevelOrigin;
import org.jspecify.annotations.Nullable;

/** The kept scorecard of a closed assessment, as far as who asks may see it, with what each mechanism adds and takes. */
public record ScorecardWhole(
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
        @Nullable Instant correctedAt,
        @Nullable UUID correctedByAssessmentId,
        String engine,
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
        List<AreaFigures> areas,
        List<PartnerFigures> partners,
        List<MechanismFigures> mechanisms) {

    /** An area of a scorecard; one in which nothing applies is not among them. */
    public record AreaFigures(
            String area,
            String areaName,
            double weight,
            @Nullable Double readiness,
            double low,
            double high,
            @Nullable Double evidencedReadiness,
            double coverage,
            @Code(of = Band.class, says = "band") String band,
            String bandName,
            boolean provisional) {}

    /** A partner heard, and the readiness as it alone sees it. */
    public record PartnerFigures(
            UUID partnerId,
            String partnerName,
            double voice,
            int ratedMechanisms,
            @Nullable Double readiness) {}

    /** A mechanism: the rule that it was held to, what was found, and what that does to the readiness. */
    public record MechanismFigures(
            String area,
            String areaName,
            String mechanism,
            String mechanismName,
            @Code(of = Applicability.class, says = "") String applicability,
            int target,
            double relevance,
            boolean critical,
            @Nullable Double level,
            @Nullable Double evidencedLevel,
            @Code(of = LevelOrigin.class, says = "") String levelFrom,
            String evidenceGrade,
            double effectiveWeight,
            @Nullable Double attainment,
            @Nullable Double contributedPoints,
            double lostPoints,
            @Nullable Double gap,
            boolean gate,
            List<PositionFigures> positions) {}

    /** What one partner holds of a mechanism; null where it holds nothing, and where that may not be told. */
    public record PositionFigures(
            UUID partnerId,
            double voice,
            @Nullable Double level,
            @Nullable Double agreement) {}
}
