package org.concordat.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concordat.assessment.Looked.BOARDS;
import static org.concordat.assessment.Looked.MODEL;
import static org.concordat.assessment.Looked.TEAMS;
import static org.concordat.assessment.Looked.viewer;
import static org.concordat.assessment.Refuses.refuses;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.concordat.ConcordatTest;
import org.concordat.assessment.desk.AgreedTerms;
import org.concordat.assessment.moving.Moving;
import org.concordat.assessment.result.Results;
import org.concordat.assessment.settlement.Settlements;
import org.concordat.assessment.sheet.Respondent;
import org.concordat.assessment.sheet.RespondentStatus;
import org.concordat.assessment.sheet.Respondents;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.identity.Role;
import org.concordat.identity.SystemWork;
import org.concordat.identity.Viewer;
import org.concordat.partnership.PartnerId;
import org.concordat.shared.AreaCode;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.concordat.shared.StaleForm;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@ConcordatTest
class MovingTest extends SmallAssessment {

    private static final MechanismCode CHARTERS = new MechanismCode("AA9");

    @Autowired
    Moving moving;

    @Autowired
    Assessments assessments;

    @Autowired
    Respondents respondents;

    @Autowired
    Settlements settlements;

    @Autowired
    Results results;

    @Test
    void answersStayAndTheRestIsMarkedLaidAsideOrOpen() {
        AssessmentId id = open(Mode.BY_PARTNER);
        RespondentId ann = people.invite(facilitator, id, council, "Ann", null);
        answer(ann, BOARDS, 1, 0);
        answer(ann, MODEL, 2, 1);
        answer(ann, TEAMS, 3, 2);
        settling.agree(facilitator, id, 0, MODEL, new AgreedTerms(3.0, "As it is", "Both"));
        settling.agree(facilitator, id, 0, TEAMS, new AgreedTerms(3.0, "As it is", "Both"));
        settling.leaveOut(facilitator, id, 0, BOARDS, "None");
        answering.submit(facilitator, ann, 3);
        FrameworkVersionId next =
                publish(NextVersion.replacing(NextVersion.describing(version(), MODEL), BOARDS, CHARTERS));

        move(id, next);

        Assessment moved = assessments.findById(id).orElseThrow();
        assertThat(moved.pinned().framework()).isEqualTo(next);
        assertThat(moved.mechanisms()).containsExactly(CHARTERS, MODEL, TEAMS);
        Respondent sheet = sheet(ann);
        assertThat(sheet.answers().keySet()).containsExactly(MODEL, TEAMS);
        assertThat(toLookAtAgain(ann)).containsExactly(MODEL);
        assertThat(sql.sql("select mechanism || ' ' || level from answer_laid_aside where respondent_id = ?")
                        .param(ann.respondentId())
                        .query(String.class)
                        .list())
                .containsExactly("AA1 1");
        assertThat(sheet.status()).isEqualTo(RespondentStatus.RETURNED);
        assertThat(sheet.returnedNote()).isEqualTo("Better words");
        assertThat(settlements.of(id, MODEL).orElseThrow().isSettled()).isFalse();
        assertThat(settlements.of(id, BOARDS).orElseThrow().isSettled()).isFalse();
        assertThat(settlements.of(id, TEAMS).orElseThrow().isSettled()).isTrue();
        assertThat(results.of(facilitator, id).card().result().mechanisms()).hasSize(3);
    }

    @Test
    void whatWasDescribedAnewIsAnsweredOnlyByWhoSawIt() {
        AssessmentId id = open(Mode.BY_PARTNER);
        RespondentId ann = people.invite(facilitator, id, council, "Ann", null);
        answer(ann, MODEL, 2, 0);
        move(id, publish(NextVersion.describing(version(), MODEL)));

        refuses("answer.described-anew", () -> answer(ann, MODEL, 3, 1));
        answer(ann, TEAMS, 3, 1);
        int seen = sheet(ann).edition();
        answer(ann, MODEL, 2, seen);
        assertThat(toLookAtAgain(ann)).isEmpty();
        assertThat(sheet(ann).answer(MODEL).orElseThrow().level()).isEqualTo(2);
    }

    @Test
    void rulesAloneAskNobodyAgain() {
        AssessmentId id = open(Mode.BY_PARTNER);
        RespondentId ann = people.invite(facilitator, id, council, "Ann", null);
        answer(ann, MODEL, 1, 0);
        answering.submit(facilitator, ann, 1);
        assessing.consolidate(facilitator, id);
        move(id, publish(NextVersion.critical(version(), TEAMS)));

        assertThat(sheet(ann).status()).isEqualTo(RespondentStatus.SUBMITTED);
        assertThat(assessments.findById(id).orElseThrow().status()).isEqualTo(AssessmentStatus.CONSOLIDATING);
        assertThat(results.of(facilitator, id).card().result().gates())
                .extracting(gate -> gate.mechanism())
                .containsExactly(TEAMS);
    }

