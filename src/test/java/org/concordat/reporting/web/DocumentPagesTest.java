package org.concordat.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.concordat.ConcordatTest;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.desk.Readings;
import org.concordat.catalogue.Catalogue;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.concordat.identity.User;
import org.concordat.identity.Users;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Partnering;
import org.concordat.partnership.World;
import org.concordat.portfolio.Looks;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ConcordatTest
class DocumentPagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient sql;

    @Autowired
    Users users;

    @Autowired
    Partnering partnering;

    @Autowired
    Arrangements arrangements;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Readings readings;

    private PartnerId own;
    private ArrangementId depot;
    private ArrangementId elsewhere;
    private AssessmentId closed;
    private User director;
    private RequestPostProcessor me;

    @BeforeEach
    void oneOfOnesOwnAndOneOfOthers() {
        World world = new World(partnering);
        own = world.partner();
        depot = world.arrangement(own, world.partner());
        elsewhere = world.arrangement(world.partner(), world.partner());
        closed = new Looks(catalogue, readings)
                .close(
                        arrangements.findWithParticipationsById(depot).orElseThrow(),
                        LocalDate.of(2026, 2, 1),
                        3,
                        Map.of());
        director = users.save(new User(
                UUID.randomUUID() + "@documents.example", "Someone", EnumSet.of(Role.DIRECTOR), own.partnerId()));
        me = As.user(director);
    }

    @Test
    void makesAPackAndHandsItOutUnderASafeName() throws Exception {
        String path = ask("Board pack ✂ \"2026\"; a/b", depot);
        await(path, "made");
        page(path).andExpectAll(status().isOk(), header().doesNotExist("Refresh"));
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        web.perform(get(path + "/file").with(me))
                .andExpectAll(
                        status().isOk(),
                        content().contentType("application/pdf"),
                        header().string(
                                        "Content-Disposition",
                                        "attachment; filename=\"board-pack-2026-a-b-" + today + ".pdf\""));
        assertThat(body("/documents")).contains("Board pack", "KB");
    }

    @Test
    void showsADocumentToItsOwnerAlone() throws Exception {
        String path = ask("Mine", depot);
        for (RequestPostProcessor another : List.of(As.administrator(), As.boundTo(own.partnerId(), Role.CONSULTANT))) {
            web.perform(get(path).with(another)).andExpect(status().isNotFound());
            web.perform(get(path + "/file").with(another)).andExpect(status().isNotFound());
            web.perform(post(path + "/deletion").with(another).with(csrf())).andExpect(status().isNotFound());
            web.perform(post(path + "/again").with(another).with(csrf())).andExpect(status().isNotFound());
        }
    }

    @Test
    void asksOnceForWhatIsAskedForTwiceAtOnce() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(4);
        try {
            Callable<String> asking = () -> ask("At once", depot);
            List<String> paths = new ArrayList<>();
            for (Future<String> asked : two.invokeAll(List.of(asking, asking, asking, asking))) {
                paths.add(asked.get());
            }
            assertThat(sql.sql("select count(*) from made_document where user_id = ? and title = 'At once'"
                                    + " and state in ('waiting', 'making')")
                            .param(director.id().userId())
                            .query(Integer.class)
                            .single())
                    .isLessThanOrEqualTo(1);
            assertThat(paths).allMatch(path -> path.startsWith("/documents/"));
        } finally {
            two.shutdown();
        }
    }

    @Test
    void handsNothingOutOfWhichTheOwnerLostSight() throws Exception {
        String path = ask("Before", depot);
        await(path, "made");
        sql.sql("update person set partner_id = ? where user_id = ?")
                .params(
                        new World(partnering).partner().partnerId(),
                        director.id().userId())
                .update();
        User moved = users.findById(director.id()).orElseThrow();
        me = As.user(moved);
        web.perform(get(path + "/file").with(me))
                .andExpectAll(status().isForbidden(), content().string(Matchers.containsString("no longer see")));
        assertThat(body(path)).contains("no longer see", "Make it anew").doesNotContain("/file\"");
        assertThat(body("/documents")).contains("Not handed out: you no longer see all that is in it");
    }

    @Test
    void saysInTheListOfNothingThatItIsHeldBackWhichItsOwnerSees() throws Exception {
        await(ask("Seen", depot), "made");
        assertThat(body("/documents")).contains("Seen").doesNotContain("Not handed out");
    }

    @Test
    void speaksOfWhatIsAskedFor() throws Exception {
        assertThat(body("/documents/new?make=board-pack")).contains("on the cover", "the heat map", "Make it");
        assertThat(body("/documents/new?make=workbook"))
                .contains("first sheet", "Make it")
                .doesNotContain("cover", "foot of each page");
        assertThat(body("/documents/new?make=board-pack&arrangement=" + depot))
                .contains("belong to packs of several", "Make it");
        assertThat(body("/documents/new?make=workbook&partner=nobody-is-called-this"))
                .contains("None in this view")
                .doesNotContain("Make it");
    }

    @Test
    void opensNothingForWhoMayNoLongerSeeArrangements() throws Exception {
        UUID id = keep("made", "Before", Instant.now());
        sql.sql("update person_role set role = 'respondent' where user_id = ?")
                .param(director.id().userId())
                .update();
        User answering = users.findById(director.id()).orElseThrow();
        for (String page : List.of("/documents", "/documents/" + id, "/documents/" + id + "/file")) {
            web.perform(get(page).with(As.user(answering))).andExpect(status().is4xxClientError());
        }
    }

    @Test
    void saysWhyADocumentFailed() throws Exception {
        for (Map.Entry<String, String> each : Map.of(
                        "too-large", "not enough memory",
                        "out-of-sight", "no longer saw any",
                        "left-behind", "stopped twice",
                        "broken", "log of the program")
                .entrySet()) {
            UUID id = keep("failed", "Failed", Instant.now());
            sql.sql("update made_document set failure = ? where document_id = ?")
                    .params(each.getKey(), id)
                    .update();
            assertThat(body("/documents/" + id)).contains(each.getValue()).doesNotContain("??");
        }
    }

    @Test
    void saysThatOneWaitsForAsManyAsOneCan() throws Exception {
        for (int at = 0; at < 3; at++) {
            UUID id = keep("made", "Being made " + at, Instant.now());
            sql.sql("update made_document set state = 'making', touched_at = now(), sameness = ? where document_id = ?")
                    .params(String.valueOf(at).repeat(64), id)
                    .update();
        }
        String answer = web.perform(form("One more", depot).with(me))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(answer).contains("You already wait for 3 documents", "One more");
    }

    @Test
    void isFoundFromTheMenuOfEachPageByWhoMayHaveDocuments() throws Exception {
        assertThat(body("/arrangements")).contains("<a href=\"/documents\">Your documents</a>");
        assertThat(web.perform(get("/answers")
                                .with(As.user(new User(
                                        UUID.randomUUID() + "@documents.example",
                                        "Someone",
                                        EnumSet.of(Role.RESPONDENT),
                                        own.partnerId()))))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .doesNotContain("Your documents");
    }

    @Test
    void listsTheNamesOfAViewAndTakesOfItWhatIsTicked() throws Exception {
        ArrangementId second = new World(partnering).arrangement(own, new World(partnering).partner());
        assertThat(body("/documents/new?partner=" + own))
                .contains("value=\"" + depot + "\"", "value=\"" + second + "\"", "2 in this view")
                .doesNotContain(elsewhere.toString());
        String path = web.perform(form("Of the view", second)
                        .param("partner", own.toString())
                        .param("arrangements", elsewhere.toString())
                        .with(me))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(sql.sql("select cardinality(asked_for) from made_document where document_id = ?")
                        .param(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)))
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void takesNothingThatItsOwnerDoesNotSee() throws Exception {
        String answer = web.perform(form("Board pack", elsewhere).with(me))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(answer).contains("Choose at least one arrangement");
    }

    @Test
    void putsBadInputAtItsField() throws Exception {
        web.perform(form("", depot).with(me)).andExpect(status().isUnprocessableContent());
        web.perform(form("x".repeat(121), depot).with(me)).andExpect(status().isUnprocessableContent());
        web.perform(form("Pack", depot).param("marking", "x".repeat(61)).with(me))
                .andExpect(status().isUnprocessableContent());
        web.perform(form("Pack", depot).param("marking", "a\u0000b").with(me)).andExpect(status().is4xxClientError());
        web.perform(get("/documents/new?make=nonsense&kind=%00&stage=9&band=x&partner=zz%25&framework=")
                        .with(me))
                .andExpect(status().isOk());
        web.perform(get("/documents/new?arrangement=" + elsewhere).with(me)).andExpect(status().isNotFound());
        web.perform(get("/documents/new?framework=there-is-none").with(me)).andExpect(status().isNotFound());
        web.perform(get("/documents/" + UUID.randomUUID()).with(me)).andExpect(status().isNotFound());
        web.perform(get("/documents/nonsense").with(me)).andExpect(status().is4xxClientError());
        web.perform(post("/documents/" + UUID.randomUUID() + "/again").with(me).with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void keepsAsManyAsOnePersonCanAndLetsGo() throws Exception {
        for (int at = 0; at < 20; at++) {
            keep("made", "Old " + at, Instant.now());
        }
        assertThat(web.perform(form("One more", depot).with(me))
                        .andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("You keep 20 documents");
        UUID first = sql.sql("select document_id from made_document where user_id = ? limit 1")
                .param(director.id().userId())
                .query(UUID.class)
                .single();
        web.perform(post("/documents/" + first + "/deletion").with(me).with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(ask("One more", depot)).startsWith("/documents/");
    }

    @Test
    void saysThatSomethingFailedAndAsksForItAgain() throws Exception {
        UUID id = keep("failed", "Half made", Instant.now());
        assertThat(body("/documents/" + id)).contains("Could not be made", "Ask for it again");
        String anew = web.perform(post("/documents/" + id + "/again").with(me).with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        await(anew, "made");
    }

    @Test
    void hasThePaperAndTheWorkbookOfAClosedAssessment() throws Exception {
        String path = "/assessments/" + closed;
        assertThat(web.perform(get(path + "/scorecard.pdf").with(me))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray())
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        web.perform(get(path + "/scorecard.xlsx").with(me))
                .andExpectAll(
                        status().isOk(),
                        content().contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
        assertThat(body(path + "/result")).contains("scorecard.pdf", "scorecard.xlsx");
        RequestPostProcessor stranger =
                As.boundTo(new World(partnering).partner().partnerId(), Role.DIRECTOR);
        web.perform(get(path + "/scorecard.pdf").with(stranger)).andExpect(status().isNotFound());
    }

    private UUID keep(String state, String title, Instant at) {
        UUID id = UUID.randomUUID();
        sql.sql("""
                        insert into made_document (document_id, user_id, kind, title, about, framework, asked_for, sameness, state,
                            asked_at, made_at, within, pages, size)
                        values (?, ?, 'board-pack', ?, 'All', 'beyond-the-organisation', array[cast(? as uuid)], ?, ?, ?, ?,
                            array[cast(? as uuid)], 1, 1)""")
                .params(
                        id,
                        director.id().userId(),
                        title,
                        depot.arrangementId(),
                        "0".repeat(64),
                        state,
                        Timestamp.from(at),
                        Timestamp.from(at),
                        depot.arrangementId())
                .update();
        return id;
    }

    private MockHttpServletRequestBuilder form(String title, ArrangementId arrangement) {
        return post("/documents")
                .with(csrf())
                .param("make", "board-pack")
                .param("title", title)
                .param("framework", "beyond-the-organisation")
                .param("arrangements", arrangement.toString());
    }

    private String ask(String title, ArrangementId arrangement) throws Exception {
        return web.perform(form(title, arrangement).with(me))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    private ResultActions page(String path) throws Exception {
        return web.perform(get(path).with(me));
    }

    private String body(String path) throws Exception {
        return page(path).andReturn().getResponse().getContentAsString();
    }

    private void await(String path, String state) throws Exception {
        UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        Instant end = Instant.now().plus(Duration.ofSeconds(120));
        String now = "";
        while (!now.equals(state) && Instant.now().isBefore(end)) {
            Thread.sleep(200);
            now = sql.sql("select state from made_document where document_id = ?")
                    .param(id)
                    .query(String.class)
                    .single();
        }
        assertThat(now).isEqualTo(state);
    }
}
