package org.concordat.assessment.web.evidence;

import java.util.Objects;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.evidence.EvidencePlace;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where evidence has its pages: under the assessment, and under the sheet that someone answers. */
@RequestMapping({"/assessments/{assessment}/evidence", "/answers/{respondent}/evidence"})
abstract class EvidenceAddress {

    /** From where it is looked at, as the address says. */
    @ModelAttribute("place")
    EvidencePlace place(
            @PathVariable(required = false) @Nullable AssessmentId assessment,
            @PathVariable(required = false) @Nullable RespondentId respondent) {
        return assessment == null
                ? new EvidencePlace.OfSheet(Objects.requireNonNull(respondent))
                : new EvidencePlace.OfAssessment(assessment);
    }
}
