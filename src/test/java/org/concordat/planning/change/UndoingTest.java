package org.concordat.planning.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.concordat.planning.Plans.CONSULTANT;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.concordat.ConcordatTest;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.concordat.planning.ActionDetails;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionLine;
import org.concordat.planning.ActionPlanId;
import org.concordat.planning.ActionState;
import org.concordat.planning.ActionStatus;
import org.concordat.planning.ActionTerms;
import org.concordat.planning.Due;
import org.concordat.planning.PlanBrowser;
import org.concordat.planning.Plans;
import org.concordat.planning.StatusChange;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

@ConcordatTest
class UndoingTest extends PlanBrowser {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    @Autowired
    Undoing undoing;

    @Autowired
    PlanChanges changes;

    private PlanChange change(ActionId id, ActionStatus status, @Nullable String note) {
        ActionDetails details = everything(Set.of());
        ActionTerms terms =
                new ActionTerms("Client HR lead", null, pair.council(), new BigDecimal("3.5"), DAY.minusDays(9), DAY);
        return changing.change(CONSULTANT, id, version(id), new ActionChange(null, terms, details, status, note))
                .orElseThrow();
    }

    @Test
    void takesEverythingBackThatOneChangeDidAndLeavesTheWordsThatWereSaid() {
        ActionId id = first(plans.plan(pair));
        ActionState before = read(id).state();
        PlanChange made = change(id, ActionStatus.AGREED, "The board said yes");

        undoing.undo(CONSULTANT, made.id());

        assertThat(read(id).state()).isEqualTo(before);
        assertThat(read(id).log())
                .extracting(StatusChange::note)
                .containsExactly(null, "The board said yes", "Taken back");
        assertThat(read(id).due().first()).isNull();
    }

    @Test
    void startsAgainWithTheFirstDueDateWhenTheOneBeforeWasTakenBackAndKeepsItOtherwise() {
        ActionId id = first(plans.plan(pair));
        undoing.undo(CONSULTANT, change(id, ActionStatus.AGREED, null).id());
        due(id, DAY.plusDays(9));

        PlanChange moved = due(id, DAY.plusDays(20));
        assertThat(read(id).due()).isEqualTo(new Due(DAY.plusDays(20), DAY.plusDays(9), 1));
        undoing.undo(CONSULTANT, moved.id());
        assertThat(read(id).due()).isEqualTo(new Due(DAY.plusDays(9), DAY.plusDays(9), 0));
    }

    private PlanChange due(ActionId id, LocalDate day) {
        ActionTerms terms = new ActionTerms(null, null, pair.council(), BigDecimal.ONE, null, day);
        return changing.change(
                        CONSULTANT,
                        id,
                        version(id),
                        new ActionChange(null, terms, ActionDetails.OPEN, ActionStatus.PROPOSED, null))
                .orElseThrow();
    }

    @Test
    void takesBackThatItWasTakenBack() {
        ActionId id = first(plans.plan(pair));
        PlanChange made = change(id, ActionStatus.AGREED, null);
        ActionState after = read(id).state();
        undoing.undo(CONSULTANT, made.id());
        PlanChange undone =
                changes.of(read(id).plan(), PageRequest.of(0, 1)).getContent().get(0);

        undoing.undo(CONSULTANT, undone.id());

        assertThat(undone.kind()).isEqualTo(ChangeKind.UNDONE);
        assertThat(read(id).state()).isEqualTo(after);
    }

    @Test
    void refusesWhatWasTakenBackAndWhatWasChangedSince() {
        ActionId id = first(plans.plan(pair));
        PlanChange made = change(id, ActionStatus.AGREED, null);
        PlanChange later = change(id, ActionStatus.IN_PROGRESS, null);
        ActionState now = read(id).state();

        refused("plan.undo.changed-since", made);
        assertThat(read(id).state()).isEqualTo(now);
        undoing.undo(CONSULTANT, later.id());
        refused("plan.undo.undone", later);
        undoing.undo(CONSULTANT, made.id());
        assertThat(read(id).status()).isEqualTo(ActionStatus.PROPOSED);
    }

    private void refused(String code, PlanChange change) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> undoing.undo(CONSULTANT, change.id()))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void isNotThereForThoseWhoMayNotSeeTheArrangement() {
        PlanChange made = change(first(plans.plan(pair)), ActionStatus.AGREED, null);

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> undoing.undo(Plans.viewer(plans.pair().council().partnerId(), Role.DIRECTOR), made.id()));
    }

    @Test
    void isOfferedWithTheWordThatSomethingWasSavedAndInTheListOfChanges() throws Exception {
        ActionPlanId plan = plans.plan(pair);
        ActionId id = first(plan);
        web.perform(change(id, "3", "agreed").with(As.director()))
                .andExpect(flash().attribute("undo", containsString("/plans/" + plan + "/changes/")));
        PlanChange made = changes.of(plan, PageRequest.of(0, 1)).getContent().get(0);

        see("/plans/" + plan + "/changes", As.director())
                .andExpect(content()
                        .string(allOf(
                                containsString("Take back"),
                                containsString(read(id).title()),
                                containsString("Proposed"),
                                containsString("Agreed"))));
        web.perform(post("/plans/{plan}/changes/{id}/undoing", plan, made.id())
                        .with(csrf())
                        .with(As.director()))
                .andExpect(redirectedUrl("/plans/" + plan))
                .andExpect(flash().attribute("undo", containsString("/plans/" + plan + "/changes/")));
        web.perform(post("/plans/{plan}/changes/{id}/undoing", plan, made.id())
                        .with(csrf())
                        .with(As.director()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("taken back already")));
        assertThat(read(id).status()).isEqualTo(ActionStatus.PROPOSED);
    }

    @Test
    void makesTheNextOfARecurringActionOnceHoweverOftenItIsDone() {
        ActionPlanId plan = plans.plan(pair);
        ActionId id = first(plan);
        int before = actions.linesOf(plan).size();
        PlanChange done = change(id, ActionStatus.DONE, null);

        ActionLine next = actions.linesOf(plan).get(before);
        assertThat(next.due()).isEqualTo(DAY.plusMonths(3));
        assertThat(next.start()).isEqualTo(DAY.plusMonths(3).minusDays(9));
        assertThat(next.status()).isEqualTo(ActionStatus.AGREED);
        assertThat(next.owner()).isEqualTo("Client HR lead");
        assertThat(read(next.id()).follows()).isEqualTo(id);

        undoing.undo(CONSULTANT, done.id());
        change(id, ActionStatus.DONE, null);
        assertThat(actions.linesOf(plan)).hasSize(before + 1);
    }
}
