package org.concordat.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.concordat.planning.Plans.CONSULTANT;

import jakarta.persistence.EntityManagerFactory;
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
import org.concordat.identity.Role;
import org.concordat.identity.UserId;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Visibility;
import org.concordat.planning.Plans.Pair;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.concordat.shared.StaleForm;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ConcordatTest
class PlanningTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Autowired
    BeanFactory beans;

    @Autowired
    Planning planning;

    @Autowired
    ActionPlans actionPlans;

    @Autowired
    Actions actions;

    @Autowired
    Arrangements arrangements;

    @Autowired
    Access access;

    @Autowired
    EntityManagerFactory factory;

    @Autowired
    JdbcClient sql;

    private Plans plans;
    private Pair pair;

    @BeforeEach
    void twoPartners() {
        plans = new Plans(beans);
        pair = plans.pair();
    }

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
        planning.change(CONSULTANT, action, version(action), terms("7", null), ActionStatus.AGREED, null);

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
        planning.change(
                CONSULTANT, id, version(id), terms("2.5", pair.council()), ActionStatus.IN_PROGRESS, "Begun in May");

        Action action = read(id);
        assertThat(action.terms()).isEqualTo(terms("2.5", pair.council()));
        assertThat(action.log()).extracting(StatusChange::note).containsExactly(null, "Begun in May");
    }

    @Test
    void aWordOnTheStatusAloneAlsoMakesOlderFormsStale() {
        ActionId id = first(plans.plan(pair));
        ActionTerms terms = read(id).terms();
        long seen = read(id).version();
        planning.change(CONSULTANT, id, seen, terms, ActionStatus.PROPOSED, "The board has it on its list");

        assertThatExceptionOfType(StaleForm.class)
                .isThrownBy(() -> planning.change(CONSULTANT, id, seen, terms, ActionStatus.AGREED, null));
        assertThat(read(id).status()).isEqualTo(ActionStatus.PROPOSED);
    }

    @Test
    void refusesAPartnerOrOwnerFromElsewhereAndKeepsNothing() {
        ActionId id = first(plans.plan(pair));
        UserId stranger = access.add(
                UUID.randomUUID() + "@partner.example",
                "Stranger",
                Set.of(Role.DIRECTOR),
                plans.pair().council().partnerId());
        ActionTerms elsewhere = terms("1", plans.pair().council());
        ActionTerms strange = new ActionTerms(null, stranger.userId(), null, BigDecimal.ONE, null, null);

        refused("partner", () -> planning.change(CONSULTANT, id, version(id), elsewhere, ActionStatus.AGREED, null));
        refused("owner", () -> planning.change(CONSULTANT, id, version(id), strange, ActionStatus.AGREED, null));
        assertThat(read(id).status()).isEqualTo(ActionStatus.PROPOSED);
    }

    @Test
    void takesAsOwnerWhoeverMaySeeTheArrangement() {
        UserId own = access.add(
                UUID.randomUUID() + "@partner.example",
                "Olu Own",
                Set.of(Role.DIRECTOR),
                pair.council().partnerId());
        UserId asked = access.add(
                UUID.randomUUID() + "@partner.example",
                "Rae Respondent",
                Set.of(Role.RESPONDENT),
                pair.council().partnerId());
        ActionId id = first(plans.plan(pair));

        assertThat(planning.owners(arrangements
                        .findVisible(pair.arrangement(), Visibility.EVERYTHING)
                        .orElseThrow()))
                .extracting(PersonName::id)
                .contains(own)
                .doesNotContain(asked)
                .doesNotHaveDuplicates();
        planning.change(
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
        ActionId id = planning.add(CONSULTANT, plan, own(Looked.BOARDS, 3), terms("4", pair.provider()));

        List<ActionLine> lines = actions.linesOf(plan);
        assertThat(lines.get(lines.size() - 1).id()).isEqualTo(id);
        assertThat(lines.get(lines.size() - 1).gain()).isNull();
        assertThat(lines.get(lines.size() - 1).partner()).startsWith("Invented partner");
        refused("mechanism", () -> planning.add(CONSULTANT, plan, own(new MechanismCode("ZZ9"), 3), terms("4", null)));
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
                .isThrownBy(() -> planning.change(
                        stranger, action, version(action), terms("1", null), ActionStatus.AGREED, null));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> planning.add(stranger, plan, own(Looked.BOARDS, null), terms("1", null)));
        assertThat(actions.findVisible(action, seen)).isEmpty();
        assertThat(actionPlans.of(pair.arrangement(), seen)).isEmpty();
        assertThat(actions.next(pair.arrangement(), seen, Limit.of(5))).isEmpty();
        assertThat(actions.open(seen, TODAY)).isEmpty();
        assertThat(actionPlans.lines(any(), seen, PageRequest.of(0, 5))).isEmpty();
        Visibility own = Visibility.of(Plans.viewer(pair.provider().partnerId(), Role.DIRECTOR));
        assertThat(actions.findVisible(action, own)).isPresent();
        assertThat(actionPlans.lines(any(), own, PageRequest.of(0, 5))).hasSize(1);
    }

    @Test
    void countsWhatIsOpenOverdueAndNobodys() {
        ActionPlanId plan = plans.plan(pair);
        List<ActionLine> lines = actions.linesOf(plan);
        settle(lines.get(0), "Ada", TODAY.minusDays(1), ActionStatus.AGREED);
        settle(lines.get(1), null, TODAY, ActionStatus.AGREED);
        settle(lines.get(2), null, TODAY.minusDays(9), ActionStatus.DONE);
        settle(lines.get(3), null, TODAY.minusDays(9), ActionStatus.DROPPED);

        OpenActions open = actions.openIn(List.of(pair.arrangement()), TODAY).get(0);
        assertThat(open.arrangement()).isEqualTo(pair.arrangement());
        assertThat(open.open()).isEqualTo(3);
        assertThat(open.overdue()).isEqualTo(1);
        assertThat(open.nobodys()).isEqualTo(2);
        assertThat(open.days()).isEqualByComparingTo("3");
        assertThat(open.points())
                .isCloseTo(
                        lines.get(0).gain() + lines.get(1).gain() + lines.get(4).gain(), within(1e-9));
        assertThat(actions.open(Visibility.EVERYTHING, TODAY)).contains(open);
        assertThat(actions.next(pair.arrangement(), Visibility.EVERYTHING, Limit.of(2)))
                .extracting(ActionLine::id)
                .containsExactly(lines.get(0).id(), lines.get(1).id());
        assertThat(actions.overdue(TODAY, Visibility.EVERYTHING, Limit.of(100)))
                .extracting(ActionLine::id)
                .contains(lines.get(0).id())
                .doesNotContain(
                        lines.get(1).id(), lines.get(2).id(), lines.get(3).id());
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
        assertThat(line.points()).isCloseTo(open.points(), within(1e-9));
    }

    @Test
    void takesTheLatestPlanForWhatIsToBeDone() {
        ActionPlanId first = plans.plan(pair);
        ActionPlanId second = planning.make(
                CONSULTANT, plans.closed(pair, LocalDate.of(2014, 5, 1), Map.of(Looked.BOARDS, 2, Looked.MODEL, 3)));
        Visibility own = Visibility.of(Plans.viewer(pair.council().partnerId(), Role.DIRECTOR));

        assertThat(actionPlans.of(pair.arrangement(), own))
                .extracting(ActionPlan::id)
                .containsExactly(second, first);
        assertThat(actions.next(pair.arrangement(), own, Limit.of(9)))
                .allSatisfy(line -> assertThat(line.plan()).isEqualTo(second));
        assertThat(actions.openIn(List.of(pair.arrangement()), TODAY).get(0).open())
                .isEqualTo(1);
        assertThat(actionPlans.lines(any(), own, PageRequest.of(0, 5)))
                .extracting(PlanLine::id)
                .containsExactly(second);
        assertThat(actionPlans.lines(new PlanFilter("", false, false, true, TODAY), own, PageRequest.of(0, 5)))
                .extracting(PlanLine::id)
                .containsExactly(first);
    }

    @Test
    void filtersAndSortsActions() {
        ActionPlanId plan = plans.plan(pair);
        List<ActionLine> lines = actions.linesOf(plan);
        planning.change(
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
    void asksAsOftenForManyAsForFew() {
        ActionPlanId few =
                planning.make(CONSULTANT, plans.closed(pair, LocalDate.of(2013, 5, 1), Map.of(Looked.MODEL, 2)));
        Pair other = plans.pair();
        ActionPlanId many = plans.plan(other);
        for (int i = 0; i < 20; i++) {
            planning.add(CONSULTANT, many, own(Looked.BOARDS, 3), terms("1", i % 2 == 0 ? null : other.council()));
        }

        assertThat(statements(() -> planning.sheet(CONSULTANT, many)))
                .isEqualTo(statements(() -> planning.sheet(CONSULTANT, few)));
        assertThat(statements(() -> actions.lines(many, ActionFilter.ANY, PageRequest.of(0, 5))))
                .isEqualTo(2);
        assertThat(statements(() -> actionPlans.lines(any(), Visibility.EVERYTHING, PageRequest.of(0, 1))))
                .isEqualTo(statements(() -> actionPlans.lines(any(), Visibility.EVERYTHING, PageRequest.of(1, 1))));
        assertThat(statements(() -> actions.open(Visibility.EVERYTHING, TODAY))).isEqualTo(1);
        assertThat(statements(() -> actions.next(other.arrangement(), Visibility.EVERYTHING, Limit.of(20))))
                .isEqualTo(1);
    }

    @Test
    void theDatabaseRefusesWhatMayNeverBe() {
        ActionPlanId plan = plans.plan(pair);
        UUID action = first(plan).actionId();
        AssessmentId open = plans.open(pair, LocalDate.of(2014, 5, 1));

        broken(
                "action_plan_name_said",
                "update action_plan set name = ' ' where action_plan_id = ?",
                plan.actionPlanId());
        broken(
                "is not a closed one",
                "update action_plan set assessment_id = '" + open + "' where action_plan_id = ?",
                plan.actionPlanId());
        broken("action_plan_once_per_assessment", """
                insert into action_plan select gen_random_uuid(), 0, arrangement_id, assessment_id, name, as_of, closed_at,
                    made_by, made_name, made_at from action_plan where action_plan_id = ?""", plan.actionPlanId());
        broken("action_effort_sane", "update action set effort_days = 0.4 where action_id = ?", action);
        broken("action_effort_sane", "update action set effort_days = 1000.1 where action_id = ?", action);
        broken(
                "action_dates_in_order",
                "update action set start_on = '2026-12-02', due_on = '2026-12-01' where action_id = ?",
                action);
        broken("action_status_known", "update action set status = 'forgotten' where action_id = ?", action);
        broken("action_title_said", "update action set title = '' where action_id = ?", action);
        broken(
                "action_partner_id_fkey",
                "update action set partner_id = gen_random_uuid() where action_id = ?",
                action);
        broken("is for cannot be changed", "update action set gain = 99 where action_id = ?", action);
        broken(
                "is for cannot be changed",
                "update action set raises_to = 1, mechanism = 'BB1' where action_id = ?",
                action);
        broken("is for cannot be changed", "update action set comes_after = '{AA1-1}' where action_id = ?", action);
        broken("is kept and cannot be changed", "update action_log set note = 'never' where action_id = ?", action);
        broken("is kept and cannot be changed", "delete from action_log where action_id = ?", action);
        broken(
                "action_log_status_known",
                "insert into action_log values (?, 9, 'gone', null, null, 'Ada', now())",
                action);
        broken(
                "action_log_action_id_fkey",
                "insert into action_log values (?, 0, 'done', null, null, 'Ada', now())",
                UUID.randomUUID());
        broken("action_position_once", copied("'own', null, null", "position"), action);
        broken("action_idea_once", copied("'idea', idea, gain", "90"), action);
        broken("action_idea_of_the_framework", copied("'own', 'AA1-9', null", "90"), action);
        broken("action_gains_by_an_idea_only", copied("'own', null, 1.0", "90"), action);
        broken("action_origin_known", copied("'dream', null, null", "90"), action);
    }

    private static String copied(String origin, String position) {
        return """
                insert into action (action_id, version, action_plan_id, arrangement_id, position, mechanism, origin, idea,
                    gain, title, comes_after, effort_days, status)
                select gen_random_uuid(), 0, action_plan_id, arrangement_id, %s, mechanism, %s, title, comes_after, 1, status
                from action where action_id = ?""".formatted(position, origin);
    }

    private void broken(String why, String statement, UUID id) {
        assertThatThrownBy(() -> sql.sql(statement).param(id).update())
                .as(statement)
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining(why);
    }

    private void settle(ActionLine line, @Nullable String owner, LocalDate due, ActionStatus status) {
        planning.change(
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

    private ActionId first(ActionPlanId plan) {
        return actions.linesOf(plan).get(0).id();
    }

    private long version(ActionId id) {
        return read(id).version();
    }

    private Action read(ActionId id) {
        return actions.findVisible(id, Visibility.EVERYTHING).orElseThrow();
    }

    private static PlanFilter any() {
        return new PlanFilter("", false, false, false, TODAY);
    }

    private static OwnAction own(MechanismCode mechanism, @Nullable Integer level) {
        return new OwnAction(mechanism, level, "Invite the regulator", null, null);
    }

    private static ActionTerms terms(String effort, @Nullable PartnerId partner) {
        return new ActionTerms("Client HR lead", null, partner, new BigDecimal(effort), null, TODAY);
    }

    private static void refused(String field, Runnable attempt) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(attempt::run)
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    private long statements(Runnable question) {
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        long before = statistics.getPrepareStatementCount();
        question.run();
        return statistics.getPrepareStatementCount() - before;
    }
}
