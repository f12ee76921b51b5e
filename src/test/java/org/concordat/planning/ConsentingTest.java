package org.concordat.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.concordat.planning.Plans.CONSULTANT;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.concordat.ConcordatTest;
import org.concordat.Statements;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.concordat.identity.Viewer;
import org.concordat.partnership.PartnerId;
import org.concordat.planning.change.ActionChange;
import org.concordat.planning.consent.ConsentAnswer;
import org.concordat.planning.consent.Consenting;
import org.concordat.planning.consent.JointDecision;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.concordat.shared.StaleForm;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

@ConcordatTest
class ConsentingTest extends PlanBrowser {

    @Autowired
    Consenting consenting;

    @Autowired
    JdbcClient sql;

    private static Viewer director(PartnerId partner) {
        return Plans.viewer(partner.partnerId(), Role.DIRECTOR);
    }

    /** An action that the council works on and that binds the provider besides. */
    private ActionId binding(ActionPlanId plan) {
        ActionId id = first(plan);
        settle(id, "3");
        return id;
    }

    private void settle(ActionId id, String effort) {
        changing.change(
                CONSULTANT,
                id,
                version(id),
                new ActionChange(
                        null,
                        terms(effort, pair.council()),
                        ActionDetails.OPEN.binds(Set.of(pair.provider())),
                        read(id).status(),
                        null));
    }

    private String mark(ActionId id) {
        return consenting.of(CONSULTANT, id).mark();
    }

    private JointDecision say(PartnerId partner, ActionId id, ConsentAnswer answer, @Nullable String words) {
        return consenting.say(director(partner), id, answer, words, mark(id));
    }

    @Test
    void isAgreedOnceEveryPartnerThatItBindsAgrees() {
        ActionId id = binding(plans.plan(pair));

        assertThat(say(pair.council(), id, ConsentAnswer.AGREED, null).agreedByAll())
                .isFalse();
        assertThat(read(id).status()).isEqualTo(ActionStatus.PROPOSED);
        assertThat(say(pair.provider(), id, ConsentAnswer.AGREED, null).agreedByAll())
                .isTrue();
        assertThat(read(id).status()).isEqualTo(ActionStatus.AGREED);
    }

    @Test
    void isNotAgreedByAPartnerThatWantsAChangeOrSaysNo() {
        ActionId id = binding(plans.plan(pair));
        say(pair.council(), id, ConsentAnswer.AGREED, null);

        assertThat(say(pair.provider(), id, ConsentAnswer.WITH_CHANGE, "In May").agreedByAll())
                .isFalse();
        assertThat(say(pair.provider(), id, ConsentAnswer.NOT_AGREED, "Nobody has time")
                        .agreedByAll())
                .isFalse();
        assertThat(read(id).status()).isEqualTo(ActionStatus.PROPOSED);
        JointDecision decision = consenting.of(CONSULTANT, id);
        assertThat(decision.before()).hasSize(1);
        assertThat(decision.says())
                .extracting(say -> Objects.requireNonNull(say.consent()).answer())
                .containsExactlyInAnyOrder(ConsentAnswer.AGREED, ConsentAnswer.NOT_AGREED);
        refused("words", () -> say(pair.provider(), id, ConsentAnswer.NOT_AGREED, " "));
        refused("words", () -> say(pair.provider(), id, ConsentAnswer.WITH_CHANGE, null));
    }

