package org.concordat.assessment.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.assessment.Looked.BOARDS;
import static org.concordat.assessment.Looked.MODEL;
import static org.concordat.assessment.Looked.TEAMS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.concordat.ConcordatTest;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.AssessmentTerms;
import org.concordat.assessment.Looked;
import org.concordat.assessment.Mode;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.Signature;
import org.concordat.assessment.invitation.PeopleAsked;
import org.concordat.assessment.result.Results;
import org.concordat.assessment.sheet.Answer;
import org.concordat.assessment.sheet.Answering;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.identity.Role;
import org.concordat.identity.SystemWork;
import org.concordat.identity.Viewer;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Partnering;
import org.concordat.partnership.World;
import org.concordat.readiness.RespondentKey;
import org.concordat.readiness.Response;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.Refusal;
import org.concordat.shared.StaleForm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** An assessment is closed while people are still answering, each in a transaction of their own. */
@ConcordatTest
class ClosingWhileAnsweringTest {

    private static final List<MechanismCode> MECHANISMS = List.of(BOARDS, MODEL, TEAMS);
    private static final int PEOPLE = 4;

    /** Far more than anyone gets to give before the assessment is closed. */
    private static final int ENDLESS = 5_000;

    @Autowired
    Assessing assessing;

    @Autowired
    Desks desks;

    @Autowired
    PeopleAsked asked;

    @Autowired
    Answering answering;

    @Autowired
    Closing closing;

    @Autowired
    Results results;

    @Autowired
    Partnering partnering;

    @Autowired
    Catalogue catalogue;

    private final Viewer facilitator = Looked.viewer(null, Role.CONSULTANT);
    private final ExecutorService people = Executors.newFixedThreadPool(PEOPLE);

    @AfterEach
    void goHome() {
        people.shutdownNow();
    }

    @RepeatedTest(3)
    void everyAnswerIsEitherInTheScorecardOrRefused() throws Exception {
        AssessmentId id = open();
        Map<RespondentKey, Future<Map<MechanismCode, Response>>> writing = new HashMap<>();
        for (RespondentId person : invited(id)) {
            writing.put(
                    new RespondentKey(person.toString()),
                    people.submit(() -> SystemWork.resultAs("a test", () -> answerUntilRefused(person))));
        }

        close(id);

        Map<RespondentKey, Map<MechanismCode, Response>> taken = new HashMap<>();
        for (var sheet : writing.entrySet()) {
            Map<MechanismCode, Response> answers = sheet.getValue().get(30, TimeUnit.SECONDS);
            if (!answers.isEmpty()) {
                taken.put(sheet.getKey(), answers);
            }
        }
        Map<RespondentKey, Map<MechanismCode, Response>> kept = new HashMap<>();
        results.of(facilitator, id).card().input().answers().values().forEach(kept::putAll);
        assertThat(kept).isNotEmpty().isEqualTo(taken);
    }

    /** The last answer that was taken for each mechanism. */
    private Map<MechanismCode, Response> answerUntilRefused(RespondentId person) {
        Map<MechanismCode, Response> taken = new HashMap<>();
        int edition = 0;
        for (int turn = 0; turn < ENDLESS; turn++) {
            MechanismCode mechanism = MECHANISMS.get(turn % MECHANISMS.size());
            Answer answer = Answer.rated(turn % 5, null, Signature.of(facilitator, Looked.NOW));
            try {
                edition = answering.answer(facilitator, person, mechanism, answer, edition);
            } catch (Refusal closed) {
                return taken;
            }
            taken.put(mechanism, answer.response());
            // People get slower, so that a busy machine comes to close in the end.
            LockSupport.parkNanos(ThreadLocalRandom.current().nextInt(30_000_000) * (1L + turn / 10));
        }
        throw new AssertionError("The assessment was never closed");
    }

    /** As a facilitator does: whatever came in since they looked is looked at again. */
    private void close(AssessmentId id) throws InterruptedException {
        Thread.sleep(100);
        while (true) {
            try {
                closing.close(facilitator, id, desks.of(facilitator, id).state());
                return;
            } catch (StaleForm moreCameIn) {
                Thread.sleep(5);
            }
        }
    }

    private AssessmentId open() {
        World world = new World(partnering);
        PartnerId council = world.partner();
        PartnerId provider = world.partner();
        FrameworkVersionId framework = catalogue.load(Looked.framework("busy-" + UUID.randomUUID()));
        catalogue.publish(framework, "A test");
        return assessing.open(
                facilitator,
                world.arrangement(council, provider),
                framework,
                new AssessmentTerms(
                        "Busy", LocalDate.of(2013, 5, 1), Mode.BY_PARTNER, Map.of(council, 1.0, provider, 1.0)));
    }

    private List<RespondentId> invited(AssessmentId id) {
        List<PartnerId> partners =
                List.copyOf(desks.of(facilitator, id).assessment().voices().keySet());
        List<RespondentId> invited = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            invited.add(asked.invite(facilitator, id, partners.get(person % 2), "Person " + person, null));
        }
        return invited;
    }
}
