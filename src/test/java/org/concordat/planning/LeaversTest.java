package org.concordat.planning;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.concordat.ConcordatTest;
import org.concordat.identity.As;
import org.junit.jupiter.api.Test;

/** What a schedule says of people and partners who left. */
@ConcordatTest
class LeaversTest extends SomeonesActions {

    private String schedule() {
        return "/plans/" + read(ids.get(0)).plan() + "/schedule";
    }

    @Test
    void namesTheOwnerWhoMayNoLongerSeeTheArrangement() throws Exception {
        give(ids.get(0), someone, today.plusDays(5));
        see(schedule(), As.consultant())
                .andExpect(content().string(not(containsString("their owners may no longer see"))));
        movedAway(someone);

        see(schedule(), As.consultant())
                .andExpect(content()
                        .string(allOf(
                                containsString("their owners may no longer see"),
                                containsString("href=\"/actions/" + ids.get(0) + "\""))));
        see(schedule() + "/proposal", As.consultant())
                .andExpect(content().string(containsString("Ada Okafor, who owns it, may no longer see this")));
    }

    @Test
    void marksThePartnerThatLeftTheArrangementAndGivesItsWorkNoPlace() throws Exception {
        ActionId theirs = ids.get(0);
        web.perform(change(theirs, "3")
                        .param("partner", pair.provider().toString())
                        .with(As.consultant()))
                .andExpect(status().is3xxRedirection());
        sql.sql("delete from participation where arrangement_id = ? and partner_id = ?")
                .params(arrangement.arrangementId(), pair.provider().partnerId())
                .update();

        for (String page : new String[] {"", "/proposal"}) {
            see(schedule() + page, As.consultant()).andExpect(content().string(containsString("left the arrangement")));
        }
        see(schedule() + "/proposal", As.consultant())
                .andExpect(content().string(containsString("gives no days in any of these quarters")));
    }
}
