package org.concordat.assessment.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concordat.assessment.Looked.BOARDS;
import static org.concordat.assessment.Looked.COUNCIL;
import static org.concordat.assessment.Looked.PROVIDER;
import static org.concordat.assessment.Looked.SOMEONE;
import static org.concordat.assessment.Refuses.refuses;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.Cancellation;
import org.concordat.assessment.Looked;
import org.concordat.assessment.Mode;
import org.concordat.partnership.PartnerId;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.NotFound;
import org.junit.jupiter.api.Test;

class SettlementTest {

    private static final AgreedLevel AGREED =
            new AgreedLevel(3, "All three boards sit together", "Both leads", SOMEONE);
    private static final NotApplying LEFT_OUT = new NotApplying("Nobody transfers", SOMEONE);
    private static final Parking LATER = new Parking("Ask the finance lead", SOMEONE);
    private static final Map<PartnerId, Dissent> PROVIDER_DISSENTS =
            Map.of(PROVIDER, new Dissent(2, "Only the council’s board changed"));

    private final Assessment open = Looked.open(Mode.BY_PARTNER);
    private final Settlement boards = new Settlement(open, BOARDS);

    @Test
    void agreesOnALevelOfTheLadderOnly() {
        refuses("settlement.level.off-the-ladder", () -> new AgreedLevel(7, "why", "all", SOMEONE));
        refuses("settlement.level.off-the-ladder", () -> new AgreedLevel(Double.NaN, "why", "all", SOMEONE));
        refuses("settlement.level.off-the-ladder", () -> new Dissent(-1, "why"));
        boards.agree(open, new AgreedLevel(2.5, "why", "all", SOMEONE), Map.of());
        assertThat(boards.agreed()).isEqualTo(new AgreedLevel(2.5, "why", "all", SOMEONE));
    }

    @Test
    void agreesForAReasonByName() {
        refuses("text.required", () -> new AgreedLevel(3, " ", "all", SOMEONE));
        refuses("text.required", () -> new AgreedLevel(3, "why", "", SOMEONE));
        refuses("text.required", () -> new NotApplying("", SOMEONE));
        refuses("text.required", () -> new Dissent(2, " "));
    }

    @Test
    void keepsWhoHoldsAnotherLevelForAsLongAsTheAgreementStands() {
        boards.agree(open, AGREED, PROVIDER_DISSENTS);
        assertThat(boards.dissent()).isEqualTo(PROVIDER_DISSENTS);
        boards.agree(open, AGREED, Map.of(COUNCIL, new Dissent(4, "We reviewed it together")));
        assertThat(boards.dissent()).containsOnlyKeys(COUNCIL);
        boards.withdrawAgreement(open);
        assertThat(boards.dissent()).isEmpty();
    }

    @Test
    void takesDissentOfPartnersHeardOnlyAndOnlyWithAnotherLevel() {
        refuses(
                "respondent.partner.not-heard",
                () -> boards.agree(open, AGREED, Map.of(PartnerId.next(), new Dissent(2, "why"))));
        refuses("settlement.dissent.agrees", () -> boards.agree(open, AGREED, Map.of(PROVIDER, new Dissent(3, "why"))));
        assertThat(boards.agreed()).isNull();
    }

    @Test
    void isSettledInOneWayAtATime() {
        boards.park(open, LATER);
        boards.agree(open, AGREED, PROVIDER_DISSENTS);
        assertThat(boards.parked()).isNull();
        boards.leaveOut(open, LEFT_OUT);
        assertThat(boards.agreed()).isNull();
        assertThat(boards.dissent()).isEmpty();
        assertThat(boards.isSettled()).isTrue();
        refuses("settlement.settled", () -> boards.park(open, LATER));
        boards.takeBackIn(open);
        assertThat(boards.isSettled()).isFalse();
        boards.park(open, LATER);
        boards.unpark(open);
        assertThat(boards.parked()).isNull();
    }

    @Test
    void withdrawsOnlyWhatWasRecorded() {
        notFound(() -> boards.withdrawAgreement(open));
        notFound(() -> boards.takeBackIn(open));
        notFound(() -> boards.unpark(open));
    }

    @Test
    void knowsNoMechanismButThoseAskedAbout() {
        refuses("assessment.mechanism.unknown", () -> new Settlement(open, new MechanismCode("ZZ9")));
    }

    @Test
    void changesNothingOnceTheAssessmentIsFinished() {
        boards.agree(open, AGREED, PROVIDER_DISSENTS);
        open.cancel(new Cancellation("The contract ended", SOMEONE));
        for (Consumer<Assessment> act : List.<Consumer<Assessment>>of(
                on -> boards.agree(on, AGREED, Map.of()),
                boards::withdrawAgreement,
                on -> boards.leaveOut(on, LEFT_OUT),
                boards::takeBackIn,
                on -> boards.park(on, LATER),
                boards::unpark)) {
            refuses("assessment.already-cancelled", () -> act.accept(open));
        }
        assertThat(boards.dissent()).isEqualTo(PROVIDER_DISSENTS);
    }

    private static void notFound(ThrowingCallable withdrawal) {
        assertThatThrownBy(withdrawal).isInstanceOf(NotFound.class);
    }
}
