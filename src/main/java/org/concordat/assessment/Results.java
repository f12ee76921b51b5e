package org.concordat.assessment;

import java.util.List;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.Visibility;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The results of assessments, each as far as a viewer may see it. Once an assessment is closed, everyone who may see its
 * arrangement sees its kept result, and so do the people who answered unless it was set up otherwise. Before, those who facilitate see it as it stands.
 */
@Service
@Transactional(readOnly = true)
public class Results {

    private final Scorer scorer;
    private final Assessments assessments;
    private final Respondents respondents;
    private final Arrangements arrangements;
    private final Catalogue catalogue;

    Results(
            Scorer scorer,
            Assessments assessments,
            Respondents respondents,
            Arrangements arrangements,
            Catalogue catalogue) {
        this.scorer = scorer;
        this.assessments = assessments;
        this.respondents = respondents;
        this.arrangements = arrangements;
        this.catalogue = catalogue;
    }

    /**
     * A result and what is needed to read it.
     *
     * @param card what this viewer may see of it
     * @param framework the version that it was looked at against, which never changes
     */
    public record Result(ScorecardDocument card, FrameworkDocument framework) {}

    /**
     * The result of an assessment.
     *
     * @throws NotFound if there is none that this viewer may see
     * @throws Refusal for an anonymous assessment that still takes answers
     */
    public Result of(Viewer viewer, AssessmentId id) {
        Assessment assessment = assessments.findById(id).orElseThrow(NotFound::new);
        boolean sees =
                viewer.seesArrangements() && arrangements.isVisible(assessment.arrangement(), Visibility.of(viewer));
        Disclosure disclosure = Disclosure.to(viewer, assessment.mode());
        ScorecardDocument full;
        if (assessment.status() == AssessmentStatus.CLOSED && (sees || answered(viewer, assessment))) {
            full = scorer.scorecard(assessment, List.of());
        } else if (assessment.isUnderWay() && sees && viewer.facilitates()) {
            if (!disclosure.showsFiguresOf(assessment)) {
                throw new Refusal("result.anonymous.open");
            }
            full = scorer.scorecard(assessment, respondents.of(id));
        } else {
            throw new NotFound();
        }
        FrameworkVersionId version = new FrameworkVersionId(full.framework().versionId());
        return new Result(disclosure.show(full), catalogue.document(version));
    }

    private boolean answered(Viewer viewer, Assessment assessment) {
        return assessment.showsResultToRespondents()
                && respondents.of(assessment.id()).stream().anyMatch(person -> person.isOf(viewer));
    }
}
