package org.concordat.planning.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.concordat.planning.renewal.Invented.framework;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.concordat.assessment.Signature;
import org.concordat.planning.Action;
import org.concordat.planning.ActionDetails;
import org.concordat.planning.ActionPlan;
import org.concordat.planning.ActionState;
import org.concordat.planning.ActionStatus;
import org.concordat.planning.ActionTerms;
import org.concordat.planning.OwnAction;
import org.concordat.planning.Plans;
import org.concordat.planning.renewal.Renewal.Difference;
import org.concordat.shared.MechanismCode;
import org.junit.jupiter.api.Test;

class RenewalTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 5, 1);
    private static final LocalDate SECOND = LocalDate.of(2027, 5, 1);
    private static final Signature BY = on(LocalDate.of(2026, 11, 21));
    private static final ActionPlan PLAN = Plans.unkept(FIRST, BY);

    private final List<Action> plan = new ArrayList<>();

    private static Signature on(LocalDate day) {
        return new Signature(null, "Ada Okafor", day.atTime(12, 0).toInstant(ZoneOffset.UTC));
    }

    /** Does what a renewal says, as the door does. */
    private Renewal renew(Invented world, LocalDate asOf) {
        Renewal renewal = look(world, asOf);
        renewal.confirmed().forEach(one -> one.action().indicate(one.planned()));
        renewal.noLonger().forEach(action -> action.noLongerIndicated(asOf));
        renewal.added().forEach(next -> plan.add(new Action(PLAN, plan.size(), next.planned(), next.answersTo(), BY)));
        return renewal;
    }

    private Renewal look(Invented world, LocalDate asOf) {
        return Renewal.of(plan, world.plan(Renewal.carriedOut(plan, asOf)), asOf);
    }

    private Action action(String answersTo) {
        return plan.stream()
                .filter(action -> answersTo.equals(action.indication().answersTo()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> answered() {
        return plan.stream().map(action -> action.indication().answersTo()).toList();
    }

    private static ActionTerms someone(Action action) {
        return new ActionTerms("Client HR lead", null, null, action.terms().effortDays(), null, null);
    }

    @Test
    void fillsAnEmptyPlanAndChangesNothingTheSecondTime() {
        Invented world =
                framework().mechanism("A1", 3, 1.0).critical("A2", 2, null).plainIdeas();

        renew(world, FIRST);

        assertThat(answered()).containsExactly("find-out A2", "idea A1-2a", "idea A1-3a");
        assertThat(look(world, FIRST).isNothing()).isTrue();
    }

    @Test
    void addsWhatIsFoundBesidesAtTheEnd() {
        renew(framework().mechanism("A1", 2, 1.0).mechanism("A2", 2, 2.0).plainIdeas(), FIRST);

        Renewal renewal = renew(
                framework().mechanism("A1", 2, 1.0).mechanism("A2", 2, 1.0).plainIdeas(), SECOND);

        assertThat(answered()).containsExactly("idea A1-2a", "idea A2-2a");
        assertThat(renewal.added()).hasSize(1);
        assertThat(renewal.noLonger()).isEmpty();
    }

    @Test
    void marksWhatIsNoLongerFoundAndTakesTheMarkAwayWhenItIsAgain() {
        Invented low = framework().mechanism("A1", 2, 1.0).plainIdeas();
        Invented reached = framework().mechanism("A1", 2, 2.0).plainIdeas();
        renew(low, FIRST);

        renew(reached, SECOND);
        assertThat(action("idea A1-2a").indication().notIndicated()).isEqualTo(SECOND);
        assertThat(action("idea A1-2a").indication().gain()).isZero();
        assertThat(look(reached, SECOND).isNothing()).isTrue();

        Renewal again = renew(low, SECOND.plusYears(1));
        assertThat(again.again()).isEqualTo(1);
        assertThat(action("idea A1-2a").indication().notIndicated()).isNull();
        assertThat(action("idea A1-2a").indication().gain()).isEqualTo(50);
    }

    @Test
    void leavesWhatAPersonSaidOfAnActionAndTellsOnlyWhatItGainsAnew() {
        renew(framework().mechanism("A1", 3, 1.0).idea("A1-2a", 3).idea("A1-3a", 3), FIRST);
        Action touched = action("idea A1-2a");
        touched.settle(
                new ActionTerms("Client HR lead", null, null, new BigDecimal("9"), null, SECOND), ActionDetails.OPEN);
        touched.touch();

        Renewal renewal =
                renew(framework().mechanism("A1", 3, 1.5).idea("A1-2a", 5).idea("A1-3a", 5), SECOND);

        assertThat(renewal.confirmed())
                .extracting(Renewal.Confirmed::differences)
                .containsExactly(
                        Set.of(Difference.POINTS, Difference.REASON), Set.of(Difference.REASON, Difference.EFFORT));
        assertThat(touched.terms())
                .isEqualTo(new ActionTerms("Client HR lead", null, null, new BigDecimal("9"), null, SECOND));
        assertThat(touched.indication().gain()).isCloseTo(100.0 / 6, within(1e-9));
        assertThat(action("idea A1-3a").terms().effortDays()).isEqualByComparingTo("5");
    }

    @Test
    void leavesWhatIsDoneAndWhatWasDroppedAsTheyAre() {
        Invented world = framework().mechanism("A1", 3, 0.0).plainIdeas();
        renew(world, FIRST);
        action("idea A1-1a").record(ActionStatus.DONE, null, on(SECOND.plusDays(1)));
        action("idea A1-2a").record(ActionStatus.DROPPED, "Not here", BY);
        ActionState done = action("idea A1-1a").state();
        ActionState dropped = action("idea A1-2a").state();

        Renewal renewal = renew(framework().mechanism("A1", 3, 0.5).plainIdeas(), SECOND);

        assertThat(renewal.added()).isEmpty();
        assertThat(renewal.noLonger()).isEmpty();
        assertThat(action("idea A1-1a").state()).isEqualTo(done);
        assertThat(action("idea A1-2a").state()).isEqualTo(dropped);
    }

    @Test
    void asksToLookAgainWhereWhatWasDoneBeforeTheNextAssessmentDidNotReachItsStep() {
        Invented world = framework().mechanism("A1", 2, 1.0).plainIdeas();
        renew(world, FIRST);
        action("idea A1-2a").record(ActionStatus.DONE, null, BY);

        renew(world, SECOND);
        assertThat(answered()).containsExactly("idea A1-2a", "look-again A1-2");

        action("look-again A1-2").record(ActionStatus.DONE, null, on(SECOND.plusDays(9)));
        assertThat(look(world, SECOND).isNothing()).isTrue();
        renew(world, SECOND.plusYears(1));
        assertThat(answered()).containsExactly("idea A1-2a", "look-again A1-2", "look-again A1-2#2");
        assertThat(look(world, SECOND.plusYears(1)).isNothing()).isTrue();
    }

    @Test
    void leavesWhatPeopleAddedAlone() {
        OwnAction own = new OwnAction(new MechanismCode("A1"), 2, "Invite the regulator", null, null);
        Action added = new Action(
                PLAN, 0, own, new ActionTerms(null, null, null, BigDecimal.ONE, null, null), ActionDetails.OPEN, BY);
        plan.add(added);
        ActionState before = added.state();

        renew(framework().mechanism("A1", 2, 2.0).plainIdeas(), SECOND);

        assertThat(added.state()).isEqualTo(before);
        assertThat(added.indication().notIndicated()).isNull();
    }

    /** Whatever was found and whatever people did: nobody's word is lost, and the second time nothing is left to do. */
    @Test
    void neverTakesAnythingAwayAndIsDoneAfterOnce() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            plan.clear();
            renew(Invented.from(random), FIRST);
            for (Action action : plan) {
                if (random.nextInt(3) == 0) {
                    action.settle(someone(action), action.details());
                    action.touch();
                }
                if (random.nextInt(4) == 0) {
                    action.record(ActionStatus.DONE, null, on(SECOND.plusDays(random.nextInt(3) - 1)));
                    action.touch();
                }
            }
            List<Action> before = List.copyOf(plan);
            List<ActionState> said = before.stream().map(Action::state).toList();
            Invented later = Invented.from(new Random(seed + 1_000_000));

            renew(later, SECOND);

            assertThat(plan.subList(0, before.size())).as("seed %d", seed).isEqualTo(before);
            for (int i = 0; i < before.size(); i++) {
                if (before.get(i).touched()) {
                    assertThat(before.get(i).state()).as("seed %d", seed).isEqualTo(said.get(i));
                }
            }
            assertThat(look(later, SECOND).isNothing()).as("seed %d", seed).isTrue();
            assertThat(answered()).as("seed %d", seed).doesNotHaveDuplicates();
        }
    }
}
