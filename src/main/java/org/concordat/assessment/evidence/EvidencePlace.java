package org.concordat.assessment.evidence;

import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.RespondentId;

/** From where someone looks at evidence: from an assessment, or from their own sheet in it. */
public sealed interface EvidencePlace {

    record OfAssessment(AssessmentId assessment) implements EvidencePlace {}

    record OfSheet(RespondentId respondent) implements EvidencePlace {}
}