    @Test
    void takesAnswersAgainWhereSomethingIsAskedAnew() {
        AssessmentId id = open(Mode.ATTRIBUTED);
        RespondentId ann = people.invite(facilitator, id, council, "Ann", null);
        answer(ann, MODEL, 1, 0);
        answering.submit(facilitator, ann, 1);
        assessing.consolidate(facilitator, id);
        move(id, publish(NextVersion.describing(version(), MODEL)));

        assertThat(assessments.findById(id).orElseThrow().takesAnswers()).isTrue();
        assertThat(sheet(ann).status()).isEqualTo(RespondentStatus.RETURNED);
    }

    @Test
    void someAreasStaySomeAreas() {
        AssessmentTerms some = new AssessmentTerms(
                "Spring",
                LocalDate.of(2013, 5, 1),
                null,
                Mode.BY_PARTNER,
                new Voices(Map.of(council, 1.0, provider, 1.0), null),
                Promise.RESULT,
                Set.of(new AreaCode("BB")));
        AssessmentId id = assessing.open(facilitator, arrangement, framework, some);
        move(id, publish(NextVersion.replacing(version(), BOARDS, CHARTERS)));

        Assessment moved = assessments.findById(id).orElseThrow();
        assertThat(moved.mechanisms()).containsExactly(TEAMS);
        assertThat(moved.asked().leftOut()).containsExactly("AA");
    }

    @Test
    void movesOnlyOnToANewerVersionOfItsFramework() {
        AssessmentId id = open(Mode.BY_PARTNER);
        FrameworkVersionId other = catalogue.load(Looked.framework("other-" + PartnerId.next()));
        catalogue.publish(other, "A test");
        refuses("assessment.move.not-newer", () -> move(id, other));
        refuses("assessment.move.not-newer", () -> move(id, framework));
        assertThat(moving.preview(facilitator, id)).isEmpty();
        FrameworkVersionId next = publish(NextVersion.of(version()));
        assertThat(moving.preview(facilitator, id)).isPresent();
        refuses("assessment.move.not-newer", () -> {
            move(id, next);
            move(id, framework);
        });
        assertThat(moving.preview(facilitator, id)).isEmpty();
        assertThatThrownBy(() -> setVersion(id, framework)).isInstanceOf(DataAccessException.class);
        Viewer stranger = viewer(PartnerId.next(), Role.CONSULTANT);
        assertThatThrownBy(() -> moving.preview(stranger, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> moving.move(stranger, id, next, 0, "Why")).isInstanceOf(NotFound.class);
    }

    @Test
    void aFinishedOneStaysWhereItIsInTheDatabaseToo() {
        AssessmentId id = open(Mode.BY_PARTNER);
        RespondentId ann = people.invite(facilitator, id, council, "Ann", null);
        answer(ann, BOARDS, 1, 0);
        close(id);
        FrameworkVersionId next = publish(NextVersion.of(version()));

        refuses("assessment.already-closed", () -> move(id, next));
        assertThat(moving.preview(facilitator, id)).isEmpty();
        assertThatThrownBy(() -> setVersion(id, next)).isInstanceOf(DataAccessException.class);
        AssessmentId given = open(Mode.BY_PARTNER);
        closing.cancel(facilitator, given, "Not now");
        refuses("assessment.already-cancelled", () -> move(given, next));
    }

    @Test
    void anAnonymousOneWhoseFiguresWereSeenStays() {
        AssessmentId id = open(Mode.ANONYMOUS);
        FrameworkVersionId next = publish(NextVersion.critical(version(), TEAMS));
        assertThat(moving.preview(facilitator, id)).isPresent();
        assessing.consolidate(facilitator, id);

        assertThat(moving.preview(facilitator, id)).isEmpty();
        refuses("assessment.move.figures-seen", () -> move(id, next));
    }

    @Test
    void needsAReasonAndWhatWasSeen() {
        AssessmentId id = open(Mode.BY_PARTNER);
        FrameworkVersionId next = publish(NextVersion.describing(version(), MODEL));

        assertThatThrownBy(() -> moving.move(facilitator, id, next, edition(id), " "))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> moving.move(facilitator, id, next, edition(id) + 1, "Why"))
                .isInstanceOf(StaleForm.class);
        assertThat(assessments.findById(id).orElseThrow().pinned().framework()).isEqualTo(framework);
    }

