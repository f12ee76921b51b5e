package org.concordat.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.ConcordatTest;
import org.concordat.identity.Role;
import org.concordat.identity.Token;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Partnering;
import org.concordat.partnership.Visibility;
import org.concordat.partnership.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What can be asked, and how nonsense is answered. */
@ConcordatTest
class AskingTest {

    private static final List<String> LISTS = List.of(
            "/api/v1/portfolio",
            "/api/v1/portfolio/mechanisms",
            "/api/v1/arrangements",
            "/api/v1/participations",
            "/api/v1/partners",
            "/api/v1/assessments",
            "/api/v1/plans",
            "/api/v1/actions",
            "/api/v1/frameworks");

    private static final List<String> NONSENSE = List.of(
            "",
            " ",
            "0",
            "-1",
            "1.5",
            "1e3",
            "01",
            "99999999999999999999",
            "NaN",
            "null",
            "TRUE",
            "yes",
            "٣",
            "'; drop table arrangement; --",
            "%00x".replace("%00", "\u0001"),
            "../../etc",
            "x".repeat(5000),
            "01890000-0000-7000-8000-00000000000",
            "😀");

    /** What each parameter may be said to be that is not in that list of nonsense. */
    private static final Map<String, String> FITS = Map.of("page", "1", "size", "500", "retired", "true");

    @Autowired
    MockMvc web;

    @Autowired
    BeanFactory beans;

    @Autowired
    Partnering partnering;

    private String token = "";
    private Programs programs;

    @BeforeEach
    void come() {
        token = Token.of(Token.someone(Role.DIRECTOR, null), beans);
        programs = new Programs(web, token);
    }

    @Test
    void refusesWhatNoTextIsMadeOfUnderWhateverNameItComes() throws Exception {
        String one = "/api/v1/assessments/01890000-0000-7000-8000-000000000000/scorecard";
        for (String list : Stream.concat(LISTS.stream(), Stream.of(one)).toList()) {
            for (String asked : List.of("size=%00", "whatever=%00", "arrangement=a%00", "%00=1", "a%01=1", "csv=%00")) {
                MockHttpServletResponse answer = programs.ask(list + "?" + asked);
                assertThat(answer.getStatus()).as("%s?%s", list, asked).isEqualTo(400);
                assertThat(answer.getContentType()).isEqualTo("application/problem+json");
            }
        }
    }

    @Test
    void refusesEveryParameterThatIsNotWrittenAsItShouldBe() throws Exception {
        for (String list : LISTS) {
            token = Token.of(Token.someone(Role.DIRECTOR, null), beans);
            programs = new Programs(web, token);
            for (String parameter :
                    List.of("page", "size", "framework", "arrangement", "retired", "nonsense", "PAGE")) {
                for (String nonsense : NONSENSE) {
                    MockHttpServletResponse answer = programs.ask(
                            list + "?" + parameter + "=" + URLEncoder.encode(nonsense, StandardCharsets.UTF_8));
                    assertThat(answer.getStatus())
                            .as("%s %s=%s", list, parameter, nonsense)
                            .isEqualTo(400);
                    assertThat(answer.getContentType()).isEqualTo("application/problem+json");
                    assertThat(JsonMapper.shared()
                                    .readTree(answer.getContentAsByteArray())
                                    .get("parameter")
                                    .asString())
                            .isEqualTo(parameter);
                }
            }
        }
    }

