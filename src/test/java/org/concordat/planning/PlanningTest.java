package org.concordat.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.concordat.planning.Plans.CONSULTANT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Looked;
import org.concordat.identity.Access;
import org.concordat.identity.PersonName;
import org.concordat.identity.PersonTerms;
import org.concordat.identity.Role;
import org.concordat.identity.UserId;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.Visibility;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.concordat.shared.StaleForm;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

@ConcordatTest
class PlanningTest extends PairToPlanFor {

    @Autowired
    Arrangements arrangements;

    @Autowired
    Access access;

    @Test
    void makesAPlanOfAClosedAssessmentWhoseGainsAddUpToWhatIsMissing() {
        ActionPlanId id = plans.plan(pair);
        Planning.Sheet sheet = planning.sheet(CONSULTANT, id);

        assertThat(sheet.actions()).hasSize(5).allSatisfy(action -> {
            assertThat(action.status()).isEqualTo(ActionStatus.PROPOSED);
            assertThat(action.owner()).isNull();
            assertThat(action.due()).isNull();
            assertThat(action.gainPerDay()).isCloseTo(action.gain(), within(1e-9));
        });
        Double readiness = sheet.card().readiness();
        assertThat(readiness).isNotNull();
        assertThat(sheet.actions().stream().mapToDouble(ActionLine::gain).sum())
                .isCloseTo(100 - readiness, within(1e-9));
        assertThat(sheet.plan().name()).isEqualTo("Look of 2013-05-01");
        assertThat(sheet.plan().made().name()).isEqualTo("Ada Okafor");
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
    void keepsWhatWasChangedWithItsHistory() {
        ActionId id = first(plans.plan(pair));
        change(CONSULTANT, id, version(id), terms("2.5", pair.council()), ActionStatus.IN_PROGRESS, "Begun in May");

        Action action = read(id);
        assertThat(action.terms()).isEqualTo(terms("2.5", pair.council()));
        assertThat(action.log()).extracting(StatusChange::note).containsExactly(null, "Begun in May");
    }

    @Test
    void aWordOnTheStatusAloneAlsoMakesOlderFormsStale() {
        ActionId id = first(plans.plan(pair));
        ActionTerms terms = read(id).terms();
        long seen = read(id).version();
        change(CONSULTANT, id, seen, terms, ActionStatus.PROPOSED, "The board has it on its list");

        assertThatExceptionOfType(StaleForm.class)
                .isThrownBy(() -> change(CONSULTANT, id, seen, terms, ActionStatus.AGREED, null));
        assertThat(read(id).status()).isEqualTo(ActionStatus.PROPOSED);
    }

    @Test
    void refusesAPartnerOrOwnerFromElsewhereAndKeepsNothing() {
        ActionId id = first(plans.plan(pair));
        UserId stranger = access.add(PersonTerms.of(
                UUID.randomUUID() + "@partner.example",
                "Stranger",
                Set.of(Role.DIRECTOR),
                plans.pair().council().partnerId()));
        ActionTerms elsewhere = terms("1", plans.pair().council());
        ActionTerms strange = new ActionTerms(null, stranger.userId(), null, BigDecimal.ONE, null, null);

        refused("partner", () -> change(CONSULTANT, id, version(id), elsewhere, ActionStatus.AGREED, null));
        refused("owner", () -> change(CONSULTANT, id, version(id), strange, ActionStatus.AGREED, null));
        assertThat(read(id).status()).isEqualTo(ActionStatus.PROPOSED);
    }

    @Test
    void takesAsOwnerWhoeverMaySeeTheArrangement() {
        UserId own = access.add(PersonTerms.of(
                UUID.randomUUID() + "@partner.example",
                "Olu Own",
                Set.of(Role.DIRECTOR),
                pair.council().partnerId()));
        UserId asked = access.add(PersonTerms.of(
                UUID.randomUUID() + "@partner.example",
                "Rae Respondent",
                Set.of(Role.RESPONDENT),
                pair.council().partnerId()));
        ActionId id = first(plans.plan(pair));

        assertThat(planning.owners(arrangements
                        .findVisible(pair.arrangement(), Visibility.EVERYTHING)
                        .orElseThrow()))
                .extracting(PersonName::id)
                .contains(own)
                .doesNotContain(asked)
                .doesNotHaveDuplicates();
        change(
                CONSULTANT,
                id,
                version(id),
                new ActionTerms(null, own.userId(), null, BigDecimal.ONE, null, null),
                ActionStatus.AGREED,
                null);
        assertThat(actions.linesOf(read(id).plan()).get(0).owner()).isEqualTo("Olu Own");
    }

    @Test
    void addsAnOwnActionAtTheEnd() {
        ActionPlanId plan = plans.plan(pair);
        ActionId id = add(CONSULTANT, plan, own(Looked.BOARDS, 3), terms("4", pair.provider()));

        List<ActionLine> lines = actions.linesOf(plan);
        assertThat(lines.get(lines.size() - 1).id()).isEqualTo(id);
        assertThat(lines.get(lines.size() - 1).gain()).isNull();
        assertThat(lines.get(lines.size() - 1).partner()).startsWith("Invented partner");
        refused("mechanism", () -> add(CONSULTANT, plan, own(new MechanismCode("ZZ9"), 3), terms("4", null)));
    }

    @Test
    void keepsPlansFromThoseWhoMayNotSeeTheArrangement() {
        AssessmentId assessment = plans.closed(pair, LocalDate.of(2013, 5, 1), Map.of(Looked.BOARDS, 1));
        ActionPlanId plan = planning.make(CONSULTANT, assessment);
        ActionId action = first(plan);
        Viewer stranger = Plans.viewer(plans.pair().council().partnerId(), Role.CONSULTANT);
        Visibility seen = Visibility.of(stranger);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> planning.make(stranger, assessment));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> planning.sheet(stranger, plan));
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

    private static void refused(String field, Runnable attempt) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(attempt::run)
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }
}
