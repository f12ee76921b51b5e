package org.concordat.assessment.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Looked;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.Signature;
import org.concordat.assessment.desk.Closing;
import org.concordat.assessment.desk.Desks;
import org.concordat.assessment.desk.Repeating;
import org.concordat.assessment.sheet.Answer;
import org.concordat.identity.Letter;
import org.concordat.identity.Role;
import org.concordat.identity.SheetLetters;
import org.concordat.identity.SheetLetters.Words;
import org.concordat.identity.User;
import org.concordat.identity.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people who are asked are sent. */
@ConcordatTest
class LettersAboutSheetsTest extends AskedUntilADay {

    @Autowired
    Desks desks;

    @Autowired
    Closing closing;

    @Autowired
    Repeating repeating;

    @Autowired
    Inviting inviting;

    @Autowired
    Invitations invitations;

    @Autowired
    SheetLetters writer;

    @Autowired
    Users users;

    private RespondentId ann;

    @BeforeEach
    void annIsAsked() {
        open();
        ann = ask("Ann");
    }

    private Letter last() {
        List<Letter> letters = outbox.about(id.assessmentId());
        return letters.get(letters.size() - 1);
    }

    private String token(Words words) {
        return words.text().replaceFirst("(?s).*https://here/invitation/([A-Za-z0-9_-]+).*", "$1");
    }

    private Words written() {
        return writer.words(last(), path -> "https://here" + path).orElseThrow();
    }

    @Test
    void sayWhoAsksForWhatUntilWhenAndCarryALinkOfTheirOwn() {
        Words words = written();
        assertThat(words.subject()).startsWith("Your view of ");
        assertThat(words.text())
                .startsWith("Hello Ann,")
                .doesNotContain("asked before")
                .contains(
                        "Viewer asks",
                        "“Spring”",
                        " by " + DUE.getDayOfMonth() + " ",
                        "about 5 minutes",
                        "If you cannot answer")
                .doesNotContain("{", "}");
        assertThat(invitations.behind(token(words)).orElseThrow().standing()).isEqualTo(LinkStanding.GOOD);
        sql.sql("update letter set outcome = 'SENT' where sheet_id = ?")
                .param(ann.respondentId())
                .update();
        reminding.remind(facilitator, ann);
        Words reminder = written();
        assertThat(reminder.subject()).startsWith("A reminder");
        assertThat(reminder.text()).contains("0 of 3 questions").doesNotContain("{", "}");
        // The link of the letter before goes on to work.
        assertThat(invitations.behind(token(words)).orElseThrow().standing()).isEqualTo(LinkStanding.GOOD);
        assertThat(token(reminder)).isNotEqualTo(token(words));
    }

    @Test
    void askThoseAgainWhoAnsweredWhatIsCorrectedAndSayWhy() {
        answering.answer(
                facilitator, ann, Looked.BOARDS, Answer.rated(2, null, Signature.of(facilitator, Looked.NOW)), 0);
        closing.close(facilitator, id, desks.of(facilitator, id).state());
        AssessmentId correcting = repeating.correct(facilitator, id, "The wrong year was looked at.");
        List<Letter> letters = outbox.about(correcting.assessmentId());
        assertThat(letters)
                .extracting(Letter::addressee, Letter::kind)
                .containsExactly(tuple("Ann", Letter.Kind.SHEET));
        assertThat(writer.words(letters.get(0), path -> path).orElseThrow().text())
                .contains("You were asked before", "The wrong year was looked at.")
                .doesNotContain("{", "}");
    }

