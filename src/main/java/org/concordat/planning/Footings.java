package org.concordat.planning;

import org.concordat.assessment.Assessment;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Assessments;
import org.concordat.assessment.result.Results;
import org.concordat.assessment.result.ScorecardDocument;
import org.concordat.assessment.result.Scorecards;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Visibility;
import org.concordat.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What plans stand on. */
@Component
@Transactional(readOnly = true)
public class Footings {

    private final Assessments assessments;
    private final Scorecards scorecards;
    private final Results results;
    private final Catalogue catalogue;

    Footings(Assessments assessments, Scorecards scorecards, Results results, Catalogue catalogue) {
        this.assessments = assessments;
        this.scorecards = scorecards;
        this.results = results;
        this.catalogue = catalogue;
    }

    /**
     * What a plan stands on, or could.
     *
     * @param result what the assessment found, as far as the viewer may see it
     * @param framework the whole of what it was held against
     */
    public record Footing(Assessment assessment, Results.Result result, FrameworkDocument framework) {

        /** The scorecard that was kept of it. */
        public ScorecardDocument kept() {
            return result.card();
        }
    }

    /** What a plan that the viewer may see stands on. */
    public Footing of(Viewer viewer, ActionPlan plan) {
        return of(viewer, plan.assessment());
    }

    /** What a plan would stand on that was led on to the latest closed assessment of its framework. */
    public Footing latest(Viewer viewer, ActionPlan plan) {
        return of(
                viewer,
                scorecards.latestOf(plan.arrangement(), plan.framework()).orElse(plan.assessment()));
    }

    private Footing of(Viewer viewer, AssessmentId id) {
        Assessment assessment =
                assessments.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
        return new Footing(assessment, results.of(viewer, id), framework(assessment));
    }

    /** The framework version that a plan's assessment pinned. */
    public FrameworkDocument framework(ActionPlan plan) {
        return framework(assessments.findById(plan.assessment()).orElseThrow(NotFound::new));
    }

    private FrameworkDocument framework(Assessment assessment) {
        return catalogue.document(assessment.pinned().framework());
    }
}
