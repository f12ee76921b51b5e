package org.concordat.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One mechanism in the latest closed assessment of one arrangement: a cell of the heat map. */
public record PortfolioMechanismRow(
        UUID arrangementId,
        UUID assessmentId,
        String frameworkCode,
        int frameworkVersion,
        String area,
        String areaName,
        String mechanism,
        String mechanismName,
        boolean applicable,
        int target,
        double relevance,
        boolean critical,
        @Nullable Double level,
        @Nullable Double evidencedLevel,
        boolean agreed,
        String evidenceGrade,
        double effectiveWeight,
        @Nullable Double attainment,
        double lostPoints,
        @Nullable Double gap,
        boolean gate) {}