    @Test
    void keepNoLinkThatCouldBeRead() {
        String token = token(written());
        assertThat(sql.sql("select count(*) from sheet_link where token_hash = ?")
                        .param(token)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(sql.sql("select count(*) from journal_entry where changes::text like ?")
                        .param("%" + token + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void tellThoseWhoAnsweredOnceItIsClosedThatTheyCanReadWhatTheyWerePromised() {
        RespondentId silent = ask("Carol");
        people.ask(facilitator, id, new Newcomer(council, "By phone", null));
        answering.answer(
                facilitator, ann, Looked.BOARDS, Answer.rated(2, null, Signature.of(facilitator, Looked.NOW)), 0);
        closing.close(facilitator, id, desks.of(facilitator, id).state());
        assertThat(outbox.about(id.assessmentId()))
                .extracting(Letter::addressee, Letter::kind, Letter::outcome)
                .containsExactlyInAnyOrder(
                        tuple("Ann", Letter.Kind.SHEET, Letter.Outcome.WITHDRAWN),
                        tuple("Carol", Letter.Kind.SHEET, Letter.Outcome.WITHDRAWN),
                        tuple("Ann", Letter.Kind.RESULT, Letter.Outcome.WAITING));
        Words words = written();
        assertThat(words.subject()).startsWith("What came of your view of ");
        assertThat(words.text())
                .contains("“Spring”", "you can now read its whole result", "needs no password")
                .doesNotContain("{", "}");
        assertThat(invitations.behind(token(words)).orElseThrow().standing()).isEqualTo(LinkStanding.CLOSED);
        people.writeAgain(facilitator, silent);
        assertThat(last().kind()).isEqualTo(Letter.Kind.RESULT);
    }

    @Test
    void areTakenBackOnceItIsCancelled() {
        sql.sql("update letter set outcome = 'FAILED' where sheet_id = ?")
                .param(ann.respondentId())
                .update();
        reminding.remind(facilitator, ann);
        ask("Carol");
        closing.cancel(facilitator, id, "The contract ended");
        assertThat(outbox.about(id.assessmentId()))
                .extracting(Letter::addressee, Letter::kind, Letter::outcome)
                .containsExactlyInAnyOrder(
                        tuple("Ann", Letter.Kind.SHEET, Letter.Outcome.WITHDRAWN),
                        tuple("Ann", Letter.Kind.REMINDER, Letter.Outcome.WITHDRAWN),
                        tuple("Carol", Letter.Kind.SHEET, Letter.Outcome.WITHDRAWN));
    }

    @Test
    void tellWhoeverHandedInThatTheirAnswersCameBack() {
        String first = token(written());
        sql.sql("update letter set outcome = 'SENT' where sheet_id = ?")
                .param(ann.respondentId())
                .update();
        answering.answer(
                facilitator, ann, Looked.BOARDS, Answer.rated(2, null, Signature.of(facilitator, Looked.NOW)), 0);
        answering.submit(facilitator, ann, 1);
        people.giveBack(facilitator, ann, "Look at the boards again");
        Words words = written();
        assertThat(last().kind()).isEqualTo(Letter.Kind.RETURNED);
        assertThat(words.text())
                .contains("given your answers", "“Spring”")
                .doesNotContain("Look at the boards", "{", "}");
        assertThat(token(words)).isNotEqualTo(first);
        answering.submit(facilitator, ann, 1);
        assertThat(writer.words(last(), path -> path)).isEmpty();
    }

    @Test
    void doNotBringBackALinkThatWasWithdrawn() {
        answering.answer(
                facilitator, ann, Looked.BOARDS, Answer.rated(2, null, Signature.of(facilitator, Looked.NOW)), 0);
        inviting.newLink(facilitator, ann);
        inviting.endLinks(facilitator, ann);
        answering.submit(facilitator, ann, 1);
        people.giveBack(facilitator, ann, "Look again");
        assertThat(outbox.about(id.assessmentId())).extracting(Letter::kind).doesNotContain(Letter.Kind.RETURNED);
        closing.close(facilitator, id, desks.of(facilitator, id).state());
        assertThat(outbox.about(id.assessmentId())).extracting(Letter::kind).doesNotContain(Letter.Kind.RESULT);
        people.writeAgain(facilitator, ann);
        assertThat(last().kind()).isEqualTo(Letter.Kind.RESULT);
    }

    @Test
    void areNotSentToWhoIsKeptOut() {
        String email = UUID.randomUUID() + "@letters.example";
        users.save(new User(email, "Carol", Set.of(Role.RESPONDENT), council.partnerId()));
        people.ask(facilitator, id, new Newcomer(council, "Carol", email));
        assertThat(writer.words(last(), path -> path)).isPresent();
        sql.sql("update person set suspended = true where email = ?")
                .param(email)
                .update();
        assertThat(writer.words(last(), path -> path)).isEmpty();
    }

    @Test
    void areNotWrittenAnyMoreOnceNobodyWaitsForTheAnswer() {
        people.replace(facilitator, ann, "Bob", null);
        assertThat(writer.words(outbox.about(id.assessmentId()).get(0), path -> path))
                .isEmpty();
        assertThat(outbox.about(id.assessmentId()).get(0).outcome()).isEqualTo(Letter.Outcome.WITHDRAWN);
    }
}
