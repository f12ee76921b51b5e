package org.concordat.planning.mine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.concordat.ConcordatTest;
import org.concordat.identity.Seen;
import org.concordat.identity.User;
import org.concordat.inbox.Inbox;
import org.concordat.inbox.InboxEntry;
import org.concordat.inbox.Matter;
import org.concordat.partnership.PartnerId;
import org.concordat.planning.ActionDetails;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionStatus;
import org.concordat.planning.ActionTerms;
import org.concordat.planning.Plans;
import org.concordat.planning.SomeonesActions;
import org.concordat.planning.change.ActionChange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.transaction.support.TransactionOperations;

/** What owners and helpers find in their inbox. */
@ConcordatTest
class TellingTest extends SomeonesActions {

    @Autowired
    TellingWhatIsDue due;

    @Autowired
    Inbox inbox;

    @Autowired
    TransactionOperations together;

    private List<String> told(User person) {
        return Seen.by(
                person,
                () -> inbox.entries(person.viewer(), false, PageRequest.of(0, 50)).stream()
                        .map(entry -> entry.matter() + " " + entry.title() + day(entry))
                        .toList());
    }

    private static String day(InboxEntry entry) {
        return entry.day() == null ? "" : " " + entry.day();
    }

    private void read(User person) {
        sql.sql("update inbox_entry set read_at = now() where user_id = ?")
                .param(person.id().userId())
                .update();
    }

    private List<String> dues(User person) {
        return told(person).stream()
                .filter(line -> !line.startsWith(Matter.HANDED_OVER.name()))
                .toList();
    }

    @Test
    void tellsWhatFallsDueWithinAWeekAndWhatIsOverdue() {
        give(ids.get(0), someone, today.minusDays(1));
        give(ids.get(1), someone, today);
        give(ids.get(2), someone, today.plusDays(7));
        give(ids.get(3), someone, today.plusDays(8));
        help(ids.get(4), someone, today);

        due.tell(today);
        assertThat(dues(someone))
                .containsExactlyInAnyOrder(
                        "OVERDUE " + title(ids.get(0)) + " " + today.minusDays(1),
                        "DUE_SOON " + title(ids.get(1)) + " " + today,
                        "DUE_SOON " + title(ids.get(2)) + " " + today.plusDays(7),
                        "DUE_SOON " + title(ids.get(4)) + " (you help) " + today);
    }

    @Test
    void tellsThemOnceForADayAndAgainForAnotherDay() {
        give(ids.get(0), someone, today.plusDays(2));
        due.tell(today);
        read(someone);
        due.tell(today);
        due.tell(today.plusDays(1));
        assertThat(dues(someone)).hasSize(1);

        give(ids.get(0), someone, today.plusDays(4));
        due.tell(today.plusDays(1));
        assertThat(dues(someone)).hasSize(2);

        due.tell(today.plusDays(5));
        // Nobody read that it was due soon; that it is late now stands in its place.
        assertThat(dues(someone))
                .containsExactlyInAnyOrder(
                        "DUE_SOON " + title(ids.get(0)) + " " + today.plusDays(2),
                        "OVERDUE " + title(ids.get(0)) + " " + today.plusDays(4));
    }

    @Test
    void takesBackWhatIsDoneOrAnothersBeforeItIsRead() {
        give(ids.get(0), someone, today);
        give(ids.get(1), someone, today);
        due.tell(today);
        finish(ids.get(0), someone, today);
        give(ids.get(1), person(partner), today);
        due.tell(today);
        assertThat(dues(someone)).isEmpty();
    }

    @Test
    void tellsWhoeverAnActionIsHandedTo() {
        give(ids.get(0), someone, null);
        give(ids.get(0), someone, today.plusYears(1));
        assertThat(told(someone)).containsExactly("HANDED_OVER " + title(ids.get(0)));
        User next = person(partner);
        give(ids.get(0), next, today.plusYears(1));
        assertThat(told(next)).containsExactly("HANDED_OVER " + title(ids.get(0)));
    }

    @Test
    void tellsOfManyThatAreHandedOverTogetherOnce() {
        together.executeWithoutResult(status -> ids.forEach(id -> give(id, someone, null)));
        assertThat(told(someone)).containsExactly("HANDED_OVER 5 actions");
    }

    @Test
    void tellsOfTwoThatAreHandedOverTogetherInOneEntry() {
        together.executeWithoutResult(status -> ids.subList(0, 2).forEach(id -> give(id, someone, null)));
        assertThat(told(someone)).containsExactly("HANDED_OVER 2 actions");
    }

    @Test
    void takesBackWhatIsNotTheirsAnyMoreBeforeItIsRead() {
        together.executeWithoutResult(status -> ids.forEach(id -> give(id, someone, null)));
        together.executeWithoutResult(status -> ids.forEach(id -> give(id, null, null)));
        assertThat(told(someone)).isEmpty();

        give(ids.get(0), someone, null);
        read(someone);
        give(ids.get(0), null, null);
        assertThat(told(someone)).containsExactly("HANDED_OVER " + title(ids.get(0)));
    }

    @Test
    void asksForManyDecisionsInOneEntryAndForThemNoMoreWhenTheyAreNotAsked() {
        together.executeWithoutResult(status -> ids.forEach(id -> bind(id, partner)));
        assertThat(told(someone)).containsExactly("DECISION_ASKED 5 actions");
        assertThat(links(someone)).containsExactly("/plans/" + read(ids.get(0)).plan() + "/decisions?show=waiting");

        together.executeWithoutResult(status -> ids.forEach(id -> bind(id, null)));
        assertThat(told(someone)).isEmpty();
        bind(ids.get(0), partner);
        assertThat(told(someone)).containsExactly("DECISION_ASKED " + title(ids.get(0)));
    }

    private void bind(ActionId id, @Nullable PartnerId bound) {
        ActionTerms terms = new ActionTerms(null, null, bound, BigDecimal.ONE, null, null);
        changing.change(
                Plans.CONSULTANT,
                id,
                version(id),
                new ActionChange(null, terms, ActionDetails.OPEN, ActionStatus.AGREED, null));
    }

    private List<String> links(User person) {
        return Seen.by(
                person,
                () -> inbox.entries(person.viewer(), false, PageRequest.of(0, 50)).stream()
                        .map(InboxEntry::link)
                        .toList());
    }

    @Test
    void tellsOwnersThatTheirPlanWasLedOn() {
        give(ids.get(0), someone, null);
        give(ids.get(1), someone, null);
        User done = person(partner);
        finish(ids.get(2), done, today);
        leadOn();
        assertThat(told(someone))
                .contains("PLAN_REGENERATED Look of 2014-05-01")
                .hasSize(3);
        assertThat(told(done)).noneMatch(line -> line.startsWith("PLAN_REGENERATED"));
    }

    @Test
    void tellsNothingOfAChangeThatWasTakenBack() {
        together.executeWithoutResult(status -> {
            give(ids.get(0), someone, null);
            status.setRollbackOnly();
        });
        assertThat(told(someone)).isEmpty();
    }
}
