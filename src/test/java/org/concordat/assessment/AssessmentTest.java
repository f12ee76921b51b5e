package org.concordat.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.assessment.Looked.BOARDS;
import static org.concordat.assessment.Looked.COUNCIL;
import static org.concordat.assessment.Looked.NOW;
import static org.concordat.assessment.Looked.PROVIDER;
import static org.concordat.assessment.Looked.SOMEONE;
import static org.concordat.assessment.Looked.TODAY;
import static org.concordat.assessment.Refuses.refuses;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.concordat.assessment.evidence.Evidence;
import org.concordat.assessment.settlement.Settled;
import org.concordat.assessment.sheet.Answer;
import org.concordat.assessment.sheet.Respondent;
import org.concordat.partnership.PartnerId;
import org.concordat.shared.MechanismCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssessmentTest {

    private final Assessment open = Looked.open(Mode.BY_PARTNER);

    @Test
    void pinsTheMechanismsOfItsVersionInOrder() {
        assertThat(open.mechanisms()).extracting(MechanismCode::value).containsExactly("AA1", "AA2", "BB1");
    }

    @Test
    void looksAtNoDayInTheFuture() {
        refuses("assessment.as-of.in-future", () -> asOf(TODAY.plusDays(2)));
        assertThat(asOf(TODAY.plusDays(1)).asOf()).isEqualTo(TODAY.plusDays(1));
    }

    @Test
    void looksAtNoDayLongBeforeTheArrangementBegan() {
        refuses("assessment.as-of.too-early", () -> asOf(LocalDate.of(2014, 3, 31)));
        assertThat(asOf(LocalDate.of(2014, 4, 1))).isNotNull();
    }

    @Test
    void isDueOnNoDayBeforeItsAnswersCanBeGiven() {
        refuses("assessment.due.before-as-of", () -> due(TODAY.minusDays(10), TODAY.minusDays(11)));
        refuses("assessment.due.past", () -> Looked.draft(due(TODAY.minusDays(10), TODAY.minusDays(2))));
        assertThat(Looked.draft(due(TODAY, TODAY)).dueOn()).isEqualTo(TODAY);
        assertThat(asOf(TODAY).dueOn()).isNull();
    }

    private static AssessmentTerms due(LocalDate asOf, LocalDate dueOn) {
        return new AssessmentTerms(
                "Autumn", asOf, dueOn, Mode.BY_PARTNER, Voices.equalOf(Set.of(COUNCIL)), Promise.RESULT, Set.of());
    }

    @Test
    void hearsOnlyPartnersOfTheArrangement() {
        refuses(
                "assessment.partner.not-in-arrangement",
                () -> Looked.draft(new AssessmentTerms(
                        "Autumn", TODAY, Mode.BY_PARTNER, Map.of(COUNCIL, 1.0, PartnerId.next(), 1.0))));
    }

    @Test
    void hearsSomebody() {
        refuses("assessment.partners.none", () -> new AssessmentTerms("A", TODAY, Mode.ANONYMOUS, Map.of()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 100.5, Double.NaN, Double.POSITIVE_INFINITY})
    void givesNoPartnerAnImpossibleVoice(double voice) {
        refuses(
                "assessment.voice.out-of-range",
                () -> new AssessmentTerms("A", TODAY, Mode.ANONYMOUS, Map.of(COUNCIL, voice)));
    }

    @Test
    void hasANameOfAtMostTwoHundredCharactersWithoutControlOnes() {
        refuses("text.required", () -> named("  "));
        refuses("text.long", () -> named("x".repeat(10_000)));
        refuses("text.control", () -> named("Autumn\u0000"));
        refuses("text.control", () -> named("Autumn\u202Emutua"));
        assertThat(named("تقييم الخريف").name()).isEqualTo("تقييم الخريف");
    }

    @Test
    void knowsNoMechanismButItsOwn() {
        MechanismCode other = new MechanismCode("ZZ9");
        refuses("assessment.mechanism.unknown", () -> new Evidence(open, Looked.minutes(other), SOMEONE));
    }

    @Test
    void asksPeopleOfPartnersHeardOnly() {
        refuses("respondent.partner.not-heard", () -> new Respondent(open, PartnerId.next(), "Ann", null, null));
    }

    @Test
    void doesNotCloseWithNothingRated() {
        refuses("assessment.nothing-rated", () -> open.requireClosable(0));
    }

    @Test
    void closesOnce() {
        open.close(SOMEONE);
        assertThat(open.closing()).isEqualTo(SOMEONE);
        refuses("assessment.already-closed", () -> open.close(SOMEONE));
        refuses("assessment.already-closed", () -> open.requireClosable(1));
    }

    @Test
    void changesNothingOnceClosed() {
        Consumer<Assessment> close = assessment -> assessment.close(SOMEONE);
        nothingChangesAfter(close, "assessment.already-closed");
    }

    @Test
    void changesNothingOnceCancelled() {
        nothingChangesAfter(
                assessment -> assessment.cancel(new Cancellation("The contract ended", SOMEONE)),
                "assessment.already-cancelled");
    }

    private static void nothingChangesAfter(Consumer<Assessment> end, String code) {
        Assessment ended = Looked.open(Mode.BY_PARTNER);
        Respondent respondent = new Respondent(ended, COUNCIL, "Ann", null, null);
        respondent.answer(ended, BOARDS, Answer.rated(2, null, SOMEONE), 0);
        end.accept(ended);
        refuses(code, () -> new Evidence(ended, Looked.minutes(BOARDS), SOMEONE));
        refuses(code, () -> new Respondent(ended, PROVIDER, "Bob", null, null));
        refuses(code, () -> ended.consolidate());
        refuses(code, () -> ended.takeAnswersAgain());
        refuses(code, () -> ended.cancel(new Cancellation("again", SOMEONE)));
        refuses(code, () -> respondent.answer(ended, BOARDS, Answer.rated(3, null, SOMEONE), 1));
        refuses(code, () -> respondent.submit(ended, NOW));
        refuses(code, () -> respondent.giveBack(ended, null));
    }

    @Test
    void isCancelledForAReason() {
        refuses("text.required", () -> new Cancellation("  ", SOMEONE));
    }

    @Test
    void takesNothingBeforeItOpens() {
        Assessment draft = Looked.draft(Looked.terms(Mode.BY_PARTNER));
        refuses("assessment.not-open", () -> new Respondent(draft, COUNCIL, "Ann", null, null));
        refuses("assessment.not-open", () -> Settled.agreed(draft, BOARDS, 3));
        refuses("assessment.not-open", () -> draft.close(SOMEONE));
    }

    @Test
    void takesNoAnswersWhileThePartnersSettle() {
        open.consolidate();
        refuses("assessment.not-open", () -> new Respondent(open, COUNCIL, "Ann", null, null));
        assertThat(Settled.agreed(open, BOARDS, 3).isSettled()).isTrue();
        open.takeAnswersAgain();
        assertThat(open.takesAnswers()).isTrue();
    }

    @Test
    void takesNoMoreAnswersOnceAnonymousFiguresWereSeen() {
        Assessment anonymous = Looked.open(Mode.ANONYMOUS);
        anonymous.consolidate();
        refuses("assessment.anonymous.figures-seen", anonymous::takeAnswersAgain);
    }

    private static Assessment asOf(LocalDate day) {
        return Looked.draft(new AssessmentTerms("Autumn", day, Mode.BY_PARTNER, Map.of(COUNCIL, 1.0)));
    }

    private static AssessmentTerms named(String name) {
        return new AssessmentTerms(name, TODAY, Mode.BY_PARTNER, Map.of(COUNCIL, 1.0));
    }
}
