package org.concordat.planning.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.time.LocalDate;
import org.concordat.ConcordatTest;
import org.concordat.identity.As;
import org.concordat.planning.Action;
import org.concordat.planning.ActionId;
import org.concordat.planning.SomeonesActions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A review that comes round every quarter. */
@ConcordatTest
class RecurringTest extends SomeonesActions {

    ActionId review;

    @BeforeEach
    void aReview() {
        review = ids.get(0);
    }

    private void save(String status, LocalDate due) throws Exception {
        web.perform(change(review, "1", status)
                .with(request -> {
                    request.setParameter("ownerName", "");
                    return request;
                })
                .param("owner", someone.id().toString())
                .param("due", due.toString())
                .param("details.everyMonths", "3")
                .param("note", "As it went")
                .with(As.consultant()));
    }

    private Action next() {
        return read(actions.nextOf(review).orElseThrow());
    }

    @Test
    void doneEarlyOrLateTheNextIsDueAQuarterAfterThisOneWasAndNeverInThePast() throws Exception {
        LocalDate ahead = today.plusDays(10);
        save("done", ahead);
        assertThat(next().terms().due()).isEqualTo(ahead.plusMonths(3));

        review = ids.get(1);
        LocalDate longAgo = today.minusMonths(7);
        save("done", longAgo);
        assertThat(next().terms().due()).isEqualTo(longAgo.plusMonths(9));
        assertThat(next().terms().owner()).isEqualTo(someone.id().userId());
    }

    @Test
    void undoneAndDoneAgainItIsFollowedByOneOnly() throws Exception {
        save("done", today);
        ActionId next = next().id();
        save("in-progress", today);
        save("done", today);
        assertThat(next().id()).isEqualTo(next);
        assertThat(actions.linesOf(read(review).plan())).hasSize(ids.size() + 1);
    }

    @Test
    void eachOfTheSeriesLeadsToTheOther() throws Exception {
        save("done", today);
        see("/actions/" + review, As.director())
                .andExpect(content()
                        .string(allOf(
                                containsString("The next"),
                                containsString(next().id().toString()))));
        see("/actions/" + next().id(), As.director())
                .andExpect(content().string(allOf(containsString("Follows"), containsString(review.toString()))));
    }

    @Test
    void ofAnOwnerWhoLeftTheNextSaysSo() throws Exception {
        save("agreed", today);
        suspend(someone);
        save("done", today);
        see("/actions/" + next().id(), As.director()).andExpect(content().string(containsString("Ada Okafor")));
        see("/plans/" + read(review).plan() + "/changes", As.director())
                .andExpect(content()
                        .string(allOf(
                                containsString("Ada Okafor"),
                                not(containsString(someone.id().toString())))));
    }
}
