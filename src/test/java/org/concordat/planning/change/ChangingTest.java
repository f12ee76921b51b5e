package org.concordat.planning.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.concordat.planning.Plans.CONSULTANT;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.assessment.Looked;
import org.concordat.identity.Access;
import org.concordat.identity.PersonName;
import org.concordat.identity.PersonTerms;
import org.concordat.identity.Role;
import org.concordat.identity.UserId;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.Visibility;
import org.concordat.planning.Action;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionLine;
import org.concordat.planning.ActionPlanId;
import org.concordat.planning.ActionStatus;
import org.concordat.planning.ActionTerms;
import org.concordat.planning.PairToPlanFor;
import org.concordat.planning.StatusChange;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.Refusal;
import org.concordat.shared.StaleForm;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
class ChangingTest extends PairToPlanFor {

    @Autowired
    Staffing staffing;

    @Autowired
    Arrangements arrangements;

    @Autowired
    Access access;

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

        assertThat(staffing.owners(arrangements
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

    private static void refused(String field, Runnable attempt) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(attempt::run)
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }
}
