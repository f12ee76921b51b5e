package org.concordat.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.ConcordatTest;
import org.concordat.Statements;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.concordat.partnership.PartnerId;
import org.concordat.planning.change.ActionChange;
import org.concordat.planning.change.ChangeKind;
import org.concordat.planning.change.PlanChange;
import org.concordat.planning.change.PlanChanges;
import org.concordat.planning.change.Undoing;
import org.concordat.planning.placing.GivingDays;
import org.concordat.planning.placing.PlanCapacity;
import org.concordat.planning.placing.Proposing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ConcordatTest
class SchedulePagesTest extends PlanBrowser {

    @Autowired
    GivingDays givingDays;

    @Autowired
    Proposing proposing;

    @Autowired
    PlanChanges changes;

    @Autowired
    Undoing undoing;

    @Autowired
    Clock clock;

    @Test
    void keepsTheDaysThatPartnersGive() throws Exception {
        ActionPlanId plan = plans.plan(pair);
        web.perform(give(plan, pair.council(), "4.5").with(As.consultant())).andExpect(redirectedUrl(page(plan)));
        web.perform(give(plan, pair.provider(), "0").with(As.consultant())).andExpect(redirectedUrl(page(plan)));

        see(page(plan), As.director()).andExpect(content().string(containsString("value=\"4.5\"")));
        assertThat(givingDays.of(plan).get(pair.provider()).days()).containsValue(new BigDecimal("0.0"));
    }

