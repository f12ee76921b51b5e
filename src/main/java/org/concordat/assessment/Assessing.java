package org.concordat.assessment;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.catalogue.Area;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.PartnerName;
import org.concordat.partnership.Visibility;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets assessments up and runs them: who is asked, when answering ends. {@link Answering}, {@link Settling} and
 * {@link Closing} do the rest. Whoever asks for what they may not see is told that there is no such thing.
 */
@Service
@Transactional
public class Assessing {

    private final Assessments assessments;
    private final Respondents respondents;
    private final EvidenceRegister register;
    private final Scorecards scorecards;
    private final Settlements settlements;
    private final Scorer scorer;
    private final Arrangements arrangements;
    private final Catalogue catalogue;
    private final PeopleAsked people;
    private final Subtraction subtraction;
    private final Clock clock;

    Assessing(
            Assessments assessments,
            Respondents respondents,
            EvidenceRegister register,
            Scorecards scorecards,
            Settlements settlements,
            Scorer scorer,
            Arrangements arrangements,
            Catalogue catalogue,
            PeopleAsked people,
            Subtraction subtraction,
            Clock clock) {
        this.assessments = assessments;
        this.respondents = respondents;
        this.register = register;
        this.scorecards = scorecards;
        this.settlements = settlements;
        this.scorer = scorer;
        this.arrangements = arrangements;
        this.catalogue = catalogue;
        this.people = people;
        this.subtraction = subtraction;
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

    /** Asks a person to answer for a partner, and leaves it to others to tell them; {@link PeopleAsked#ask} writes to them. */
    public RespondentId invite(Viewer viewer, AssessmentId id, PartnerId partner, String name, @Nullable String email) {
        Assessment assessment = assessments.toFacilitate(viewer, id);
        Newcomer newcomer = new Newcomer(partner, name, email);
        return people.keep(people.newcomer(assessment, newcomer)).id();
    }

    /** Whether someone bound to that partner, or to none, may be asked to answer for a partner. */
    static boolean mayAnswerFor(PartnerId partner, @Nullable UUID bound) {
        return bound == null || bound.equals(partner.partnerId());
    }

    /** Gives a sheet back to its respondent. */
    public void giveBack(Viewer viewer, RespondentId id, @Nullable String note) {
        Respondent person = respondents.findById(id).orElseThrow(NotFound::new);
        person.giveBack(assessments.toFacilitate(viewer, person.assessment()), note);
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

    /** An assessment with everyone asked and its figures, as far as this viewer may see them, for whoever may run it. */
    @Transactional(readOnly = true)
    public Desk desk(Viewer viewer, AssessmentId id) {
        if (!viewer.facilitates()) {
            throw new NotFound();
        }
        Assessment assessment =
                assessments.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
        List<Respondent> asked = respondents.of(id);
        List<Evidence> evidence = register.of(id);
        List<Settlement> settled = settlements.of(id);
        Disclosure disclosure = Disclosure.to(viewer, assessment.mode());
        // Touched here, while the database can still be asked.
        assessment.voices();
        FrameworkDocument framework = catalogue.document(assessment.pinned().framework());
        return new Desk(
                assessment,
                asked,
                evidence,
                settled,
                scorer.partnerNames(assessment),
                framework.only(assessment.mechanisms()),
                framework.areas().stream()
                        .filter(area -> assessment
                                .asked()
                                .leftOut()
                                .contains(area.code().value()))
                        .map(Area::name)
                        .toList(),
                scorecards.correcting(id).orElse(null),
                disclosure,
                disclosure.show(scorer.scorecard(assessment, asked)),
                Closing.state(assessment, asked, evidence, settled));
    }

    /**
     * All that whoever runs an assessment works with.
     *
     * @param settled what was settled, by mechanism
     * @param heard the partners heard, by name
     * @param framework what it is looked at against: of the version, what is asked about
     * @param leftOut the names of the version's areas that are not asked about
     * @param correctedBy the closed assessment that stands in its place; null when none does
     * @param disclosure what of the respondents' sheets the viewer may see; ask it before showing any
     * @param document the scorecard as it stands or as it was kept, as far as the viewer may see it
     * @param state what {@link Closing#close} is told, so that nothing is frozen unseen
     */
    public record Desk(
            Assessment assessment,
            List<Respondent> respondents,
            List<Evidence> evidence,
            List<Settlement> settled,
            List<PartnerName> heard,
            FrameworkDocument framework,
            List<String> leftOut,
            @Nullable AssessmentId correctedBy,
            Disclosure disclosure,
            ScorecardDocument document,
            long state) {

        /** What was settled about a mechanism, if anything ever was. */
        public Optional<Settlement> settled(MechanismCode mechanism) {
            return settled.stream()
                    .filter(each -> each.mechanism().equals(mechanism))
                    .findFirst();
        }

        /** Whether any figures may be shown yet. */
        public boolean figuresShown() {
            return Disclosure.showsFiguresOf(assessment);
        }
    }
}
