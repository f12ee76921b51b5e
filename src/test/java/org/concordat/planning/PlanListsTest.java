package org.concordat.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.concordat.planning.Plans.CONSULTANT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.concordat.ConcordatTest;
import org.concordat.Statements;
import org.concordat.assessment.Looked;
import org.concordat.identity.Role;
import org.concordat.partnership.Visibility;
import org.concordat.planning.Plans.Pair;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

@ConcordatTest
class PlanListsTest extends PairToPlanFor {

    @Test
    void countsWhatIsOpenOverdueAndNobodys() {
        ActionPlanId plan = plans.plan(pair);
        List<ActionLine> lines = actions.linesOf(plan);
        settle(lines.get(0), "Ada", TODAY.minusDays(1), ActionStatus.AGREED);
        settle(lines.get(1), null, TODAY, ActionStatus.AGREED);
        settle(lines.get(2), null, TODAY.minusDays(9), ActionStatus.DONE);
        settle(lines.get(3), null, TODAY.minusDays(9), ActionStatus.DROPPED);

        assertThat(page(plan, ActionFilter.STILL_OPEN, "position"))
                .containsExactly(
                        lines.get(0).id(), lines.get(1).id(), lines.get(4).id());
        PlanLine line = actionPlans
                .lines(
                        any(),
                        Visibility.of(Plans.viewer(pair.council().partnerId(), Role.DIRECTOR)),
                        PageRequest.of(0, 5))
                .getContent()
                .get(0);
        assertThat(line.actions()).isEqualTo(5);
        assertThat(line.open()).isEqualTo(3);
        assertThat(line.done()).isEqualTo(1);
        assertThat(line.overdue()).isEqualTo(1);
        assertThat(line.days()).isEqualByComparingTo("3");
        assertThat(line.points())
                .isCloseTo(
                        lines.get(0).gain() + lines.get(1).gain() + lines.get(4).gain(), within(1e-9));
    }

    @Test
    void leavesThePlanThatGoesOnWhenALaterAssessmentIsClosed() {
        ActionPlanId first = plans.plan(pair);
        ActionPlanId second = planning.make(
                CONSULTANT, plans.closed(pair, LocalDate.of(2014, 5, 1), Map.of(Looked.BOARDS, 2, Looked.MODEL, 3)));
        Visibility own = Visibility.of(Plans.viewer(pair.council().partnerId(), Role.DIRECTOR));

        assertThat(second).isEqualTo(first);
        assertThat(actionPlans.of(pair.arrangement(), own))
                .extracting(ActionPlan::id)
                .containsExactly(first);
        assertThat(actionPlans.lines(any(), own, PageRequest.of(0, 5)))
                .extracting(PlanLine::id)
                .containsExactly(first);
    }

    @Test
    void letsNoPlanTakeThePlaceOfOneUnderAnotherFramework() {
        ActionPlanId first = plans.plan(pair);
        ActionPlanId through = planning.make(
                CONSULTANT,
                plans.closed(pair, plans.anotherFramework(), LocalDate.of(2014, 5, 1), Map.of(Looked.BOARDS, 2)));
        Visibility own = Visibility.of(Plans.viewer(pair.council().partnerId(), Role.DIRECTOR));

        assertThat(actionPlans.lines(any(), own, PageRequest.of(0, 5)))
                .extracting(PlanLine::id)
                .containsExactlyInAnyOrder(first, through);
        assertThat(actionPlans.lines(new PlanFilter("", false, false, true, TODAY), own, PageRequest.of(0, 5)))
                .isEmpty();
    }

    @Test
    void filtersAndSortsActions() {
        ActionPlanId plan = plans.plan(pair);
        List<ActionLine> lines = actions.linesOf(plan);
        change(
                CONSULTANT,
                lines.get(2).id(),
                version(lines.get(2).id()),
                terms("40", pair.council()),
                ActionStatus.AGREED,
                null);

        assertThat(page(plan, new ActionFilter(ActionStatus.AGREED, false, false, null, null), "position"))
                .containsExactly(lines.get(2).id());
        assertThat(page(plan, new ActionFilter(null, true, true, Looked.MODEL, null), "position"))
                .hasSize(1);
        assertThat(page(plan, new ActionFilter(null, false, false, null, pair.council()), "position"))
                .containsExactly(lines.get(2).id());
        assertThat(page(plan, ActionFilter.ANY, "gainPerDay").get(0))
                .isEqualTo(lines.get(2).id());
    }

    @Test
    void findsWhatIsStillToBeDoneAndWasPutOff() {
        ActionPlanId plan = plans.plan(pair);
        List<ActionLine> lines = actions.linesOf(plan);
        for (LocalDate due : List.of(TODAY, TODAY.plusDays(9))) {
            settle(lines.get(0), "Ada", due, ActionStatus.AGREED);
            settle(lines.get(1), "Ada", due, ActionStatus.AGREED);
        }
        settle(lines.get(1), "Ada", TODAY.plusDays(9), ActionStatus.DONE);
        settle(lines.get(2), "Ada", TODAY.plusDays(9), ActionStatus.AGREED);
        settle(lines.get(2), "Ada", TODAY, ActionStatus.AGREED);

        assertThat(page(plan, new ActionFilter(null, false, false, null, null, true, null, false), "position"))
                .containsExactly(lines.get(0).id());
    }

    @Test
    void asksAsOftenForManyAsForFew() {
        ActionPlanId few =
                planning.make(CONSULTANT, plans.closed(pair, LocalDate.of(2013, 5, 1), Map.of(Looked.MODEL, 2)));
        Pair other = plans.pair();
        ActionPlanId many = plans.plan(other);
        for (int i = 0; i < 20; i++) {
            add(CONSULTANT, many, own(Looked.BOARDS, 3), terms("1", i % 2 == 0 ? null : other.council()));
        }

        assertThat(Statements.of(() -> prospects.of(CONSULTANT, many)))
                .isEqualTo(Statements.of(() -> prospects.of(CONSULTANT, few)));
        assertThat(Statements.of(() -> actions.lines(many, ActionFilter.ANY, PageRequest.of(0, 5))))
                .isEqualTo(2);
        assertThat(Statements.of(() -> actionPlans.lines(any(), Visibility.EVERYTHING, PageRequest.of(0, 1))))
                .isEqualTo(Statements.of(() -> actionPlans.lines(any(), Visibility.EVERYTHING, PageRequest.of(1, 1))));
    }

    private void settle(ActionLine line, @Nullable String owner, LocalDate due, ActionStatus status) {
        change(
                CONSULTANT,
                line.id(),
                version(line.id()),
                new ActionTerms(owner, null, null, BigDecimal.ONE, null, due),
                status,
                "As agreed");
    }

    private List<ActionId> page(ActionPlanId plan, ActionFilter filter, String sort) {
        return actions.lines(plan, filter, PageRequest.of(0, 10, Sort.by(sort).and(Sort.by("position")))).stream()
                .map(ActionLine::id)
                .toList();
    }
}
