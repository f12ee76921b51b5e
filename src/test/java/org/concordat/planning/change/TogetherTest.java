package org.concordat.planning.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.concordat.planning.Plans.CONSULTANT;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.ConcordatTest;
import org.concordat.Statements;
import org.concordat.assessment.Looked;
import org.concordat.identity.As;
import org.concordat.partnership.PartnerId;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionLine;
import org.concordat.planning.ActionPlanId;
import org.concordat.planning.ActionStatus;
import org.concordat.planning.PlanBrowser;
import org.concordat.shared.NotFound;
import org.concordat.shared.StaleForm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
class TogetherTest extends PlanBrowser {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    @Autowired
    Together together;

    @Autowired
    Undoing undoing;

    private static Settings due(@Nullable LocalDate due, @Nullable Integer weeks) {
        return new Settings(null, null, null, due, weeks, null, null, null);
    }

    private static Settings to(ActionStatus status, @Nullable String note) {
        return new Settings(null, null, null, null, null, null, status, note);
    }

    private List<ActionId> all(ActionPlanId plan) {
        return actions.linesOf(plan).stream().map(ActionLine::id).toList();
    }

    private Map<ActionId, Long> shown(ActionPlanId plan) {
        return all(plan).stream().collect(Collectors.toMap(Function.identity(), this::version));
    }

    @Test
    void showsWhatWouldChangeAndChangesNothing() {
        ActionPlanId plan = plans.plan(pair);
        List<ActionLine> before = actions.linesOf(plan);

        assertThat(together.preview(CONSULTANT, plan, all(plan), due(DAY, null)))
                .hasSize(5)
                .allSatisfy(one -> {
                    assertThat(one.changes()).isTrue();
                    assertThat(one.after().terms().due()).isEqualTo(DAY);
                });

        assertThat(actions.linesOf(plan)).isEqualTo(before);
    }

    @Test
    void changesThemInOneGoThatCanBeTakenBack() {
        ActionPlanId plan = plans.plan(pair);
        List<ActionLine> before = actions.linesOf(plan);
        Settings settings = new Settings(
                null, Optional.of(pair.provider()), null, DAY, null, true, ActionStatus.AGREED, "As settled");

        PlanChange made =
                together.apply(CONSULTANT, plan, shown(plan), settings).orElseThrow();

        assertThat(made.actions()).isEqualTo(5);
        assertThat(actions.linesOf(plan)).allSatisfy(line -> {
            assertThat(line.due()).isEqualTo(DAY);
            assertThat(line.partnerId()).isEqualTo(pair.provider());
            assertThat(line.fixedDates()).isTrue();
            assertThat(line.status()).isEqualTo(ActionStatus.AGREED);
        });
        undoing.undo(CONSULTANT, made.id());
        assertThat(actions.linesOf(plan)).extracting(ActionLine::due).containsOnlyNulls();
        assertThat(actions.linesOf(plan))
                .extracting(ActionLine::effortDays)
                .isEqualTo(before.stream().map(ActionLine::effortDays).toList());
    }

    @Test
    void movesDatesThatAreThereByWeeks() {
        ActionPlanId plan = plans.plan(pair);
        change(CONSULTANT, first(plan), version(first(plan)), terms("1", null), ActionStatus.AGREED, null);

        together.apply(CONSULTANT, plan, shown(plan), due(null, -2));

        assertThat(actions.linesOf(plan).get(0).due()).isEqualTo(TODAY.minusWeeks(2));
        assertThat(actions.linesOf(plan).get(0).dueMoves()).isEqualTo(1);
        assertThat(actions.linesOf(plan).get(1).due()).isNull();
    }

    @Test
    void saysWhichCannotBeChangedSoAndWhy() {
        ActionPlanId plan = plans.plan(pair);
        change(CONSULTANT, first(plan), version(first(plan)), terms("1", null), ActionStatus.DONE, null);

        var outcomes = together.preview(CONSULTANT, plan, all(plan), to(ActionStatus.DROPPED, "Not here"));

        assertThat(outcomes.get(0).refusal()).isNotNull();
        assertThat(outcomes.get(1).refusal()).isNull();
        assertThat(outcomes.get(1).changes()).isTrue();
        assertThat(together.preview(CONSULTANT, plan, all(plan), to(ActionStatus.DROPPED, null)))
                .allSatisfy(one -> assertThat(one.refusal()).isNotNull());
    }

