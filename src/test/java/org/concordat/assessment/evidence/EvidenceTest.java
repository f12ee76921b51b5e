package org.concordat.assessment.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concordat.assessment.Looked.BOARDS;
import static org.concordat.assessment.Looked.COUNCIL;
import static org.concordat.assessment.Looked.MODEL;
import static org.concordat.assessment.Looked.SOMEONE;
import static org.concordat.assessment.Looked.TEAMS;
import static org.concordat.assessment.Looked.TODAY;
import static org.concordat.assessment.Looked.minutes;
import static org.concordat.assessment.Refuses.refuses;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.Looked;
import org.concordat.assessment.Mode;
import org.concordat.partnership.PartnerId;
import org.concordat.readiness.EvidenceGrade;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTest {

    private static final EvidenceCheck FOUND = new EvidenceCheck("Read it", SOMEONE);

    private final Assessment open = Looked.open(Mode.BY_PARTNER);
    private final Evidence minutes = new Evidence(open, minutes(TODAY, BOARDS, MODEL), SOMEONE);

    @Test
    void isWorthABWhileItIsCurrentAndAnAOnceItWasChecked() {
        assertThat(minutes.gradeOn(TODAY)).isEqualTo(EvidenceGrade.B);
        minutes.check(open, FOUND);
        assertThat(minutes.gradeOn(TODAY)).isEqualTo(EvidenceGrade.A);
        minutes.withdrawCheck(open);
        assertThat(minutes.gradeOn(TODAY)).isEqualTo(EvidenceGrade.B);
    }

    @Test
    void isWorthACOnceItRanOutHoweverWellItWasChecked() {
        minutes.check(open, FOUND);
        assertThat(minutes.gradeOn(TODAY.plusDays(1))).isEqualTo(EvidenceGrade.C);
    }

    @Test
    void isWorthNothingOnceItWasWithdrawn() {
        minutes.check(open, FOUND);
        minutes.withdraw(open, new EvidenceWithdrawal("The wrong year", SOMEONE));
        assertThat(minutes.gradeOn(TODAY)).isEqualTo(EvidenceGrade.D);
        refuses("evidence.already-withdrawn", () -> minutes.check(open, FOUND));
        refuses("evidence.already-withdrawn", () -> minutes.correct(open, minutes(BOARDS), SOMEONE));
        refuses("text.required", () -> EvidenceWithdrawal.because(" ", SOMEONE));
    }

    @Test
    void hasToBeCheckedAgainOnceItSaysSomethingElse() {
        minutes.check(open, FOUND);
        minutes.correct(open, minutes.terms(), SOMEONE);
        assertThat(minutes.check()).isEqualTo(FOUND);
        minutes.correct(open, minutes(BOARDS), SOMEONE);
        assertThat(minutes.check()).isNull();
        assertThat(minutes.mechanisms()).containsExactly(BOARDS);
        assertThatThrownBy(() -> minutes.withdrawCheck(open)).isInstanceOf(NotFound.class);
    }

    @Test
    void gradesAMechanismByTheBestOfWhatSupportsIt() {
        Evidence stale = new Evidence(open, minutes(TODAY.minusDays(1), BOARDS), SOMEONE);
        assertThat(Evidence.grade(List.of(), BOARDS, TODAY)).isEqualTo(EvidenceGrade.D);
        assertThat(Evidence.grade(List.of(stale), BOARDS, TODAY)).isEqualTo(EvidenceGrade.C);
        assertThat(Evidence.grade(List.of(stale, minutes), BOARDS, TODAY)).isEqualTo(EvidenceGrade.B);
        assertThat(Evidence.grade(List.of(stale, minutes), TEAMS, TODAY)).isEqualTo(EvidenceGrade.D);
    }

    @Test
    void bearsNoDateInTheFutureAndRunsOutNotBeforeIt() {
        refuses("evidence.dates.reversed", () -> dated(TODAY, TODAY.minusDays(1)));
        refuses("evidence.dated.in-future", () -> new Evidence(open, dated(TODAY.plusDays(2), null), SOMEONE));
        assertThat(new Evidence(open, dated(TODAY.plusDays(1), null), SOMEONE)).isNotNull();
    }

    @Test
    void supportsAMechanismOfItsAssessmentAtLeast() {
        refuses("evidence.mechanisms.none", () -> minutes());
        refuses("assessment.mechanism.unknown", () -> new Evidence(open, minutes(new MechanismCode("ZZ9")), SOMEONE));
    }

    @Test
    void belongsToAPartnerThatIsHeardOrToAll() {
        refuses("evidence.partner.not-heard", () -> new Evidence(open, of(PartnerId.next()), SOMEONE));
        assertThat(new Evidence(open, of(COUNCIL), SOMEONE).partner()).isEqualTo(COUNCIL);
        assertThat(minutes.partner()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "Shelf 4", "https://", "http:///x", "https://a b", "ftp://a.example"})
    void linksOnlyToWhatABrowserMayFollow(String address) {
        refuses("evidence.address.not-one", () -> link(address));
    }

    @Test
    void staysAFileALinkOrANoteAsItWasEntered() {
        refuses("evidence.kind.fixed", () -> minutes.correct(open, link("https://a.example/b"), SOMEONE));
    }

    @Test
    void doesNotChangeOnceItsAssessmentIsClosed() {
        open.close(SOMEONE);
        String code = "assessment.already-closed";
        refuses(code, () -> minutes.check(open, FOUND));
        refuses(code, () -> minutes.withdrawCheck(open));
        refuses(code, () -> minutes.correct(open, minutes(BOARDS), SOMEONE));
        refuses(code, () -> minutes.withdraw(open, new EvidenceWithdrawal("x", SOMEONE)));
    }

    @Test
    void isOfOneAssessmentOnly() {
        Assessment another = Looked.open(Mode.BY_PARTNER);
        assertThatThrownBy(() -> minutes.check(another, FOUND)).isInstanceOf(IllegalArgumentException.class);
    }

    private static EvidenceTerms dated(LocalDate dated, @Nullable LocalDate goodUntil) {
        return new EvidenceTerms(null, EvidenceKind.NOTE, "Minutes", "Shelf", dated, goodUntil, Set.of(BOARDS));
    }

    private static EvidenceTerms of(PartnerId partner) {
        return new EvidenceTerms(partner, EvidenceKind.NOTE, "Minutes", "Shelf", null, null, Set.of(BOARDS));
    }

    private static EvidenceTerms link(String address) {
        return new EvidenceTerms(null, EvidenceKind.LINK, "Minutes", address, null, null, Set.of(BOARDS));
    }
}
