package org.concordat.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.concordat.planning.ActionStatus.AGREED;
import static org.concordat.planning.ActionStatus.BLOCKED;
import static org.concordat.planning.ActionStatus.DONE;
import static org.concordat.planning.ActionStatus.DROPPED;
import static org.concordat.planning.ActionStatus.IN_PROGRESS;
import static org.concordat.planning.ActionStatus.PROPOSED;
import static org.concordat.planning.outlook.Lines.line;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.concordat.assessment.Signature;
import org.concordat.planning.renewal.Invented;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActionTest {

    private static final Signature BY = new Signature(null, "Ada Okafor", Instant.parse("2026-11-21T10:00:00Z"));
    private static final ActionPlan PLAN = Plans.unkept(LocalDate.EPOCH, BY);
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private final Action action = action();

    @Test
    void beginsProposedWithNobodyAndNoDates() {
        assertThat(action.status()).isEqualTo(PROPOSED);
        assertThat(action.log()).containsExactly(new StatusChange(PROPOSED, null, BY));
        assertThat(action.terms()).isEqualTo(ActionTerms.open(new BigDecimal("3.0")));
    }

    @Test
    void keepsEveryStatusAndEveryWordOnIt() {
        action.record(AGREED, null, BY);
        action.record(AGREED, "The board was told", BY);
        action.record(BLOCKED, "No budget before April", BY);

        assertThat(action.log()).extracting(StatusChange::status).containsExactly(PROPOSED, AGREED, AGREED, BLOCKED);
        assertThat(action.log().get(3).note()).isEqualTo("No budget before April");
    }

    @Test
    void recordsNothingWhenNothingIsSaid() {
        action.record(PROPOSED, "  ", BY);

        assertThat(action.log()).hasSize(1);
    }

    @Test
    void refusesAStatusThatMakesNoSense() {
        refused("status", "action.status.cannot", () -> action.record(BLOCKED, "Why not", BY));
        action.record(DONE, null, BY);
        refused("status", "action.status.cannot", () -> action.record(PROPOSED, "Why not", BY));
        refused("status", "action.status.cannot", () -> action.record(DROPPED, "Why not", BY));
    }

    @Test
    void asksWhyWhenItIsBlockedDroppedOrTakenUpAgain() {
        refused("note", "action.note.missing", () -> action.record(DROPPED, null, BY));
        action.record(DROPPED, "Overtaken by the merger", BY);
        refused("note", "action.note.missing", () -> action.record(PROPOSED, " ", BY));
        action.record(PROPOSED, "The merger is off", BY);
        action.record(IN_PROGRESS, null, BY);
        refused("note", "action.note.missing", () -> action.record(BLOCKED, null, BY));
        action.record(DONE, null, BY);
        refused("note", "action.note.missing", () -> action.record(IN_PROGRESS, null, BY));
    }

    @Test
    void canAlwaysComeToAnEndAndBeTakenUpAgain() {
        for (ActionStatus open : ActionStatus.OPEN) {
            assertThat(open.next()).contains(DONE, DROPPED);
        }
        assertThat(DONE.choices()).containsExactly(IN_PROGRESS, DONE);
        assertThat(DROPPED.choices()).containsExactly(PROPOSED, DROPPED);
    }

    @Test
    void refusesANoteThatIsTooLongOrHidesSomething() {
        refused("note", "text.long", () -> action.record(AGREED, "x".repeat(10_000), BY));
        refused("note", "text.control", () -> action.record(AGREED, "left\u202Ethgir", BY));
        assertThat(action.status()).isEqualTo(PROPOSED);
    }

    @Test
    void refusesADueDateBeforeTheStart() {
        refused("due", "action.dates.reversed", () -> terms("1", DAY, DAY.minusDays(1)));
        assertThat(terms("1", DAY, DAY).due()).isEqualTo(DAY);
    }

    @Test
    void refusesAYearThatNobodyMeans() {
        refused("start", "action.date.far", () -> terms("1", LocalDate.of(226, 12, 1), DAY));
        refused("due", "action.date.far", () -> terms("1", null, LocalDate.of(20261, 1, 1)));
    }

    @Test
    void refusesAnEffortThatNobodyCanMean() {
        for (String effort : List.of("0", "0.4", "-1", "1000.1", "1e9")) {
            refused("effortDays", "action.effort.out-of-range", () -> terms(effort, null, null));
        }
        refused("effortDays", "action.effort.too-fine", () -> terms("1.25", null, null));
        assertThat(terms("0.50", null, null).effortDays()).isEqualTo(new BigDecimal("0.5"));
        assertThat(terms("1000", null, null).effortDays()).isEqualTo(new BigDecimal("1000.0"));
    }

    @Test
    void refusesAnOwnerThatIsTooLong() {
        refused(
                "ownerName",
                "text.long",
                () -> new ActionTerms("x".repeat(121), null, null, BigDecimal.ONE, null, null));
    }

    @Test
    void isOverdueFromTheDayAfterItWasDueUntilItIsDone() {
        assertThat(line("A1", null, AGREED, null, DAY).overdueOn(DAY)).isFalse();
        assertThat(line("A1", null, AGREED, null, DAY).overdueOn(DAY.plusDays(1)))
                .isTrue();
        assertThat(line("A1", null, DONE, null, DAY).overdueOn(DAY.plusDays(1))).isFalse();
    }

    @Test
    void ofOnesOwnServesAMechanismAndGainsNothingByItself() {
        OwnAction own = new OwnAction(new MechanismCode("SO1"), 3, " Invite the regulator ", null, null);
        Action added = new Action(PLAN, 7, own, terms("2", null, null), ActionDetails.OPEN, BY);

        assertThat(added.title()).isEqualTo("Invite the regulator");
        assertThat(added.indication().gain()).isNull();
        assertThat(added.indication().idea()).isNull();
        assertThat(added.details()).isEqualTo(ActionDetails.OPEN);
        assertThat(added.position()).isEqualTo(7);
        assertThat(added.origin()).isEqualTo(ActionOrigin.OWN);
    }

    @Test
    void ofOnesOwnNeedsATitleAndALevelOnTheLadder() {
        MechanismCode mechanism = new MechanismCode("SO1");
        refused("title", "text.required", () -> new OwnAction(mechanism, null, " ", null, null));
        refused("title", "text.long", () -> new OwnAction(mechanism, null, "x".repeat(10_000), null, null));
        refused("raisesTo", "action.level.off-the-ladder", () -> new OwnAction(mechanism, 7, "Do", null, null));
        refused("raisesTo", "action.level.off-the-ladder", () -> new OwnAction(mechanism, 0, "Do", null, null));
    }

    @Test
    void isWordedAnewOnlyWhereItWasAddedByHand() {
        Wording wording = new Wording("Ask the regulator", "By letter", "An answer");
        OwnAction own = new OwnAction(new MechanismCode("SO1"), 3, "Invite the regulator", null, null);
        Action added = new Action(PLAN, 7, own, terms("2", null, null), ActionDetails.OPEN, BY);
        added.reword(wording);
        assertThat(added.title()).isEqualTo("Ask the regulator");
        assertThat(added.brief().what()).isEqualTo("By letter");
        assertThat(added.brief().doneWhen()).isEqualTo("An answer");
        refused("title", "action.wording.fixed", () -> action().reword(wording));
    }

    private static Action action() {
        Invented world = Invented.framework().mechanism("A1", 1, 0.0).idea("A1-1a", 3);
        return new Action(PLAN, 0, world.plan().get(0), "idea A1-1a", BY);
    }

    private static ActionTerms terms(String effort, @Nullable LocalDate start, @Nullable LocalDate due) {
        return new ActionTerms(null, null, null, new BigDecimal(effort), start, due);
    }

    private static void refused(String field, String code, ThrowingCallable attempt) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(attempt).satisfies(refusal -> {
            assertThat(refusal.field()).isEqualTo(field);
            assertThat(refusal.code()).isEqualTo(code);
        });
    }
}