    @Test
    void changesNoneWhenOneIsNotAsItWasShown() {
        ActionPlanId plan = plans.plan(pair);
        Map<ActionId, Long> shown = shown(plan);
        change(CONSULTANT, first(plan), version(first(plan)), terms("9", null), ActionStatus.AGREED, null);
        List<ActionLine> now = actions.linesOf(plan);

        assertThatExceptionOfType(StaleForm.class)
                .isThrownBy(() -> together.apply(CONSULTANT, plan, shown, due(DAY, null)));

        assertThat(actions.linesOf(plan)).isEqualTo(now);
    }

    @Test
    void takesNothingOfAnotherPlan() {
        ActionPlanId plan = plans.plan(pair);
        ActionId elsewhere = first(plans.plan(plans.pair()));

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> together.preview(CONSULTANT, plan, List.of(elsewhere), due(DAY, null)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> together.apply(CONSULTANT, plan, Map.of(elsewhere, 0L), due(DAY, null)));
    }

    @Test
    void asksTheDatabaseNoMoreForMany() {
        ActionPlanId few = plans.plan(pair);
        ActionPlanId many = plans.plan(plans.pair());
        for (int i = 0; i < 40; i++) {
            add(CONSULTANT, many, own(Looked.BOARDS, 3), terms("1", null));
        }

        assertThat(Statements.of(() -> together.preview(CONSULTANT, many, all(many), due(DAY, null))))
                .isEqualTo(Statements.of(() -> together.preview(CONSULTANT, few, all(few), due(DAY, null))));
    }

    @Test
    void leadsFromSeveralThatAreDoneToWhatShowsEach() throws Exception {
        ActionPlanId plan = plans.plan(pair);
        ActionId one = first(plan);
        var done = web.perform(post("/plans/" + plan + "/together/doing")
                        .with(csrf())
                        .with(As.director())
                        .param("chosen", one + ":" + version(one))
                        .param("status", "done"))
                .andExpect(redirectedUrl("/plans/" + plan + "#unshown"))
                .andReturn();

        web.perform(get("/plans/" + plan).cookie(session(done)).with(As.director()))
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"unshown\" open=\"open\""),
                                containsString("/actions/" + one + "/proofs/new"))));
        see("/plans/" + plan + "?status=unshown", As.director())
                .andExpect(content().string(containsString("<a href=\"/actions/" + one + "\">")));
        web.perform(multipart("/actions/{id}/proofs", one)
                        .with(csrf())
                        .with(As.director())
                        .param("what", "Minutes"))
                .andExpect(status().is3xxRedirection());
        see("/plans/" + plan + "?status=unshown", As.director())
                .andExpect(content().string(not(containsString("<a href=\"/actions/" + one + "\">"))));
    }

    @Test
    void walksThroughThePages() throws Exception {
        ActionPlanId plan = plans.plan(pair);
        ActionId one = first(plan);
        String path = "/plans/" + plan + "/together";
        see(path, As.director()).andExpect(content().string(containsString(one.toString())));
        see(path + "?choose=all&mechanism=%20nonsense&status=x&owner=nobody", As.director());

        web.perform(post(path).with(csrf()).with(As.director()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("Please choose at least one action"),
                                containsString("Please say what is to change"))));
        web.perform(post(path)
                        .with(csrf())
                        .with(As.director())
                        .param("chosen", one.toString())
                        .param("weeks", "99999")
                        .param("owner", "nonsense"))
                .andExpect(status().isUnprocessableContent());
        web.perform(post(path)
                        .with(csrf())
                        .with(As.director())
                        .param("chosen", one.toString())
                        .param("partner", new PartnerId(UUID.randomUUID()).toString()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("This partner takes no part")));
        web.perform(post(path)
                        .with(csrf())
                        .with(As.director())
                        .param("chosen", one.toString())
                        .param("due", "2027-03-01"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(containsString("One action would change"), containsString("1 Mar 2027"))));
        web.perform(post(path)
                        .with(csrf())
                        .with(As.director())
                        .param("chosen", one.toString())
                        .param("start", "2027-03-02")
                        .param("due", "2027-03-01"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This is before the start.")));
        web.perform(post(path + "/doing")
                        .with(csrf())
                        .with(As.director())
                        .param("chosen", one + ":99")
                        .param("due", "2027-03-01"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Nothing was done")));
        web.perform(post(path + "/doing")
                        .with(csrf())
                        .with(As.director())
                        .param("chosen", one + ":" + version(one))
                        .param("due", "2027-03-01"))
                .andExpect(redirectedUrl("/plans/" + plan));
        assertThat(read(one).terms().due()).isEqualTo(DAY);
    }
}