    @Test
    void letsADirectorSayWhatTheirOwnPartnerGivesAndNoOther() throws Exception {
        ActionPlanId plan = plans.plan(pair);
        var director = As.boundTo(pair.council().partnerId(), Role.DIRECTOR);

        web.perform(give(plan, pair.council(), "3").with(director)).andExpect(redirectedUrl(page(plan)));
        web.perform(give(plan, pair.provider(), "3").with(director)).andExpect(status().isUnprocessableContent());
        assertThat(givingDays.of(plan)).containsOnlyKeys(pair.council());
        see(page(plan), director)
                .andExpect(content()
                        .string(allOf(
                                containsString("versions[" + pair.council()),
                                not(containsString("versions[" + pair.provider())))));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, From 0 to 1000 days",
        "1000.1, From 0 to 1000 days",
        "99999999999, From 0 to 1000 days",
        "3.25, To a tenth",
        "many, A number"
    })
    void saysAtTheFieldWhatIsWrongAndKeepsWhatWasTyped(String typed, String why) throws Exception {
        ActionPlanId plan = plans.plan(pair);

        web.perform(give(plan, pair.council(), typed).with(As.consultant()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"" + typed + "\""),
                                containsString("aria-invalid=\"true\""),
                                containsString(why))));
        assertThat(givingDays.of(plan)).isEmpty();
    }

    @Test
    void showsBothWhenSomeoneElseSaidSomethingElseMeanwhile() throws Exception {
        ActionPlanId plan = plans.plan(pair);
        MockHttpServletRequestBuilder typed = give(plan, pair.council(), "7").with(As.consultant());
        web.perform(give(plan, pair.council(), "5").with(As.consultant())).andExpect(redirectedUrl(page(plan)));

        web.perform(typed)
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("value=\"7\""), containsString("saved now: 5"))));
        web.perform(give(plan, pair.council(), "7").with(As.consultant())).andExpect(redirectedUrl(page(plan)));
    }

    @Test
    void proposesDatesWithinTheDaysAndTakesOverWhatWasShownInOneChange() throws Exception {
        ActionPlanId plan = plans.plan(pair);
        give(plan, 3);

        String dates = dates(plan);
        assertThat(actions.linesOf(plan))
                .allSatisfy(line -> assertThat(line.due()).isNull());
        web.perform(take(plan, dates))
                .andExpect(redirectedUrl("/plans/" + plan))
                .andExpect(flash().attribute("undo", containsString("/plans/" + plan + "/changes/")));

        List<ActionLine> dated = actions.linesOf(plan).stream()
                .filter(line -> line.due() != null)
                .toList();
        assertThat(dated).isNotEmpty().allSatisfy(line -> {
            assertThat(line.start()).isNotNull().isAfterOrEqualTo(LocalDate.now(clock));
            assertThat(line.due()).isAfterOrEqualTo(line.start());
            assertThat(line.firstDue()).isEqualTo(line.due());
        });
        see(proposal(plan), As.consultant()).andExpect(content().string(containsString("say the same already")));
        PlanChange change = changes.of(plan, PageRequest.of(0, 5)).getContent().get(0);
        assertThat(change.kind()).isEqualTo(ChangeKind.SCHEDULED);
        assertThat(change.actions()).isEqualTo(dated.size());
        undoing.undo(Plans.CONSULTANT, change.id());
        assertThat(actions.linesOf(plan))
                .allSatisfy(line -> assertThat(line.due()).isNull());
    }

    @Test
    void keepsWithThePlanHowManyOfOneOwnerAScheduleWasAskedFor() throws Exception {
        ActionPlanId plan = plans.plan(pair);
        give(plan, 3);
        see(page(plan) + "/proposal?most=2", As.director())
                .andExpect(content().string(containsString("name=\"most\" value=\"2\"")));

        web.perform(post(page(plan))
                        .with(csrf())
                        .with(As.boundTo(pair.council().partnerId(), Role.DIRECTOR))
                        .param("dates", dates(plan))
                        .param("most", "2"))
                .andExpect(redirectedUrl("/plans/" + plan));
        see(page(plan), As.director()).andExpect(content().string(containsString("value=\"2\"")));

        web.perform(take(plan, first(plan) + " " + version(first(plan)) + " 2027-01-01 2027-06-30")
                        .param("most", "ten"))
                .andExpect(status().isConflict());
    }

    @Test
    void takesOverNothingWhenSomeoneChangedAnActionMeanwhileAndSaysWhich() throws Exception {
        ActionPlanId plan = plans.plan(pair);
        give(plan, 9);
        String dates = dates(plan);
        ActionLine changed = actions.linesOf(plan).get(0);
        web.perform(change(changed.id(), "2").with(As.consultant())).andExpect(status().is3xxRedirection());

        web.perform(take(plan, dates))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(containsString("Nothing was taken over."), containsString(changed.title()))));
        assertThat(actions.linesOf(plan))
                .allSatisfy(line -> assertThat(line.due()).isNull());
    }

    @Test
    void leavesWhatHasFixedDatesAsItIsAndNamesWhatCannotBeMet() throws Exception {
        ActionPlanId plan = plans.plan(pair);
        ActionLine fixed = actions.linesOf(plan).get(0);
        LocalDate due = Quarter.of(LocalDate.now(clock)).plus(1).last();
        ActionDetails details = ActionDetails.OPEN.fixedDates(true);
        changing.change(
                Plans.CONSULTANT,
                fixed.id(),
                fixed.version(),
                new ActionChange(
                        null,
                        new ActionTerms(null, null, pair.council(), new BigDecimal("30"), null, due),
                        details,
                        ActionStatus.AGREED,
                        null));
        give(plan, 2);

        see(proposal(plan), As.director())
                .andExpect(content()
                        .string(allOf(
                                containsString("What cannot be met"),
                                containsString("This cannot be done by"),
                                containsString("has 2 days in"),
                                containsString("and it takes 30."),
                                containsString("This asks for more days than there are"),
                                containsString(": 30 of 2 days in"),
                                containsString("<br>28 too many"))));
        assertThat(dates(plan)).doesNotContain(fixed.id().toString());
    }

    @Test
    void placesNothingAndSaysWhyWhenNobodyHasAnyDays() throws Exception {
        ActionPlanId plan = plans.plan(pair);
        give(plan, 0);

        see(proposal(plan), As.director())
                .andExpect(content()
                        .string(allOf(
                                containsString("No action has a place"),
                                containsString("gives no days in any of these quarters"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"quarters=0", "quarters=-1", "quarters=99999", "quarters=x", "most=0", "most=-2", "most=ten"})
    void refusesASchedulePastAllReason(String query) throws Exception {
        ActionPlanId plan = plans.plan(pair);

        web.perform(get("/plans/" + plan + "/schedule/proposal?" + query).with(As.consultant()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("aria-invalid=\"true\"")));
    }

    @Test
    void offersToTryAgainWithWhatWasAskedWhileOthersAreWorkedOut() throws Exception {
        ActionPlanId plan = plans.plan(pair);
        Semaphore hands = (Semaphore) ReflectionTestUtils.getField(proposing, "hands");
        assertThat(Objects.requireNonNull(hands).tryAcquire()).isTrue();
        try {
            web.perform(get(page(plan) + "/proposal?quarters=5&most=3&keepDue=true")
                            .with(As.consultant()))
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("Other schedules are being worked out"),
                                    containsString("/proposal?quarters=5&amp;most=3&amp;keepDue=true"))));
        } finally {
            hands.release();
        }
        see(page(plan) + "/proposal?quarters=5&most=&keepDue=", As.consultant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a b c d", "00000000-0000-0000-0000-000000000000 1 2027-13-01 -"})
    void takesOverNothingThatNoPageShowed(String dates) throws Exception {
        web.perform(take(plans.plan(pair), dates)).andExpect(status().isConflict());
    }

    @Test
    void refusesDatesThatTurnedBackOrAreOfAnotherPlan() throws Exception {
        ActionPlanId plan = plans.plan(pair);
        ActionPlanId other = plans.plan(plans.pair());
        ActionLine line = actions.linesOf(plan).get(0);

        web.perform(take(plan, line.id() + " " + line.version() + " 2027-06-30 2027-01-01"))
                .andExpect(status().isConflict());
        web.perform(take(other, line.id() + " " + line.version() + " 2027-01-01 2027-06-30"))
                .andExpect(status().isNotFound());
        assertThat(actions.linesOf(plan))
                .allSatisfy(each -> assertThat(each.due()).isNull());
    }

    @Test
    void isNotFoundByWhoMayNotSeeTheArrangement() throws Exception {
        ActionPlanId plan = plans.plan(pair);
        var stranger = As.boundTo(plans.pair().council().partnerId(), Role.DIRECTOR);

        web.perform(get(page(plan)).with(stranger)).andExpect(status().isNotFound());
        web.perform(get(proposal(plan)).with(stranger)).andExpect(status().isNotFound());
        web.perform(give(plan, pair.council(), "3").with(stranger)).andExpect(status().isNotFound());
        web.perform(post(page(plan)).with(csrf()).param("dates", "x").with(stranger))
                .andExpect(status().isNotFound());
    }

    @Test
    void asksTheDatabaseNoMoreForMoreActions() throws Exception {
        ActionPlanId plan = plans.plan(pair);
        give(plan, 5);
        dates(plan);
        long few = Statements.of(() -> dates(plan));
        for (int more = 0; more < 5; more++) {
            add(
                    Plans.CONSULTANT,
                    plan,
                    new OwnAction(
                            actions.linesOf(plan).get(0).mechanism(), null, new Wording("More " + more, null, null)),
                    ActionTerms.open(BigDecimal.ONE));
        }
        dates(plan);
        assertThat(Statements.of(() -> dates(plan))).isEqualTo(few);
    }

    private static String page(ActionPlanId plan) {
        return "/plans/" + plan + "/schedule";
    }

    private static String proposal(ActionPlanId plan) {
        return page(plan) + "/proposal?quarters=8";
    }

    /** Says what a partner gives in the next quarter. */
    private MockHttpServletRequestBuilder give(ActionPlanId plan, PartnerId partner, String days) {
        PlanCapacity said = givingDays.of(plan).get(partner);
        Quarter next = Quarter.of(LocalDate.now(clock)).plus(1);
        return post("/plans/{id}/capacity", plan)
                .with(csrf())
                .param("versions[" + partner + "]", said == null ? "0" : Long.toString(said.version()))
                .param("days[" + partner + "_" + next.year() + "_" + next.number() + "]", days);
    }

    /** Says that both partners give as many days in every quarter. */
    private void give(ActionPlanId plan, int days) {
        Quarter now = Quarter.of(LocalDate.now(clock));
        Map<Quarter, BigDecimal> each = new HashMap<>();
        for (int quarter = 0; quarter < 8; quarter++) {
            each.put(now.plus(quarter), BigDecimal.valueOf(days));
        }
        givingDays.give(
                Plans.CONSULTANT,
                plan,
                Map.of(pair.council(), new GivingDays.Given(0, each), pair.provider(), new GivingDays.Given(0, each)));
    }

    private String dates(ActionPlanId plan) {
        try {
            String page = see(proposal(plan), As.consultant())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            Matcher sent = Pattern.compile("name=\"dates\" value=\"([^\"]*)\"").matcher(page);
            return sent.find() ? sent.group(1).replace("&#10;", "\n") : "";
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static MockHttpServletRequestBuilder take(ActionPlanId plan, String dates) {
        return post("/plans/{id}/schedule", plan)
                .with(csrf())
                .with(As.consultant())
                .param("dates", dates);
    }
}
