package org.concordat.assessment.result;

import java.time.LocalDate;
import java.util.List;
import org.concordat.assessment.AssessmentId;
import org.concordat.catalogue.FrameworkId;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;

/**
 * A framework by which an arrangement stands, and where, for the eyes of everyone who may see the arrangement.
 *
 * @param code the framework's code
 * @param name the framework's name
 * @param version the number of the version that the latest was held against
 * @param latest the assessment that its standing is read from
 * @param asOf the day that the latest speaks of
 * @param readiness 0 to 100, in full precision; null when nothing was rated
 * @param band the band's code
 * @param coverage 0 to 100
 * @param gates the critical mechanisms that are too low
 * @param before the readiness of the one before; null when there is none, or nothing was rated in it
 * @param beforeAsOf the day that the one before speaks of
 */
public record SeenThrough(
        FrameworkId framework,
        String code,
        String name,
        int version,
        AssessmentId latest,
        LocalDate asOf,
        @Nullable Double readiness,
        double low,
        double high,
        String band,
        boolean provisional,
        double coverage,
        List<MechanismCode> gates,
        @Nullable Double before,
        @Nullable LocalDate beforeAsOf) {}
