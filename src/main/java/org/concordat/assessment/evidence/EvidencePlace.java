package org.concordat.assessment.evidence;

import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.RespondentId;

/** From where someone looks at evidence: from an assessment, or from their own sheet in it. */
public sealed interface EvidencePlace {

    /** Where the list that is looked at stands. */
    String address();

    record OfAssessment(AssessmentId assessment) implements EvidencePlace {

        @Override
        public String address() {
            return "/assessments/" + assessment + "/evidence";
        }
    }

    record OfSheet(RespondentId respondent) implements EvidencePlace {

        @Override
        public String address() {
            return "/answers/" + respondent + "/evidence";
        }
    }
}
