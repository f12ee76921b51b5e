package org.concordat.portfolio.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import org.concordat.ConcordatTest;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.concordat.partnership.ArrangementId;
import org.concordat.planning.ActionPlanId;
import org.concordat.planning.Plans;
import org.concordat.planning.renewal.Planning;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ConcordatTest
class MechanismAcrossPagesTest extends OwnFellowAndStranger {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);

    @Autowired
    Planning planning;

    @Autowired
    JdbcClient database;

    private ArrangementId depot;
    private ArrangementId foreign;

    @BeforeEach
    void oneArrangementOfOnesOwnAndOneOfOthers() {
        depot = world.arrangement(own, fellow);
        foreign = world.arrangement(fellow, stranger);
    }

    private String page(String path) throws Exception {
        return web.perform(get(URI.create("/portfolio/mechanisms/" + path))
                        .with(As.boundTo(own.partnerId(), Role.DIRECTOR)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void sayHowItIsSpreadAndListWhatStandsAtALevel() throws Exception {
        look(depot, DAY, 2, Map.of());
        look(foreign, DAY, 4, Map.of());
        String page = page("SO1");
        assertThat(page)
                .contains("/portfolio/mechanisms/SO1?level=2#where")
                .doesNotContain("level=4#where")
                .doesNotContain("/arrangements/" + foreign);
        assertThat(page("SO1?level=2")).contains("Where it stands: Parallel", "/arrangements/" + depot);
        assertThat(page("SO1?level=4")).contains("None stands there.");
    }

    @Test
    void nameWhoIsAheadWithEvidenceAloneAndWhomToAsk() throws Exception {
        look(depot, DAY, 4, Map.of());
        assertThat(page("SO1")).contains("Nobody that you may see is at level 3");
        supported(depot, DAY.plusMonths(1), 4, "SO1");
        supported(foreign, DAY.plusMonths(1), 4, "SO1");
        assertThat(page("SO1"))
                .contains("after evidence", "Ada Okafor", "ada@partner.example", "/partners/" + own)
                .doesNotContain("/partners/" + stranger);
        assertThat(page("SO2")).contains("Nobody that you may see is at level 3");
    }

    @Test
    void tellWhatWasDoneBeforeALevelRose() throws Exception {
        ActionPlanId plan = planning.make(Plans.CONSULTANT, look(depot, DAY, 1, Map.of()));
        database.sql("update action set title = 'The thing that helped', status = 'done', done_on = ?"
                        + " where action_plan_id = ? and mechanism = 'SO1' and position ="
                        + " (select min(position) from action where action_plan_id = ? and mechanism = 'SO1')")
                .params(DAY.plusMonths(2), plan.actionPlanId(), plan.actionPlanId())
                .update();
        assertThat(page("SO1")).doesNotContain("The thing that helped");
        look(depot, DAY.plusMonths(4), 1, Map.of());
        assertThat(page("SO1")).doesNotContain("The thing that helped");
    }

    @Test
    void tellFromWhichLevelToWhich() throws Exception {
        ActionPlanId plan = planning.make(Plans.CONSULTANT, look(depot, DAY, 1, Map.of()));
        database.sql("update action set title = 'The thing that helped', status = 'done', done_on = ?"
                        + " where action_plan_id = ? and mechanism = 'SO1'")
                .params(DAY.plusMonths(2), plan.actionPlanId())
                .update();
        look(depot, DAY.plusMonths(4), 3, Map.of());
        assertThat(page("SO1")).contains("The thing that helped", ": from level 1 to 3");
    }

    @Test
    void sayWherePartnersSeeItApart() throws Exception {
        look(depot, DAY, 2, Map.of(own, Map.of("SO7", 4), fellow, Map.of("SO7", 1)));
        assertThat(page("SO7")).contains("In one arrangement the partners see it two levels", "3 levels apart");
        assertThat(page("SO1")).contains("Nowhere do the partners see it two levels");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?level=nonsense&page=99999&sort=x",
                "?level=%7B%27&page=-1",
                "?sort=level&order=desc&page=99999999999"
            })
    void takeNonsenseForNothingAsked(String nonsense) throws Exception {
        look(depot, DAY, 2, Map.of());
        assertThat(page("SO1" + nonsense)).contains("/arrangements/" + depot);
    }
}
