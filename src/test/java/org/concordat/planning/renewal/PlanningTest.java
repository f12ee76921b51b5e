package org.concordat.planning.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.concordat.planning.Plans.CONSULTANT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.concordat.ConcordatTest;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Looked;
import org.concordat.identity.Role;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Visibility;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionLine;
import org.concordat.planning.ActionPlanId;
import org.concordat.planning.ActionStatus;
import org.concordat.planning.PairToPlanFor;
import org.concordat.planning.Plans;
import org.concordat.planning.outlook.Prospects;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.PageRequest;

@ConcordatTest
class PlanningTest extends PairToPlanFor {

    @Test
    void makesAPlanOfAClosedAssessmentWhoseGainsAddUpToWhatIsMissing() {
        ActionPlanId id = plans.plan(pair);
        Prospects.Ground ground = prospects.of(CONSULTANT, id);

        assertThat(ground.actions()).hasSize(5).allSatisfy(action -> {
            assertThat(action.status()).isEqualTo(ActionStatus.PROPOSED);
            assertThat(action.owner()).isNull();
            assertThat(action.due()).isNull();
            assertThat(action.gainPerDay()).isCloseTo(action.gain(), within(1e-9));
        });
        Double readiness = ground.card().readiness();
        assertThat(readiness).isNotNull();
        assertThat(ground.actions().stream().mapToDouble(ActionLine::gain).sum())
                .isCloseTo(100 - readiness, within(1e-9));
        assertThat(ground.plan().name()).isEqualTo("Look of 2013-05-01");
        assertThat(ground.plan().made().name()).isEqualTo("Ada Okafor");
    }

    @Test
    void showsThePlanThatIsThereInsteadOfMakingItAgain() {
        AssessmentId assessment = plans.closed(pair, LocalDate.of(2013, 5, 1), Map.of(Looked.BOARDS, 1));
        ActionPlanId first = planning.make(CONSULTANT, assessment);
        ActionId action = first(first);
        change(CONSULTANT, action, version(action), terms("7", null), ActionStatus.AGREED, null);

        assertThat(planning.make(CONSULTANT, assessment)).isEqualTo(first);
        assertThat(read(action).status()).isEqualTo(ActionStatus.AGREED);
        assertThat(read(action).terms().effortDays()).isEqualTo(new BigDecimal("7.0"));
    }

    @Test
    void refusesToPlanFromAnAssessmentThatIsNotClosed() {
        AssessmentId open = plans.open(pair, LocalDate.of(2013, 5, 1));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> planning.make(CONSULTANT, open))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("plan.assessment.not-closed"));
    }

    @Test
    void keepsPlansFromThoseWhoMayNotSeeTheArrangement() {
        AssessmentId assessment = plans.closed(pair, LocalDate.of(2013, 5, 1), Map.of(Looked.BOARDS, 1));
        ActionPlanId plan = planning.make(CONSULTANT, assessment);
        ActionId action = first(plan);
        Viewer stranger = Plans.viewer(plans.pair().council().partnerId(), Role.CONSULTANT);
        Visibility seen = Visibility.of(stranger);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> planning.make(stranger, assessment));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> prospects.of(stranger, plan));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> change(stranger, action, version(action), terms("1", null), ActionStatus.AGREED, null));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> add(stranger, plan, own(Looked.BOARDS, null), terms("1", null)));
        assertThat(actions.findVisible(action, seen)).isEmpty();
        assertThat(actionPlans.of(pair.arrangement(), seen)).isEmpty();
        assertThat(actionPlans.lines(any(), seen, PageRequest.of(0, 5))).isEmpty();
        Visibility own = Visibility.of(Plans.viewer(pair.provider().partnerId(), Role.DIRECTOR));
        assertThat(actions.findVisible(action, own)).isPresent();
        assertThat(actionPlans.lines(any(), own, PageRequest.of(0, 5))).hasSize(1);
    }
}
