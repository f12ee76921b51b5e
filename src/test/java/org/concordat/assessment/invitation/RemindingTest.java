package org.concordat.assessment.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.concordat.ConcordatTest;
import org.concordat.assessment.Assessments;
import org.concordat.assessment.Looked;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.Signature;
import org.concordat.assessment.sheet.Answer;
import org.concordat.assessment.sheet.Respondent;
import org.concordat.assessment.sheet.Respondents;
import org.concordat.identity.Letter;
import org.concordat.identity.Mail;
import org.concordat.identity.SystemWork;
import org.concordat.identity.Viewer;
import org.concordat.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** Reminders as the days go by. */
@ConcordatTest
class RemindingTest extends AskedUntilADay {

    @Autowired
    Assessments assessments;

    @Autowired
    Respondents respondents;

    @Autowired
    Reach reach;

    @Autowired
    Inviting inviting;

    @Autowired
    Mail mail;

    @Autowired
    TransactionOperations transaction;

    private RespondentId ann;
    private RespondentId bob;

    @BeforeEach
    void twoPeopleWhoAreAsked() {
        sql.sql("update assessment set due_on = null where status = 'open'").update();
        open();
        ann = ask("Ann");
        bob = ask("Bob");
        sent();
    }

    /** As if everything that waits had gone out by mail. */
    private void sent() {
        sql.sql("update letter set outcome = 'SENT', settled_at = now() where outcome = 'WAITING'")
                .update();
    }

    /** What the clock brings on a day, told by two instances at once. */
    private int remindedOn(LocalDate day) throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> instance =
                    () -> SystemWork.resultAs("reminders", () -> anInstance().remindDue(day));
            int reminded = 0;
            for (Future<Integer> one : two.invokeAll(List.of(instance, instance))) {
                reminded += one.get();
            }
            sent();
            return reminded;
        } finally {
            two.shutdownNow();
        }
    }

    /** One that was started anew, and knows nothing but what is kept. */
    private Reminding anInstance() {
        Clock clock = Clock.fixed(Instant.now(Clock.systemUTC()), ZoneId.systemDefault());
        return new Reminding(assessments, respondents, reach, outbox, mail, transaction, clock);
    }

    @ParameterizedTest
    @CsvSource({
        // today, due, last, whether one falls
        "2026-12-01, 2026-12-10, 2026-11-20, false",
        "2026-12-07, 2026-12-10, 2026-11-20, true",
        "2026-12-07, 2026-12-10, , true",
        "2026-12-08, 2026-12-10, 2026-12-07, false",
        "2026-12-10, 2026-12-10, 2026-12-06, true",
        "2026-12-11, 2026-12-10, 2026-12-07, true",
        "2026-12-12, 2026-12-10, 2026-12-11, false",
        "2026-12-17, 2026-12-10, 2026-12-11, false",
        "2026-12-18, 2026-12-10, 2026-12-11, true",
    })
    void fallThreeDaysBeforeOnceWhenItIsOverAndThenWeekly(
            LocalDate today, LocalDate due, LocalDate last, boolean falls) {
        assertThat(Reminding.falls(today, due, last)).isEqualTo(falls);
    }

    @Test
    void goOutOnTheirDaysAndOnceHoweverOftenAndByHoweverManyInstancesTheyAreAskedFor() throws Exception {
        assertThat(remindedOn(DUE.minusDays(4))).isZero();
        assertThat(remindedOn(DUE.minusDays(3))).isEqualTo(2);
        assertThat(remindedOn(DUE.minusDays(3))).isZero();
        assertThat(remindedOn(DUE)).isZero();
        assertThat(remindedOn(DUE.plusDays(1))).isEqualTo(2);
        assertThat(remindedOn(DUE.plusDays(2))).isZero();
        assertThat(remindedOn(DUE.plusDays(8))).isEqualTo(2);
        assertThat(remindedOn(DUE.plusDays(8))).isZero();
    }

    @Test
    void goToNobodyWhoHasHandedInDeclinedOrWasReplaced() throws Exception {
        answering.answer(
                facilitator, ann, Looked.BOARDS, Answer.rated(2, null, Signature.of(facilitator, Looked.NOW)), 0);
        answering.submit(facilitator, ann, 1);
        RespondentId carol = people.replace(facilitator, bob, "Carol", "carol@reminded.example");
        sent();
        assertThat(remindedOn(DUE.minusDays(3))).isEqualTo(1);
        assertThat(outbox.about(id.assessmentId()).stream()
                        .filter(letter -> letter.kind() == Letter.Kind.REMINDER)
                        .map(Letter::addressee))
                .containsExactly("Carol");
        Viewer guest = Viewer.guest(carol.respondentId(), null, "Carol");
        answering.decline(guest, carol, "On leave");
        assertThat(remindedOn(DUE.plusDays(1))).isZero();
    }

    @Test
    void doNotBringBackALinkThatWasWithdrawnUntilItsPersonIsGivenAnother() throws Exception {
        inviting.newLink(facilitator, ann);
        inviting.endLinks(facilitator, ann);
        assertThat(remindedOn(DUE.minusDays(3))).isEqualTo(1);
        assertThat(remindedOn(DUE.plusDays(1))).isEqualTo(1);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> reminding.remind(facilitator, ann))
                .withMessage("respondent.remind.nobody");
        assertThat(inviting.newLinks(facilitator, id, null).keySet())
                .extracting(Respondent::name)
                .containsExactly("Bob");
        inviting.newLink(facilitator, ann);
        assertThat(remindedOn(DUE.plusDays(8))).isEqualTo(2);
    }

    @Test
    void waitForWhoHasLonger() throws Exception {
        people.extend(facilitator, ann, DUE.plusDays(10), "On leave");
        assertThat(remindedOn(DUE.minusDays(3))).isEqualTo(1);
        assertThat(remindedOn(DUE.plusDays(1))).isEqualTo(1);
        assertThat(remindedOn(DUE.plusDays(7))).isEqualTo(1);
        assertThat(outbox.about(id.assessmentId()).stream()
                        .filter(letter -> letter.kind() == Letter.Kind.REMINDER)
                        .map(Letter::addressee))
                .containsExactly("Bob", "Bob", "Ann");
    }

    @Test
    void byHandAreNotMadeTwiceOnOneDay() {
        assertThat(reminding.remind(facilitator, id)).isEqualTo(2);
        sent();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> reminding.remind(facilitator, id))
                .withMessage("respondent.remind.nobody");
    }
}