    @Test
    void waitsForNoPartnerWhosePartHasEnded() throws Exception {
        ActionPlanId plan = plans.plan(pair);
        ActionId id = binding(plan);
        say(pair.council(), id, ConsentAnswer.AGREED, null);
        see("/actions/" + id, As.consultant()).andExpect(content().string(containsString("has said nothing yet")));

        sql.sql("update participation set until_on = current_date - 1, until_precision = 'day' where partner_id = ?")
                .param(pair.provider().partnerId())
                .update();

        assertThat(consenting.of(CONSULTANT, id).agreedByAll()).isTrue();
        assertThat(consenting.of(CONSULTANT, id).asks(pair.provider())).isFalse();
        see("/actions/" + id, As.consultant()).andExpect(content().string(containsString("takes part no more")));
        ActionId other = actions.linesOf(plan).get(1).id();
        web.perform(change(other).param("partner", pair.provider().toString()).with(As.consultant()))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void isNotAskedOfWhatIsDone() {
        ActionPlanId plan = plans.plan(pair);
        ActionId id = binding(plan);
        changing.change(
                CONSULTANT, id, version(id), new ActionChange(null, read(id).terms(), null, ActionStatus.AGREED, null));
        changing.change(
                CONSULTANT, id, version(id), new ActionChange(null, read(id).terms(), null, ActionStatus.DONE, null));

        assertThat(consenting.of(CONSULTANT, id).asks(pair.provider())).isFalse();
        assertThat(consenting.of(director(pair.provider()), plan, pair.provider(), PageRequest.of(0, 25)))
                .isEmpty();
    }

    @Test
    void saysThatItWasRecordedAsAgreedThoughAPartnerHasNotAgreed() throws Exception {
        ActionId id = binding(plans.plan(pair));
        String though = "though not every partner";
        see("/actions/" + id, As.consultant()).andExpect(content().string(not(containsString(though))));
        changing.change(
                CONSULTANT, id, version(id), new ActionChange(null, read(id).terms(), null, ActionStatus.AGREED, null));
        see("/actions/" + id, As.consultant()).andExpect(content().string(containsString(though)));
    }

    @Test
    void showsThatWhatAPartnerAgreedToWasChangedSince() {
        ActionId id = binding(plans.plan(pair));
        say(pair.council(), id, ConsentAnswer.AGREED, null);
        settle(id, "30");

        JointDecision decision = consenting.of(CONSULTANT, id);
        assertThat(decision.says()).filteredOn(JointDecision.Say::changedSince).hasSize(1);
        assertThat(say(pair.provider(), id, ConsentAnswer.AGREED, null).agreedByAll())
                .isFalse();
        assertThat(say(pair.council(), id, ConsentAnswer.AGREED, null).agreedByAll())
                .isTrue();
    }

    @Test
    void takesAWordOnlyToWhatWasShown() {
        ActionId id = binding(plans.plan(pair));
        String shown = mark(id);
        settle(id, "30");

        assertThatExceptionOfType(StaleForm.class)
                .isThrownBy(() -> consenting.say(director(pair.council()), id, ConsentAnswer.AGREED, null, shown));
    }

    @Test
    void takesAWordForNobodyElsesPartner() {
        ActionPlanId plan = plans.plan(pair);
        ActionId id = first(plan);
        change(CONSULTANT, id, version(id), terms("1", pair.council()), ActionStatus.PROPOSED, null);

        refused(null, () -> say(pair.provider(), id, ConsentAnswer.AGREED, null));
        refused(null, () -> consenting.say(CONSULTANT, id, ConsentAnswer.AGREED, null, mark(id)));
        refused(
                null,
                () -> consenting.say(
                        Plans.viewer(pair.council().partnerId(), Role.CONSULTANT),
                        id,
                        ConsentAnswer.AGREED,
                        null,
                        mark(id)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> say(plans.pair().council(), id, ConsentAnswer.AGREED, null));
    }

    @Test
    void bindsWhoeverPutsInWork() {
        ActionId id = first(plans.plan(pair));
        changing.change(
                CONSULTANT,
                id,
                version(id),
                new ActionChange(
                        null,
                        terms("3", null),
                        new ActionDetails(
                                Map.of(pair.council(), BigDecimal.ONE, pair.provider(), new BigDecimal("2")),
                                Set.of(),
                                null,
                                false,
                                0,
                                null,
                                null,
                                Set.of(),
                                Set.of()),
                        ActionStatus.PROPOSED,
                        null));

        assertThat(consenting.of(CONSULTANT, id).says())
                .extracting(JointDecision.Say::partner)
                .containsExactlyInAnyOrder(pair.council(), pair.provider());
    }

    @Test
    void keepsWhatWasSaid() {
        ActionId id = binding(plans.plan(pair));
        say(pair.council(), id, ConsentAnswer.AGREED, null);

        assertThatExceptionOfType(org.springframework.dao.DataAccessException.class)
                .isThrownBy(() -> sql.sql("update action_consent set answer = 'not-agreed' where action_id = ?")
                        .param(id.actionId())
                        .update())
                .withMessageContaining("is kept");
    }

    @Test
    void listsWhatIsAgreedByWhomAndWhatWaitsForAPartner() {
        ActionPlanId plan = plans.plan(pair);
        ActionId id = binding(plan);
        say(pair.council(), id, ConsentAnswer.AGREED, null);
        PageRequest page = PageRequest.of(0, 25);

        assertThat(consenting.of(CONSULTANT, plan, null, page)).hasSize(1);
        assertThat(consenting.of(director(pair.council()), plan, pair.council(), page))
                .isEmpty();
        assertThat(consenting.of(director(pair.provider()), plan, pair.provider(), page))
                .hasSize(1);
    }

    @Test
    void asksTheDatabaseNoMoreForMany() {
        ActionPlanId few = plans.plan(pair);
        binding(few);
        ActionPlanId many = plans.plan(plans.pair());
        for (ActionLine line : actions.linesOf(many)) {
            change(
                    CONSULTANT,
                    line.id(),
                    line.version(),
                    terms(
                            "1",
                            actionPlans
                                    .findVisible(many, org.concordat.partnership.Visibility.EVERYTHING)
                                    .map(found -> parties(line))
                                    .orElseThrow()),
                    ActionStatus.PROPOSED,
                    null);
        }
        PageRequest page = PageRequest.of(0, 25);

        assertThat(Statements.of(() -> consenting.of(CONSULTANT, many, null, page)))
                .isEqualTo(Statements.of(() -> consenting.of(CONSULTANT, few, null, page)));
    }

    private PartnerId parties(ActionLine line) {
        return sql.sql("select partner_id from participation where arrangement_id = ? limit 1")
                .param(line.arrangement().arrangementId())
                .query(java.util.UUID.class)
                .optional()
                .map(PartnerId::new)
                .orElseThrow();
    }

    @Test
    void walksThroughThePages() throws Exception {
        ActionPlanId plan = plans.plan(pair);
        ActionId id = binding(plan);
        var mine = As.boundTo(pair.council().partnerId(), Role.DIRECTOR);
        see("/plans/" + plan + "/decisions?show=waiting&page=nonsense", mine)
                .andExpect(content().string(containsString("Decide")));
        see("/actions/" + id + "/decision", As.consultant())
                .andExpect(content()
                        .string(allOf(
                                containsString("has said nothing yet"),
                                containsString("What there is to agree to"),
                                containsString(Shown.effort(read(id).terms().effortDays()) + " days"))));
        web.perform(post("/actions/{id}/decision", id).with(csrf()).with(mine).param("mark", mark(id)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Please choose one")));
        web.perform(post("/actions/{id}/decision", id)
                        .with(csrf())
                        .with(mine)
                        .param("answer", "not-agreed")
                        .param("mark", mark(id)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Please say why")));
        web.perform(post("/actions/{id}/decision", id)
                        .with(csrf())
                        .with(mine)
                        .param("answer", "agreed")
                        .param("mark", "of yesterday"))
                .andExpect(status().isConflict());
        web.perform(post("/actions/{id}/decision", id)
                        .with(csrf())
                        .with(mine)
                        .param("answer", "with-change")
                        .param("words", "In May & <b>not</b> before")
                        .param("mark", mark(id)))
                .andExpect(redirectedUrl("/actions/" + id + "/decision"));
        see("/actions/" + id, As.consultant())
                .andExpect(content()
                        .string(allOf(
                                containsString("agreed with a change"), containsString("In May &amp; &lt;b&gt;not"))));
    }

    private static void refused(@Nullable String field, Runnable attempt) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(attempt::run)
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }
}
