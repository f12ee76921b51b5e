package org.concordat.planning.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.concordat.planning.Plans.CONSULTANT;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.assessment.Looked;
import org.concordat.identity.As;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionLine;
import org.concordat.planning.ActionPlanId;
import org.concordat.planning.PlanBrowser;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
class OrderingTest extends PlanBrowser {

    @Autowired
    Ordering ordering;

    private List<ActionId> of(ActionPlanId plan, MechanismCode mechanism) {
        return actions.linesOf(plan).stream()
                .filter(line -> line.mechanism().equals(mechanism))
                .map(ActionLine::id)
                .toList();
    }

    @Test
    void hasOneWaitForAnotherAndNoLonger() {
        ActionPlanId plan = plans.plan(pair);
        ActionId board = of(plan, Looked.BOARDS).get(0);
        ActionId team = of(plan, Looked.TEAMS).get(0);

        ordering.wait(CONSULTANT, board, team);
        assertThat(read(board).details().after()).containsExactly(team);
        assertThat(read(board).touched()).isTrue();

        ordering.waitNoMore(CONSULTANT, board, team);
        assertThat(read(board).details().after()).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> ordering.waitNoMore(CONSULTANT, board, team));
    }

    @Test
    void saysOfWhatIsDoneThatSomethingHadToComeFirst() throws Exception {
        ActionPlanId plan = plans.plan(pair);
        ActionId board = of(plan, Looked.BOARDS).get(0);
        ordering.wait(CONSULTANT, board, of(plan, Looked.TEAMS).get(0));
        String though = "something that had to come first is not";

        web.perform(change(board, "3", "agreed").with(As.consultant()));
        see("/actions/" + board, As.consultant()).andExpect(content().string(not(containsString(though))));
        web.perform(change(board, "3", "done").with(As.consultant()));
        see("/actions/" + board, As.consultant()).andExpect(content().string(containsString(though)));
    }

    @Test
    void refusesACircleHoweverLongAndOneThatTheStepsClose() {
        ActionPlanId plan = plans.plan(pair);
        List<ActionId> boards = of(plan, Looked.BOARDS);
        ActionId team = of(plan, Looked.TEAMS).get(0);
        ActionId model = of(plan, Looked.MODEL).get(0);
        ordering.wait(CONSULTANT, team, boards.get(1));
        ordering.wait(CONSULTANT, model, team);

        refused("action.after.circle", boards.get(1), model);
        refused("action.after.circle", boards.get(0), model);
        refused("action.after.circle", boards.get(0), boards.get(1));
        refused("action.after.itself", model, model);
        assertThat(read(boards.get(0)).details().after()).isEmpty();
    }

    @Test
    void refusesAnActionOfAnotherPlan() {
        ActionPlanId plan = plans.plan(pair);
        ActionId elsewhere = first(plans.plan(plans.pair()));

        refused("action.after.unknown", first(plan), elsewhere);
        refused("action.after.unknown", first(plan), new ActionId(UUID.randomUUID()));
    }

    private void refused(String code, ActionId id, ActionId first) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ordering.wait(CONSULTANT, id, first))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void showsWhatFitsAndSaysWhyNot() throws Exception {
        ActionPlanId plan = plans.plan(pair);
        ActionId board = of(plan, Looked.BOARDS).get(0);
        ActionId later = of(plan, Looked.BOARDS).get(1);
        ActionId team = of(plan, Looked.TEAMS).get(0);
        ActionId model = of(plan, Looked.MODEL).get(0);
        ordering.wait(CONSULTANT, board, team);
        see("/actions/" + board + "/first", As.director())
                .andExpect(content()
                        .string(allOf(
                                containsString(choice(model)),
                                not(containsString(choice(board))),
                                not(containsString(choice(team))),
                                not(containsString(choice(later))))));
        see("/actions/" + later + "/first?text=" + Looked.MODEL, As.director())
                .andExpect(content().string(allOf(containsString(choice(model)), not(containsString(choice(board))))));

        web.perform(post("/actions/{id}/first", board)
                        .with(csrf())
                        .with(As.director())
                        .param("first", later.toString()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"first-error\""),
                                containsString("“" + read(later).title() + "” already has to wait"))));
        web.perform(post("/actions/{id}/first", board)
                        .with(csrf())
                        .with(As.director())
                        .param("first", "nonsense"))
                .andExpect(status().isUnprocessableContent());
        web.perform(post("/actions/{id}/first", board).with(csrf()).with(As.director()))
                .andExpect(status().isUnprocessableContent());
    }

    private static String choice(ActionId id) {
        return "name=\"first\" value=\"" + id + "\"";
    }
}