    @Test
    void twoMovesAtOnceAreOne() throws Exception {
        AssessmentId id = open(Mode.BY_PARTNER);
        FrameworkVersionId next = publish(NextVersion.describing(version(), MODEL));
        long seen = edition(id);
        Callable<Object> move = () -> {
            moving.move(facilitator, id, next, seen, "At once");
            return "moved";
        };

        assertThat(together(move, move)).containsExactlyInAnyOrder("moved", StaleForm.class);
        assertThat(sql.sql("select count(*) from assessment_move where assessment_id = ?")
                        .param(id.assessmentId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoAnswersWhileItMovesLosesNothingAndSlipsNothingIn() throws Exception {
        for (int i = 0; i < 5; i++) {
            AssessmentId id = open(Mode.BY_PARTNER);
            RespondentId ann = people.invite(facilitator, id, council, "Ann", null);
            answer(ann, MODEL, 1, 0);
            FrameworkVersionId next = publish(NextVersion.describing(version(), MODEL));
            long seen = edition(id);

            List<Object> outcome = together(
                    () -> {
                        moving.move(facilitator, id, next, seen, "At once");
                        return "moved";
                    },
                    () -> {
                        answer(ann, MODEL, 3, 1);
                        return "answered";
                    });
            assertThat(outcome.get(0)).isEqualTo("moved");
            boolean before = outcome.get(1).equals("answered");
            assertThat(outcome.get(1)).isEqualTo(before ? "answered" : Refusal.class);
            assertThat(sheet(ann).answer(MODEL).orElseThrow().level()).isEqualTo(before ? 3 : 1);
            assertThat(toLookAtAgain(ann)).containsExactly(MODEL);
            framework = next;
        }
    }

    @Test
    void whatClosesWhileItMovesIsKeptUnderOneVersion() throws Exception {
        AssessmentId id = open(Mode.BY_PARTNER);
        RespondentId ann = people.invite(facilitator, id, council, "Ann", null);
        answer(ann, MODEL, 1, 0);
        FrameworkVersionId next = publish(NextVersion.critical(version(), TEAMS));
        long seen = edition(id);
        long state = state(id);

        List<Object> outcome = together(
                () -> {
                    moving.move(facilitator, id, next, seen, "At once");
                    return "moved";
                },
                () -> {
                    closing.close(facilitator, id, state);
                    return "closed";
                });
        Assessment one = assessments.findById(id).orElseThrow();
        if (outcome.get(0).equals("moved")) {
            assertThat(outcome.get(1)).isEqualTo(StaleForm.class);
            assertThat(one.pinned().framework()).isEqualTo(next);
        } else {
            assertThat(outcome).containsExactly(Refusal.class, "closed");
            assertThat(one.pinned().framework()).isEqualTo(framework);
        }
    }

    @Test
    void whatOpensWhileAVersionIsPublishedStandsOnOneOfThem() throws Exception {
        List<Object> outcome = together(() -> open(Mode.BY_PARTNER), () -> publish(NextVersion.of(version())));

        AssessmentId opened = (AssessmentId) outcome.get(0);
        assertThat(assessments.findById(opened).orElseThrow().pinned().framework())
                .isEqualTo(framework);
        assertThat(outcome.get(1)).isInstanceOf(FrameworkVersionId.class);
        assertThat(moving.preview(facilitator, opened)).isPresent();
    }

    /** What each came to, or the kind of what kept it from that. */
    private static List<Object> together(Callable<?> one, Callable<?> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Object>> running = new ArrayList<>();
            for (Callable<?> act : List.of(one, other)) {
                running.add(threads.submit(() -> {
                    start.await();
                    return SystemWork.resultAs("a test", () -> outcome(act));
                }));
            }
            return List.of(running.get(0).get(), running.get(1).get());
        } finally {
            threads.shutdownNow();
        }
    }

    private static Object outcome(Callable<?> act) {
        try {
            return act.call();
        } catch (Exception e) {
            return e.getClass();
        }
    }

    private FrameworkDocument version() {
        return catalogue.document(framework);
    }

    private FrameworkVersionId publish(FrameworkDocument document) {
        FrameworkVersionId id = catalogue.load(document);
        catalogue.publish(id, "A test");
        return id;
    }

    private void move(AssessmentId id, FrameworkVersionId to) {
        moving.move(facilitator, id, to, edition(id), "Better words");
    }

    private long edition(AssessmentId id) {
        return assessments.findById(id).orElseThrow().version();
    }

    private Respondent sheet(RespondentId id) {
        return respondents.findById(id).orElseThrow();
    }

    private Set<MechanismCode> toLookAtAgain(RespondentId who) {
        return answering.sheet(facilitator, who).toLookAtAgain();
    }

    private void answer(RespondentId who, MechanismCode mechanism, int level, int seen) {
        answering.answer(facilitator, who, mechanism, rated(level), seen);
    }

    private void setVersion(AssessmentId id, FrameworkVersionId to) {
        sql.sql("update assessment set framework_version_id = ? where assessment_id = ?")
                .param(to.frameworkVersionId())
                .param(id.assessmentId())
                .update();
    }
}
