package org.concordat.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.concordat.ConcordatTest;
import org.concordat.Statements;
import org.concordat.assessment.Looked;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.concordat.planning.placing.GivingDays;
import org.concordat.shared.web.Shown;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
class TimelinePageTest extends PlanBrowser {

    @Autowired
    GivingDays givingDays;

    @Autowired
    Clock clock;

    @Test
    void showsWhatHasADateByQuarterAndNamesWhatHasNone() throws Exception {
        ActionPlanId plan = plans.plan(pair);
        see("/plans/" + plan + "/timeline", As.director())
                .andExpect(content()
                        .string(allOf(
                                containsString("Nothing with a due date"), containsString("Without a due date"))));

        LocalDate due = Quarter.of(LocalDate.now(clock)).plus(2).last();
        LocalDate start = due.minusDays(130);
        web.perform(change(first(plan))
                .param("start", start.toString())
                .param("due", due.toString())
                .with(As.director()));
        for (String by : new String[] {"mechanism", "partner", "owner", "nonsense"}) {
            see("/plans/" + plan + "/timeline?by=" + by, As.director())
                    .andExpect(content()
                            .string(allOf(
                                    containsString(Shown.dayAndMonth(start) + " to " + Shown.dayAndMonth(due) + "<"),
                                    containsString("Days of work by quarter"))));
        }
        see("/plans/" + plan + "/timeline?mechanism=%25&partner=7&owner=nobody&by=%25", As.director());
    }

    @Test
    void saysInWordsWhereMoreIsAskedThanAPartnerCanGive() throws Exception {
        ActionPlanId plan = plans.plan(pair);
        changing.add(Plans.CONSULTANT, plan, own(Looked.BOARDS, null), terms("3", pair.council()), ActionDetails.OPEN);
        givingDays.give(
                Plans.CONSULTANT,
                plan,
                Map.of(
                        pair.council(),
                        new GivingDays.Given(0, Map.of(Quarter.of(LocalDate.now(clock)), BigDecimal.ONE))));

        see("/plans/" + plan + "/timeline", As.director())
                .andExpect(content().string(allOf(containsString("3 of 1"), containsString("2 too many"))));
    }

    @Test
    void staysShortHoweverLongThePlanAndFarItsDates() throws Exception {
        ActionPlanId plan = plans.plan(pair);
        web.perform(change(first(plan)).param("due", "2100-12-31").with(As.director()));
        long few = Statements.fewest(() -> see("/plans/" + plan + "/timeline", As.director()));
        for (int i = 0; i < 160; i++) {
            changing.add(
                    Plans.CONSULTANT, plan, own(Looked.BOARDS, null), terms("1", pair.council()), ActionDetails.OPEN);
        }
        see("/plans/" + plan + "/timeline", As.director())
                .andExpect(content().string(containsString("11 more actions have a date and no row here")));
        assertThat(Statements.fewest(() -> see("/plans/" + plan + "/timeline", As.director())))
                .isEqualTo(few);
    }

    @Test
    void isForThoseWhoMaySeeTheArrangement() throws Exception {
        web.perform(get("/plans/{id}/timeline", plans.plan(pair))
                        .with(As.boundTo(plans.pair().council().partnerId(), Role.CONSULTANT)))
                .andExpect(status().isNotFound());
    }
}
