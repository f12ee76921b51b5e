package org.concordat.planning.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.concordat.planning.Plans.CONSULTANT;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.concordat.ConcordatTest;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Looked;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.concordat.partnership.Visibility;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionLine;
import org.concordat.planning.ActionPlan;
import org.concordat.planning.ActionPlanId;
import org.concordat.planning.ActionState;
import org.concordat.planning.ActionStatus;
import org.concordat.planning.PlanBrowser;
import org.concordat.planning.Plans;
import org.concordat.planning.change.PlanChanges;
import org.concordat.planning.change.Undoing;
import org.concordat.shared.NotFound;
import org.concordat.shared.StaleForm;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

@ConcordatTest
class RegeneratingTest extends PlanBrowser {

    @Autowired
    Regenerating regenerating;

    @Autowired
    PlanGenerations generations;

    @Autowired
    PlanChanges changes;

    @Autowired
    Undoing undoing;

    private ActionPlan plan(ActionPlanId id) {
        return actionPlans.findVisible(id, Visibility.EVERYTHING).orElseThrow();
    }

    private String mark(ActionPlanId id) {
        return regenerating.preview(CONSULTANT, id).mark();
    }

    @Test
    void leadsAPlanOnToALaterAssessmentAndTouchesNothingThatAPersonTouched() {
        ActionPlanId id = plans.plan(pair);
        List<ActionLine> before = actions.linesOf(id);
        ActionLine mine = before.get(0);
        change(CONSULTANT, mine.id(), mine.version(), terms("7", pair.council()), ActionStatus.AGREED, null);
        ActionState said = read(mine.id()).state();
        AssessmentId later = plans.closed(
                pair, LocalDate.of(2014, 5, 1), Map.of(Looked.BOARDS, 3, Looked.MODEL, 1, Looked.TEAMS, 1));

        regenerating.apply(CONSULTANT, id, mark(id));

        assertThat(plan(id).assessment()).isEqualTo(later);
        assertThat(plan(id).asOf()).isEqualTo(LocalDate.of(2014, 5, 1));
        assertThat(actions.linesOf(id))
                .extracting(ActionLine::id)
                .startsWith(before.stream().map(ActionLine::id).toArray(ActionId[]::new));
        assertThat(read(mine.id()).state()).isEqualTo(said);
        assertThat(actions.linesOf(id))
                .filteredOn(line -> line.mechanism().equals(Looked.BOARDS))
                .allSatisfy(line -> assertThat(line.notIndicated()).isEqualTo(LocalDate.of(2014, 5, 1)));
        assertThat(generations.of(id)).hasSize(2);
        assertThat(generations.of(id).get(1).added()).isPositive();
        assertThat(regenerating.preview(CONSULTANT, id).isNothing()).isTrue();
    }

    @Test
    void doesWhatWasShownOrNothing() {
        ActionPlanId id = plans.plan(pair);
        plans.closed(pair, LocalDate.of(2014, 5, 1), Map.of(Looked.BOARDS, 2));
        String shown = mark(id);
        plans.closed(pair, LocalDate.of(2015, 5, 1), Map.of(Looked.BOARDS, 3));
        List<ActionLine> before = actions.linesOf(id);

        assertThatExceptionOfType(StaleForm.class).isThrownBy(() -> regenerating.apply(CONSULTANT, id, shown));

        assertThat(actions.linesOf(id)).isEqualTo(before);
    }

    @Test
    void saysWhyEachActionIsThere() {
        ActionPlanId id = plans.plan(pair);

        assertThat(read(first(id)).indication().why()).contains("where 3 is expected");
    }

    @Test
    void showsWhatWouldChangeAndThenDoesIt() throws Exception {
        ActionPlanId id = plans.plan(pair);
        see("/plans/" + id + "/regeneration", As.consultant())
                .andExpect(content().string(containsString("Nothing would change")));
        plans.closed(pair, LocalDate.of(2014, 5, 1), Map.of(Looked.BOARDS, 3, Looked.MODEL, 1, Looked.TEAMS, 1));

        see("/plans/" + id + "/regeneration", As.consultant())
                .andExpect(content()
                        .string(allOf(
                                containsString("would be put in, at the end"),
                                containsString("no longer indicated"),
                                containsString("The assessment finds level 3, where 3 is expected."))));
        web.perform(post("/plans/{id}/regeneration", id)
                        .with(csrf())
                        .with(As.consultant())
                        .param("mark", "something else"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Nothing was done")));
        web.perform(post("/plans/{id}/regeneration", id)
                        .with(csrf())
                        .with(As.consultant())
                        .param("mark", mark(id)))
                .andExpect(redirectedUrl("/plans/" + id));
        see("/plans/" + id + "/regeneration", As.consultant())
                .andExpect(content().string(containsString("Nothing would change")));
    }

    @Test
    void showsWhatEachReasonSaysNowAndThen() throws Exception {
        ActionPlanId id = plans.plan(pair);
        ActionId model = actions.linesOf(id).stream()
                .filter(line -> line.mechanism().equals(Looked.MODEL))
                .findFirst()
                .orElseThrow()
                .id();
        String before = read(model).indication().why();
        plans.closed(pair, LocalDate.of(2014, 5, 1), Map.of(Looked.BOARDS, 1, Looked.MODEL, 1, Looked.TEAMS, 1));

        Regenerating.Kept kept = regenerating.preview(CONSULTANT, id).confirmed().stream()
                .filter(one -> one.id().equals(model))
                .findFirst()
                .orElseThrow();

        Regenerating.Different reason = kept.differences().stream()
                .filter(one -> one.code().equals("reason"))
                .findFirst()
                .orElseThrow();
        assertThat(reason.before()).isEqualTo(before);
        assertThat(reason.after()).isNotEqualTo(before);
        see("/plans/" + id + "/regeneration", As.consultant())
                .andExpect(content()
                        .string(allOf(
                                containsString("<summary>reason</summary>"),
                                containsString(HtmlUtils.htmlEscape(reason.before(), "UTF-8")),
                                containsString(HtmlUtils.htmlEscape(reason.after(), "UTF-8")))));
    }

    @Test
    void isNotThereForThoseWhoMayNotSeeTheArrangement() {
        ActionPlanId id = plans.plan(pair);
        var stranger = Plans.viewer(plans.pair().council().partnerId(), Role.CONSULTANT);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> regenerating.preview(stranger, id));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> regenerating.apply(stranger, id, mark(id)));
    }
}
