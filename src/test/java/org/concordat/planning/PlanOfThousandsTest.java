package org.concordat.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.concordat.ConcordatTest;
import org.concordat.Statements;
import org.concordat.assessment.Looked;
import org.concordat.identity.As;
import org.concordat.shared.MechanismCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MvcResult;

/** A plan of 2,000 actions, which nobody should have and somebody will. */
@ConcordatTest
class PlanOfThousandsTest extends PlanBrowser {

    private static final int MANY = 2000;

    /** What a page may weigh on its way, in bytes. */
    private static final int LARGEST = 30 * 1024;

    @Autowired
    JdbcClient sql;

    private ActionPlanId plan;

    @BeforeEach
    void aPlan() {
        plan = plans.plan(pair);
        add(Plans.CONSULTANT, plan, own(Looked.BOARDS, 3), terms("1", pair.council()));
    }

    /** Copies of an own action of each mechanism, spread over levels, statuses and days. */
    private void fill() {
        for (MechanismCode mechanism : List.of(Looked.BOARDS, Looked.MODEL, Looked.TEAMS)) {
            ActionId own = add(Plans.CONSULTANT, plan, own(mechanism, 3), terms("1.5", pair.council()));
            String same = String.join(", ", sql.sql("""
                                    select column_name from information_schema.columns
                                    where table_name = 'action' and is_generated = 'NEVER' and column_name not in
                                        ('action_id', 'position', 'title', 'status', 'due_on', 'raises_to')
                                    order by 1""").query(String.class).list());
            sql.sql("insert into action (action_id, position, title, status, due_on, raises_to, " + same + ") "
                            + "select gen_random_uuid(), position + n, 'Invite the regulator of district ' || n, "
                            + "(array['proposed', 'agreed', 'in-progress'])[1 + n % 3], "
                            + "due_on + n % 700, 2 + n % 2, " + same
                            + " from action, generate_series(1, :many) n where action_id = :own")
                    .param("many", MANY / 3)
                    .param("own", own.actionId())
                    .update();
        }
    }

    private static int weight(MvcResult answer) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(answer.getResponse().getContentAsByteArray());
        }
        return packed.size();
    }

    private static final List<String> PAGES = List.of(
            "",
            "?group=owner",
            "?status=proposed&sort=due&page=5",
            "/board",
            "/timeline",
            "/timeline?by=partner",
            "/forecast",
            "/what-if",
            "/decisions",
            "/changes",
            "/table",
            "/schedule",
            "/look-back",
            "/together");

    @Test
    void isShownOnPagesThatAreNoHeavierAndAskNoMore() throws Exception {
        Map<String, Long> few = new LinkedHashMap<>();
        for (String page : PAGES) {
            few.put(page, statements(page));
        }
        fill();
        Map<String, Integer> weights = new LinkedHashMap<>();
        Map<String, Long> many = new LinkedHashMap<>();
        for (String page : PAGES) {
            weights.put(
                    page, weight(see("/plans/" + plan + page, As.consultant()).andReturn()));
            many.put(page, statements(page));
        }
        assertThat(weights.values()).allMatch(weight -> weight < LARGEST);
        // A list that ends on its first page knows its length without asking.
        assertThat(many)
                .allSatisfy((page, count) ->
                        assertThat(count).as(page).isLessThanOrEqualTo(Objects.requireNonNull(few.get(page)) + 1));
    }

    private long statements(String page) throws Exception {
        return Statements.fewest(() -> see("/plans/" + plan + page, As.consultant()));
    }

    @Test
    void canBeSupposedDoneInAnAddress() throws Exception {
        fill();
        for (int step : new int[] {1, 2}) {
            var form = post("/plans/{id}/what-if", plan).with(csrf()).with(As.director());
            actions.linesOf(plan).stream()
                    .filter(line -> line.position() % step == 0)
                    .forEach(line -> form.param("do", Integer.toString(line.position())));
            String address = Objects.requireNonNull(
                    web.perform(form).andReturn().getResponse().getRedirectedUrl());

            assertThat(address.length()).isLessThan(6000);
            see(address, As.director()).andExpect(content().string(containsString("If this came about")));
        }
    }

    @Test
    void isChangedTogetherAndTakenBack() throws Exception {
        fill();
        var asked = post("/plans/{id}/together", plan)
                .with(csrf())
                .with(As.director())
                .param("status", "done");
        var doing = post("/plans/{id}/together/doing", plan)
                .with(csrf())
                .with(As.director())
                .param("status", "done");
        actions.linesOf(plan).forEach(line -> {
            asked.param("chosen", line.id().toString());
            doing.param("chosen", line.id() + ":" + line.version());
        });

        web.perform(asked).andExpect(status().isOk());
        web.perform(doing).andExpect(status().is3xxRedirection());
        assertThat(actions.linesOf(plan)).allMatch(line -> line.status() == ActionStatus.DONE);
        see("/plans/" + plan, As.director()).andExpect(content().string(containsString("and 1,9")));
        MvcResult unshown =
                see("/plans/" + plan + "?status=unshown", As.director()).andReturn();
        assertThat(weight(unshown)).isLessThan(LARGEST);

        String change = sql.sql("select plan_change_id::text from plan_change where action_plan_id = ?")
                .param(plan.actionPlanId())
                .query(String.class)
                .single();
        web.perform(post("/plans/{id}/changes/{change}/undoing", plan, change)
                        .with(csrf())
                        .with(As.director()))
                .andExpect(status().is3xxRedirection());
        assertThat(actions.linesOf(plan)).noneMatch(line -> line.status() == ActionStatus.DONE);
    }

    @Test
    void goesOutAndComesInAndIsHeldAgainstTheAssessment() throws Exception {
        fill();
        byte[] workbook = web.perform(get("/plans/{id}/plan.xlsx", plan).with(As.director()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        web.perform(get("/plans/{id}/plan.csv", plan).with(As.director())).andExpect(status().isOk());
        web.perform(multipart("/plans/{id}/table", plan)
                        .file(new MockMultipartFile("file", "plan.xlsx", null, workbook))
                        .with(csrf())
                        .with(As.director()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("are so already")));
        MvcResult held =
                see("/plans/" + plan + "/regeneration", As.consultant()).andReturn();
        assertThat(weight(held)).isLessThan(LARGEST);
    }
}