    @Test
    void refusesWhatIsAskedTwiceAndWhatCannotBeAskedThere() throws Exception {
        assertThat(programs.ask("/api/v1/partners?page=1&page=1").getStatus()).isEqualTo(400);
        assertThat(programs.ask("/api/v1/partners?framework=beyond-the-organisation")
                        .getContentAsString())
                .contains("\"parameter\":\"framework\"", "page, retired, size");
        assertThat(programs.ask("/api/v1/partners?size=501").getStatus()).isEqualTo(400);
        for (Map.Entry<String, String> fits : FITS.entrySet()) {
            assertThat(programs.ask("/api/v1/partners?" + fits.getKey() + "=" + fits.getValue())
                            .getStatus())
                    .isEqualTo(200);
        }
        assertThat(programs.ask("/api/v1/frameworks/beyond-the-organisation/versions/1?x=1")
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void findsNothingAtAnAddressOfNothing() throws Exception {
        for (String address : List.of(
                "/api/v1",
                "/api/v1/",
                "/api/v1/nonsense",
                "/api/v1/partners/",
                "/api/v1/arrangements/nonsense",
                "/api/v1/arrangements/" + UUID.randomUUID(),
                "/api/v1/assessments/" + UUID.randomUUID() + "/scorecard",
                "/api/v1/assessments/%27/scorecard",
                "/api/v1/plans/" + UUID.randomUUID() + "/actions",
                "/api/v1/frameworks/nonsense/versions/1",
                "/api/v1/frameworks/beyond-the-organisation/versions/99",
                "/api/v1/frameworks/beyond-the-organisation/versions/-1",
                "/api/v1/frameworks/beyond-the-organisation/versions/99999999999999")) {
            MockHttpServletResponse answer = programs.ask(address);
            assertThat(answer.getStatus()).as(address).isEqualTo(404);
            assertThat(answer.getContentType()).as(address).isEqualTo("application/problem+json");
        }
    }

    @Test
    void tellsWhoWantsAnotherFormThatThereIsNone() throws Exception {
        MockHttpServletResponse answer = web.perform(
                        get("/api/v1/partners").with(Token.bearer(token)).accept("application/xml"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(406);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
    }

    @Test
    void givesEveryRowOnceOverAllPagesAndSaysWhereTheNextIs() throws Exception {
        World world = new World(partnering);
        PartnerId own = world.partner();
        for (int i = 0; i < 5; i++) {
            world.arrangement(own, world.partner());
        }
        Programs bound = new Programs(web, Token.of(Token.someone(Role.DIRECTOR, own.partnerId()), beans));

        JsonNode first = bound.read("/api/v1/arrangements?size=2");
        assertThat(first.get("totalItems").asInt()).isEqualTo(5);
        assertThat(first.get("totalPages").asInt()).isEqualTo(3);
        MockHttpServletResponse second = bound.ask("/api/v1/arrangements?size=2&page=2");
        assertThat(second.getHeaders(HttpHeaders.LINK))
                .containsExactly(
                        "<http://localhost:80/api/v1/arrangements?size=2&page=1>; rel=\"first\"",
                        "<http://localhost:80/api/v1/arrangements?size=2&page=1>; rel=\"prev\"",
                        "<http://localhost:80/api/v1/arrangements?size=2&page=3>; rel=\"next\"",
                        "<http://localhost:80/api/v1/arrangements?size=2&page=3>; rel=\"last\"");
        assertThat(bound.read("/api/v1/arrangements?page=9").get("items").isEmpty())
                .isTrue();
        assertThat(new HashSet<>(bound.all("/api/v1/arrangements", "arrangementId")))
                .hasSize(5);
    }

    @Test
    void saysThatNothingChangedToWhoHasItAlready() throws Exception {
        World world = new World(partnering);
        PartnerId own = world.partner();
        world.arrangement(own, world.partner());
        Programs bound = new Programs(web, token = Token.of(Token.someone(Role.DIRECTOR, own.partnerId()), beans));
        for (String address :
                List.of("/api/v1/arrangements", "/api/v1/frameworks/beyond-the-organisation/versions/1")) {
            String tag = bound.ask(address).getHeader(HttpHeaders.ETAG);
            assertThat(tag).startsWith("\"");
            MockHttpServletResponse again = tagged(address, tag);
            assertThat(again.getStatus()).isEqualTo(304);
            assertThat(again.getContentLength()).isZero();
            assertThat(again.getHeader(HttpHeaders.ETAG)).isEqualTo(tag);
            assertThat(again.getHeader(HttpHeaders.CACHE_CONTROL)).contains("private");
            assertThat(tagged(address, "\"other\"").getStatus()).isEqualTo(200);
        }
        String before = bound.ask("/api/v1/arrangements").getHeader(HttpHeaders.ETAG);
        world.arrangement(own, world.partner());
        assertThat(tagged("/api/v1/arrangements", before).getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse tagged(String address, String tag) throws Exception {
        return web.perform(get(address).with(Token.bearer(token)).header(HttpHeaders.IF_NONE_MATCH, tag))
                .andReturn()
                .getResponse();
    }

    @Test
    void comesAsCsvInWhichNoTextIsAFormula() throws Exception {
        World world = new World(partnering);
        PartnerId own =
                partnering.record(World.partnerTerms("=HYPERLINK(\"x\"), " + UUID.randomUUID()), Visibility.EVERYTHING);
        world.arrangement(own, world.partner());
        String theirs = Token.of(Token.someone(Role.DIRECTOR, own.partnerId()), beans);

        MockHttpServletResponse answer = web.perform(
                        get("/api/v1/partners").with(Token.bearer(theirs)).accept("text/csv"))
                .andReturn()
                .getResponse();

        assertThat(answer.getContentType()).startsWith("text/csv");
        assertThat(answer.getHeader("Total-Items")).isEqualTo("2");
        List<String> lines = answer.getContentAsString().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("partnerId,name,sector,sectorName,country");
        assertThat(lines.get(1) + lines.get(2)).contains("\"'=HYPERLINK(\"\"x\"\")");
    }
}
