package org.concordat.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.identity.AccessTokens;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.concordat.identity.Token;
import org.concordat.identity.TokenDoor;
import org.concordat.identity.TokenScope;
import org.concordat.identity.User;
import org.concordat.identity.Users;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Partnering;
import org.concordat.partnership.World;
import org.concordat.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What a token opens, and what none does. */
@ConcordatTest
class TokensTest {

    private static final String PARTNERS = "/api/v1/partners";

    @Autowired
    MockMvc web;

    @Autowired
    BeanFactory beans;

    @Autowired
    TokenDoor door;

    @Autowired
    AccessTokens tokens;

    @Autowired
    Users users;

    @Autowired
    Partnering partnering;

    @Autowired
    JdbcClient sql;

    private final User director = Token.someone(Role.DIRECTOR, null);

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, RequestPostProcessor... with)
            throws Exception {
        for (RequestPostProcessor each : with) {
            request = request.with(each);
        }
        return web.perform(request.with(
                        from("198.51.100." + (1 + Math.abs(UUID.randomUUID().hashCode() % 250)))))
                .andReturn()
                .getResponse();
    }

    private static RequestPostProcessor from(String client) {
        return request -> {
            request.setRemoteAddr(client);
            return request;
        };
    }

    @Test
    void opensWithAGoodTokenAndSaysWhenItWasLastUsed() throws Exception {
        String token = Token.of(director, beans);

        assertThat(send(get(PARTNERS), Token.bearer(token)).getStatus()).isEqualTo(200);
        MockHttpServletResponse head = send(head(PARTNERS), Token.bearer(token));
        assertThat(head.getStatus()).isEqualTo(200);
        assertThat(head.getHeader(HttpHeaders.ETAG)).isNotNull();

        var kept = tokens.findByUserOrderByMadeAtDesc(director.id()).get(0);
        assertThat(kept.usedAt()).isNotNull();
        assertThat(kept.usedFrom()).startsWith("198.51.100.");
        assertThat(sql.sql("select count(*) from access_token where token_hash = :token or name = :token")
                        .param("token", token)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void keepsThatATokenWasUsedOnceAnHour() throws Exception {
        String token = Token.of(director, beans);
        send(get(PARTNERS), Token.bearer(token), from("203.0.113.1"));
        var first = tokens.findByUserOrderByMadeAtDesc(director.id()).get(0).usedAt();
        send(get(PARTNERS), Token.bearer(token));

        assertThat(tokens.findByUserOrderByMadeAtDesc(director.id()).get(0).usedAt())
                .isEqualTo(first);
    }

    @Test
    void answersEveryTokenThatIsNotGoodInTheSameWords() throws Exception {
        String over = Token.of(director, beans);
        sql.sql("update access_token set made_at = made_at - interval '60 days', expires_on = current_date - 2"
                        + " where user_id = :user")
                .param("user", director.id().userId())
                .update();
        String revoked = Token.of(director, beans);
        door.revoke(
                director.id(),
                tokens.findByUserOrderByMadeAtDesc(director.id()).get(0).id());
        User kept = Token.someone(Role.DIRECTOR, null);
        String suspended = Token.of(kept, beans);
        User now = users.findById(kept.id()).orElseThrow();
        now.suspend();
        users.save(now);
        String good = Token.of(director, beans);

        for (String token : List.of(
                over,
                revoked,
                suspended,
                good + "x",
                good.substring(1),
                good.toLowerCase(Locale.ROOT),
                "ccd_" + "A".repeat(43),
                "nonsense",
                "'; drop table person; --",
                "é".repeat(2000))) {
            MockHttpServletResponse answer = send(get(PARTNERS), Token.bearer(token));
            assertThat(answer.getStatus()).as(token).isEqualTo(401);
            assertThat(answer.getHeader(HttpHeaders.WWW_AUTHENTICATE)).isEqualTo("Bearer realm=\"Concordat\"");
            assertThat(answer.getContentType()).isEqualTo("application/problem+json");
            assertThat(answer.getContentAsString())
                    .isEqualTo(send(get(PARTNERS)).getContentAsString())
                    .contains("\"status\":401");
        }
        assertThat(send(get(PARTNERS), Token.bearer(good)).getStatus()).isEqualTo(200);
    }

    @Test
    void isNotOpenedByASessionNorByATokenInTheAddress() throws Exception {
        assertThat(send(get(PARTNERS), As.administrator()).getStatus()).isEqualTo(401);
        assertThat(send(get(PARTNERS).param("access_token", Token.of(director, beans)))
                        .getStatus())
                .isEqualTo(401);
        MockHttpServletResponse answer = send(get(PARTNERS));
        assertThat(answer.getHeader(HttpHeaders.SET_COOKIE)).isNull();
        assertThat(answer.getHeader("Content-Security-Policy")).isNotNull();
    }

    @Test
    void isNotAWayIntoThePages() throws Exception {
        assertThat(send(get("/partners"), Token.bearer(Token.of(director, beans)))
                        .getRedirectedUrl())
                .endsWith("/sign-in");
    }

    @Test
    void saysWhatATokenWouldHaveToOpen() throws Exception {
        String plans = Token.of(director, Set.of(TokenScope.PLANS), beans);

        assertThat(send(get("/api/v1/plans"), Token.bearer(plans)).getStatus()).isEqualTo(200);
        MockHttpServletResponse answer = send(get(PARTNERS), Token.bearer(plans));
        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getHeader(HttpHeaders.WWW_AUTHENTICATE)).contains("insufficient_scope", "\"portfolio\"");
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
    }

    @Test
    void onlyReads() throws Exception {
        String token = Token.of(director, beans);
        for (MockHttpServletRequestBuilder request : List.of(post(PARTNERS), options(PARTNERS))) {
            MockHttpServletResponse answer = send(request, Token.bearer(token));
            assertThat(answer.getStatus()).isEqualTo(405);
            assertThat(answer.getHeader(HttpHeaders.ALLOW)).isEqualTo("GET, HEAD");
            assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        }
    }

    @Test
    void losesAtOnceWhatItsPersonLoses() throws Exception {
        World world = new World(partnering);
        PartnerId own = world.partner();
        ArrangementId arrangement = world.arrangement(own, world.partner());
        User consultant = Token.someone(Role.CONSULTANT, own.partnerId());
        String token = Token.of(consultant, beans);
        String address = "/api/v1/arrangements/" + arrangement;
        assertThat(send(get(address), Token.bearer(token)).getStatus()).isEqualTo(200);

        User held = users.findWithArrangementsById(consultant.id()).orElseThrow();
        held.holdTo(Set.of(UUID.randomUUID()));
        held.holdToNone();
        held.describe(held.email(), held.name(), held.roles(), world.partner().partnerId());
        users.save(held);
        assertThat(send(get(address), Token.bearer(token)).getStatus()).isEqualTo(404);

        User answering = users.findById(consultant.id()).orElseThrow();
        answering.describe(answering.email(), answering.name(), EnumSet.of(Role.RESPONDENT), null);
        users.save(answering);
        assertThat(send(get(address), Token.bearer(token)).getStatus()).isEqualTo(403);
        assertThat(send(get("/api/v1/frameworks"), Token.bearer(token)).getStatus())
                .isEqualTo(200);
    }

    @Test
    void slowsWhoeverTriesTokensThatOpenNothing() throws Exception {
        String client = "203.0.113." + (1 + Math.abs(UUID.randomUUID().hashCode() % 250));
        MockHttpServletResponse last = new MockHttpServletResponse();
        for (int i = 0; i < 61; i++) {
            last = web.perform(get(PARTNERS)
                            .with(Token.bearer("ccd_" + UUID.randomUUID()))
                            .with(from(client)))
                    .andReturn()
                    .getResponse();
        }
        assertThat(last.getStatus()).isEqualTo(429);
        assertThat(last.getHeader(HttpHeaders.RETRY_AFTER)).isEqualTo("900");
        assertThat(web.perform(get(PARTNERS)
                                .with(Token.bearer(Token.of(director, beans)))
                                .with(from(client)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .as("who has a good one is not kept out by others behind the same address")
                .isEqualTo(200);
    }

    @Test
    void keepsOneThatRunsWildFromWhatOthersNeed() throws Exception {
        String token = Token.of(director, Set.of(TokenScope.PLANS), beans);
        MockHttpServletResponse last = new MockHttpServletResponse();
        for (int i = 0; i < 301; i++) {
            last = send(get(PARTNERS), Token.bearer(token));
        }
        assertThat(last.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(last.getHeader(HttpHeaders.RETRY_AFTER))).isBetween(1, 60);
        assertThat(send(get(PARTNERS), Token.bearer(Token.of(director, beans))).getStatus())
                .isEqualTo(200);
    }

    @Test
    void endsWithinAYear() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        users.save(director);
        for (LocalDate day : List.of(today.minusDays(2), today.plusYears(1).plusDays(2))) {
            assertThat(catchThrowable(() -> door.make(director.id(), "One", Set.of(TokenScope.PLANS), day)))
                    .isInstanceOf(Refusal.class);
        }
    }
}
