package org.concordat.assessment.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concordat.assessment.Looked.BOARDS;
import static org.concordat.assessment.Looked.COUNCIL;
import static org.concordat.assessment.Looked.MODEL;
import static org.concordat.assessment.Looked.NOW;
import static org.concordat.assessment.Looked.SOMEONE;
import static org.concordat.assessment.Refuses.refuses;

import org.concordat.assessment.Assessment;
import org.concordat.assessment.Looked;
import org.concordat.assessment.Mode;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.StaleForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RespondentTest {

    private final Assessment open = Looked.open(Mode.BY_PARTNER);
    private final Respondent ann = new Respondent(open, COUNCIL, "Ann", "Ann@Example.org", null);

    @Test
    void isInvitedUntilTheFirstAnswer() {
        assertThat(ann.status()).isEqualTo(RespondentStatus.INVITED);
        ann.answer(open, BOARDS, Answer.notSure(null, SOMEONE), 0);
        assertThat(ann.status()).isEqualTo(RespondentStatus.ANSWERING);
    }

    @Test
    void keepsAnAddressInLowerCase() {
        assertThat(ann.email()).isEqualTo("ann@example.org");
        refuses("respondent.email.invalid", () -> new Respondent(open, COUNCIL, "Bob", "no address", null));
    }

    @Test
    void hasAName() {
        refuses("text.required", () -> new Respondent(open, COUNCIL, " ", null, null));
        refuses("text.long", () -> new Respondent(open, COUNCIL, "x".repeat(10_000), null, null));
        refuses("text.control", () -> new Respondent(open, COUNCIL, "Ann\u0007", null, null));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(ints = {-1, 5, 7})
    void ratesOnTheLadderOnly(Integer level) {
        refuses("answer.level.off-the-ladder", () -> Answer.rated(level, null, SOMEONE));
    }

    @Test
    void saysWhyAMechanismDoesNotApply() {
        refuses("answer.reason.missing", () -> Answer.doesNotApply("  ", null, SOMEONE));
        assertThat(Answer.doesNotApply("No staff move", null, SOMEONE).level()).isNull();
    }

    @Test
    void refusesANoteThatIsTooLongOrHidesSomething() {
        refuses("text.long", () -> Answer.rated(1, "x".repeat(10_000), SOMEONE));
        refuses("text.control", () -> Answer.rated(1, "a\u0001b", SOMEONE));
        assertThat(Answer.rated(1, "two\r\nlines", SOMEONE).note()).isEqualTo("two\nlines");
    }

    @Test
    void answersNoMechanismThatTheVersionDoesNotHave() {
        refuses(
                "assessment.mechanism.unknown",
                () -> ann.answer(open, new MechanismCode("ZZ9"), Answer.rated(1, null, SOMEONE), 0));
    }

    @Test
    void countsEveryChangeAsAnEdition() {
        ann.answer(open, BOARDS, Answer.rated(1, null, SOMEONE), 0);
        ann.answer(open, MODEL, Answer.rated(2, null, SOMEONE), 1);
        assertThat(ann.edition()).isEqualTo(2);
        ann.answer(open, MODEL, Answer.rated(2, null, SOMEONE), 0);
        assertThat(ann.edition()).as("the same again changes nothing").isEqualTo(2);
    }

    @Test
    void doesNotOverwriteAnAnswerThatWasGivenSinceTheFormWasOpened() {
        ann.answer(open, BOARDS, Answer.rated(1, null, SOMEONE), 0);
        assertThatThrownBy(() -> ann.answer(open, BOARDS, Answer.rated(3, null, SOMEONE), 0))
                .isInstanceOf(StaleForm.class);
        assertThat(ann.answer(BOARDS))
                .hasValueSatisfying(kept -> assertThat(kept.level()).isEqualTo(1));
    }

    @Test
    void mindsOnlyTheMechanismThatIsBeingAnswered() {
        ann.answer(open, BOARDS, Answer.rated(1, null, SOMEONE), 0);
        ann.answer(open, MODEL, Answer.rated(3, null, SOMEONE), 0);
        assertThat(ann.answers()).hasSize(2);
    }

    @Test
    void isReadOnlyOnceSubmitted() {
        ann.answer(open, BOARDS, Answer.rated(1, null, SOMEONE), 0);
        ann.submit(open, NOW);
        assertThat(ann.submittedAt()).isEqualTo(NOW);
        refuses("respondent.already-submitted", () -> ann.answer(open, BOARDS, Answer.rated(2, null, SOMEONE), 1));
        refuses("respondent.already-submitted", () -> ann.submit(open, NOW));
    }

    @Test
    void submitsSomething() {
        refuses("respondent.nothing-answered", () -> ann.submit(open, NOW));
    }

    @Test
    void canBeGivenBackToChange() {
        refuses("respondent.not-submitted", () -> ann.giveBack(open, null));
        ann.answer(open, BOARDS, Answer.rated(1, null, SOMEONE), 0);
        ann.submit(open, NOW);
        refuses("text.required", () -> ann.giveBack(open, " "));
        ann.giveBack(open, "Please look at the boards again");
        assertThat(ann.status()).isEqualTo(RespondentStatus.RETURNED);
        assertThat(ann.returnedNote()).contains("boards");
        ann.answer(open, BOARDS, Answer.rated(2, null, SOMEONE), 1);
        ann.submit(open, NOW);
        assertThat(ann.returnedNote()).isNull();
    }
}
