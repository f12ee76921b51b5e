package org.concordat.assessment.result;

import org.concordat.assessment.AssessmentId;
import org.concordat.catalogue.FrameworkId;

/**
 * A framework by which an arrangement stands.
 *
 * @param code the framework's code
 * @param name the framework's name
 * @param latest the assessment that its standing is read from
 */
public record SeenThrough(FrameworkId framework, String code, String name, AssessmentId latest) {}
