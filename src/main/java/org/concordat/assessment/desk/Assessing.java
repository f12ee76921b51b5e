package org.concordat.assessment.desk;

import java.time.Clock;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.AssessmentTerms;
import org.concordat.assessment.Assessments;
import org.concordat.assessment.Pinned;
import org.concordat.assessment.Signature;
import org.concordat.assessment.result.Subtraction;
import org.concordat.assessment.sheet.Respondents;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.Visibility;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets assessments up, and says when answering ends. Whoever asks for what they may not see is told that there is no such
 * thing.
 */
@Service
@Transactional
public class Assessing {

    private final Assessments assessments;
    private final Respondents respondents;
    private final Subtraction subtraction;
    private final Arrangements arrangements;
    private final Catalogue catalogue;
    private final Clock clock;

    Assessing(
            Assessments assessments,
            Respondents respondents,
            Subtraction subtraction,
            Arrangements arrangements,
            Catalogue catalogue,
            Clock clock) {
        this.assessments = assessments;
        this.respondents = respondents;
        this.subtraction = subtraction;
        this.arrangements = arrangements;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Sets an assessment up and opens it, with the stage, tier and kind that the arrangement has now. */
    public AssessmentId open(
            Viewer viewer, ArrangementId arrangement, FrameworkVersionId framework, AssessmentTerms terms) {
        Arrangement looked = arrangements
                .findVisible(arrangement, Visibility.of(viewer))
                .filter(found -> viewer.facilitates())
                .orElseThrow(NotFound::new);
        if (looked.isRetired()) {
            throw new Refusal("assessment.arrangement.retired");
        }
        Pinned pinned = new Pinned(framework, looked.stage(), looked.tier(), looked.kind());
        Signature by = Signature.of(viewer, clock.instant());
        Assessment assessment = new Assessment(looked, pinned, pinned.asked(catalogue, terms.areas()), terms, by);
        assessment.open();
        return assessments.save(assessment).id();
    }

    /** Ends the answering. */
    public void consolidate(Viewer viewer, AssessmentId id) {
        Assessment assessment = assessments.toFacilitate(viewer, id);
        if (assessment.takesAnswers()) {
            subtraction.settle(assessment, respondents.of(id));
        }
        assessment.consolidate();
    }

    /** Takes answers again. */
    public void takeAnswersAgain(Viewer viewer, AssessmentId id) {
        assessments.toFacilitate(viewer, id).takeAnswersAgain();
    }
}
