package org.concordat.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.concordat.assessment.Looked.BOARDS;
import static org.concordat.assessment.Looked.MODEL;
import static org.concordat.assessment.Looked.TEAMS;
import static org.concordat.assessment.Looked.viewer;
import static org.concordat.assessment.Refuses.refuses;

import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.assessment.desk.AgreedTerms;
import org.concordat.assessment.evidence.EvidencePlace;
import org.concordat.assessment.result.Results;
import org.concordat.assessment.result.ScorecardDocument;
import org.concordat.assessment.result.Scorecards;
import org.concordat.assessment.result.SeenThrough;
import org.concordat.assessment.sheet.Answer;
import org.concordat.assessment.sheet.Respondent;
import org.concordat.assessment.sheet.RespondentStatus;
import org.concordat.assessment.sheet.Respondents;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.identity.Role;
import org.concordat.identity.Viewer;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Visibility;
import org.concordat.readiness.EvidenceGrade;
import org.concordat.shared.NotFound;
import org.concordat.shared.StaleForm;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The way of an assessment from opening to closing, and what it refuses. */
@ConcordatTest
class AssessingTest extends SmallAssessment {

    @Autowired
    Results results;

    @Autowired
    Assessments assessments;

    @Autowired
    Respondents respondents;

    @Autowired
    Scorecards scorecards;

    @Test
    void keepsWhatWasAnsweredAgreedAndEntered() {
        AssessmentId id = open(Mode.BY_PARTNER);
        RespondentId ann = people.invite(facilitator, id, council, "Ann", null);
        assertThat(answering.answer(facilitator, ann, BOARDS, rated(2), 0)).isEqualTo(1);
        answering.answer(facilitator, ann, TEAMS, Answer.doesNotApply("No teams", "note", by()), 1);
        settling.agree(facilitator, id, 0, MODEL, new AgreedTerms(2.5, "Half way", "Both"));
        settling.leaveOut(facilitator, id, 0, TEAMS, "No teams at all");
        supporting.enter(facilitator, new EvidencePlace.OfAssessment(id), Looked.minutes(MODEL), null);
        ScorecardDocument now = results.of(facilitator, id).card();
        assertThat(now.isKept()).isFalse();
        assertThat(now.result().mechanism(MODEL).orElseThrow().level()).isEqualTo(2.5);
        assertThat(now.result().mechanism(MODEL).orElseThrow().finding().evidence())
                .isEqualTo(EvidenceGrade.B);
        Respondent kept = respondents.of(id).get(0);
        assertThat(kept.answer(TEAMS))
                .hasValueSatisfying(answer -> assertThat(answer.reason()).isEqualTo("No teams"));
        assertThat(kept.status()).isEqualTo(RespondentStatus.ANSWERING);
    }

    @Test
    void closesWithAScorecardThatIsReadBackAndNotRecomputed() {
        AssessmentId id = open(Mode.BY_PARTNER);
        RespondentId ann = people.invite(facilitator, id, council, "Ann", null);
        answering.answer(facilitator, ann, BOARDS, rated(1), 0);
        close(id);
        ScorecardDocument kept = results.of(facilitator, id).card();
        assertThat(kept.isKept()).isTrue();
        assertThat(kept.result().readiness()).isCloseTo(100.0 / 3, within(1e-9));
        assertThat(kept.input().answers()).hasSize(1);
        assertThat(scorecards.lensesOf(arrangement))
                .extracting(SeenThrough::latest)
                .containsExactly(id);
        assertThat(sql.sql("select readiness from scorecard where assessment_id = ?")
                        .param(id.assessmentId())
                        .query(Double.class)
                        .single())
                .isEqualTo(kept.result().readiness());
        assertThat(sql.sql("select mechanism from scorecard_mechanism where assessment_id = ? order by position")
                        .param(id.assessmentId())
                        .query(String.class)
                        .list())
                .containsExactly("AA1", "AA2", "BB1");
        assertThat(assessments.linesOf(arrangement, Visibility.of(facilitator)))
                .singleElement()
                .satisfies(line ->
                        assertThat(line.readiness()).isEqualTo(kept.result().readiness()));
        refuses("assessment.already-closed", () -> closing.close(facilitator, id, 0));
        refuses("assessment.already-closed", () -> answering.answer(facilitator, ann, BOARDS, rated(2), 1));
    }

    @Test
    void doesNotCloseWhatWasChangedSinceItWasLookedAt() {
        AssessmentId id = open(Mode.BY_PARTNER);
        RespondentId ann = people.invite(facilitator, id, council, "Ann", null);
        answering.answer(facilitator, ann, BOARDS, rated(1), 0);
        long seen = state(id);
        answering.answer(facilitator, ann, BOARDS, rated(2), 1);
        assertThatThrownBy(() -> closing.close(facilitator, id, seen)).isInstanceOf(StaleForm.class);
    }

    @Test
    void doesNotCloseWithNothingRated() {
        AssessmentId id = open(Mode.BY_PARTNER);
        refuses("assessment.nothing-rated", () -> close(id));
    }

    @Test
    void doesNotCloseOnAnonymousLevelsOfTooFewPeople() {
        AssessmentId id = open(Mode.ANONYMOUS);
        RespondentId table = people.invite(facilitator, id, council, "Table 1", null);
        answering.answer(facilitator, table, BOARDS, rated(1), 0);
        refuses("assessment.nothing-rated", () -> close(id));
    }

    @Test
    void opensAgainstPublishedVersionsOnly() {
        FrameworkVersionId draft = catalogue.load(Looked.framework("draft-" + UUID.randomUUID()));
        refuses(
                "assessment.framework.not-published",
                () -> assessing.open(facilitator, arrangement, draft, terms(Mode.BY_PARTNER)));
    }

    @Test
    void tellsWhoHasNoPartInAnArrangementThatThereIsNoSuchThing() {
        AssessmentId id = open(Mode.ATTRIBUTED);
        RespondentId ann = people.invite(facilitator, id, council, "Ann", null);
        Viewer stranger = viewer(PartnerId.next(), Role.CONSULTANT);
        assertThatThrownBy(() -> results.of(stranger, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answering.sheet(stranger, ann)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answering.answer(stranger, ann, BOARDS, rated(1), 0))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> closing.cancel(stranger, id, "No")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> assessing.open(stranger, arrangement, framework, terms(Mode.ATTRIBUTED)))
                .isInstanceOf(NotFound.class);
        Viewer provides = viewer(provider, Role.CONSULTANT);
        assertThat(answering.sheet(provides, ann).mayEnter()).isFalse();
        assertThatThrownBy(() -> answering.answer(provides, ann, BOARDS, rated(1), 0))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void asksNobodyTwiceForOnePartner() {
        AssessmentId id = open(Mode.BY_PARTNER);
        people.invite(facilitator, id, council, "Ann", null);
        refuses("respondent.name.taken", () -> people.invite(facilitator, id, council, "ANN", null));
        people.invite(facilitator, id, provider, "Ann", null);
    }
}
