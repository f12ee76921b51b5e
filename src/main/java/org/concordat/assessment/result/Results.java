package org.concordat.assessment.result;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.AssessmentStatus;
import org.concordat.assessment.Assessments;
import org.concordat.assessment.Mode;
import org.concordat.assessment.Promise;
import org.concordat.assessment.sheet.Answer;
import org.concordat.assessment.sheet.Disclosure;
import org.concordat.assessment.sheet.Respondents;
import org.concordat.catalogue.Area;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.Visibility;
import org.concordat.readiness.PartnerKey;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The results of assessments, each as far as a viewer may see it. Once an assessment is closed, everyone who may see its
 * arrangement sees its kept result; the people who answered see what they were promised. Before, those who facilitate see it
 * as it stands.
 */
@Service
@Transactional(readOnly = true)
public class Results {

    private final Scorer scorer;
    private final Scorecards scorecards;
    private final Assessments assessments;
    private final Respondents respondents;
    private final Arrangements arrangements;
    private final Catalogue catalogue;

    Results(
            Scorer scorer,
            Scorecards scorecards,
            Assessments assessments,
            Respondents respondents,
            Arrangements arrangements,
            Catalogue catalogue) {
        this.scorer = scorer;
        this.scorecards = scorecards;
        this.assessments = assessments;
        this.respondents = respondents;
        this.arrangements = arrangements;
        this.catalogue = catalogue;
    }

    /**
     * A result and what is needed to read it.
     *
     * @param card what this viewer may see of it
     * @param framework what it was looked at against: of a version, which never changes, what was asked about
     * @param leftOut the names of the version's areas that were not asked about
     * @param corrected that another one stands in its place; null when none does
     */
    public record Result(
            ScorecardDocument card,
            FrameworkDocument framework,
            List<String> leftOut,
            @Nullable Corrected corrected) {}

    /**
     * That a closed assessment stands in place of another.
     *
     * @param at since when
     * @param by which one; null where this viewer may see nothing of its result
     */
    public record Corrected(Instant at, @Nullable AssessmentId by) {}

    /**
     * The result of an assessment.
     *
     * @throws NotFound if there is none that this viewer may see
     * @throws Refusal for an anonymous assessment that still takes answers
     */
    public Result of(Viewer viewer, AssessmentId id) {
        Assessment assessment = assessments.findById(id).orElseThrow(NotFound::new);
        boolean sees = sees(viewer, assessment);
        Disclosure disclosure = Disclosure.to(viewer, assessment.mode());
        ScorecardDocument full;
        if (assessment.status() == AssessmentStatus.CLOSED && (sees || answered(viewer, assessment, Promise.RESULT))) {
            full = scorer.scorecard(assessment, List.of());
        } else if (assessment.isUnderWay() && sees && viewer.facilitates()) {
            if (!Disclosure.showsFiguresOf(assessment)) {
                throw new Refusal("result.anonymous.open");
            }
            full = scorer.scorecard(assessment, respondents.of(id));
        } else {
            throw new NotFound();
        }
        return result(viewer, Withholding.by(disclosure, full));
    }

    private Result result(Viewer viewer, ScorecardDocument shown) {
        FrameworkDocument whole =
                catalogue.document(new FrameworkVersionId(shown.framework().versionId()));
        FrameworkDocument asked = whole.only(shown.input().scope().codes());
        return new Result(
                shown,
                asked,
                whole.areas().stream()
                        .filter(area -> asked.area(area.code()).isEmpty())
                        .map(Area::name)
                        .toList(),
                corrected(viewer, new AssessmentId(shown.assessment())));
    }

    private @Nullable Corrected corrected(Viewer viewer, AssessmentId id) {
        return scorecards
                .correctedAt(id.assessmentId())
                .map(at -> new Corrected(
                        at,
                        scorecards
                                .correcting(id)
                                .filter(by -> showsAnything(viewer, by))
                                .orElse(null)))
                .orElse(null);
    }

    private boolean showsAnything(Viewer viewer, AssessmentId closed) {
        Assessment assessment = assessments.findById(closed).orElseThrow(NotFound::new);
        return sees(viewer, assessment)
                || assessment.promise().ofResult() && answered(viewer, assessment, assessment.promise());
    }

    /** The figures of a closed assessment, for someone who answered it, may not see more and was promised these. */
    public Optional<Result> figures(Viewer viewer, AssessmentId id) {
        return assessments
                .findById(id)
                .filter(assessment -> assessment.status() == AssessmentStatus.CLOSED)
                .filter(assessment -> !sees(viewer, assessment))
                .filter(assessment -> answered(viewer, assessment, Promise.FIGURES))
                .map(assessment -> result(
                        viewer,
                        Withholding.by(
                                Disclosure.toEveryone(assessment.mode()), scorer.scorecard(assessment, List.of()))));
    }

    /** What one person said of a mechanism. */
    public record Said(String person, PartnerKey partner, Answer answer) {}

    /**
     * What people said of a mechanism, by name, as far as this viewer may read it: in an attributed assessment everyone, else
     * their own partner's people, and in an anonymous one nobody.
     */
    public List<Said> said(Viewer viewer, AssessmentId id, MechanismCode mechanism) {
        Assessment assessment = assessments.findById(id).orElseThrow(NotFound::new);
        if (assessment.mode() == Mode.ANONYMOUS) {
            return List.of();
        }
        Disclosure disclosure = Disclosure.to(viewer, assessment.mode());
        return respondents.of(id).stream()
                .filter(person -> person.counts() && disclosure.reads(person))
                .flatMap(person -> person.answer(mechanism).stream()
                        .map(answer -> new Said(person.name(), Scoring.key(person.partner()), answer)))
                .sorted(Comparator.comparing(Said::person, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private boolean sees(Viewer viewer, Assessment assessment) {
        return viewer.seesArrangements() && arrangements.isVisible(assessment.arrangement(), Visibility.of(viewer));
    }

    private boolean answered(Viewer viewer, Assessment assessment, Promise promised) {
        return assessment.promise() == promised
                && respondents.of(assessment.id()).stream().anyMatch(person -> person.isOf(viewer) && person.counts());
    }
}
