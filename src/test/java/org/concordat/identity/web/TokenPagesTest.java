package org.concordat.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.ConcordatTest;
import org.concordat.identity.AccessTokens;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.concordat.identity.Token;
import org.concordat.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Tokens are made, shown once, looked through and revoked. */
@ConcordatTest
class TokenPagesTest {

    private static final Pattern TOKEN = Pattern.compile("ccd_[A-Za-z0-9_-]{43}");

    @Autowired
    MockMvc web;

    @Autowired
    AccessTokens tokens;

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient sql;

    private final User director = Token.someone(Role.DIRECTOR, null);
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    private ResultActions make(String name, String expires, String... scopes) throws Exception {
        return web.perform(post("/account/tokens")
                .with(As.user(director))
                .with(csrf())
                .param("name", name)
                .param("expires", expires)
                .param("scopes", scopes));
    }

    @Test
    void showsATokenOnceAndNeverAgain() throws Exception {
        String page = make("Board report", today.plusDays(90).toString(), "portfolio", "plans")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher token = TOKEN.matcher(page);
        assertThat(token.find()).isTrue();

        assertThat(web.perform(get("/api/v1/plans").with(Token.bearer(token.group())))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
        web.perform(get("/account/tokens").with(As.user(director)))
                .andExpect(content().string(containsString("Board report")))
                .andExpect(content().string(not(containsString(token.group()))));
        web.perform(get("/account").with(As.user(director)))
                .andExpect(content().string(containsString("You have one.")));
        web.perform(get("/people/tokens").with(As.administrator()))
                .andExpect(content().string(containsString("Board report")))
                .andExpect(content().string(not(containsString(token.group()))));
    }

    @Test
    void putsEveryProblemAtItsFieldAndKeepsWhatWasTyped() throws Exception {
        make("", "nonsense")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("name-error")))
                .andExpect(content().string(containsString("expires-error")))
                .andExpect(content().string(containsString("value=\"nonsense\"")));
        make("One", today.plusDays(30).toString())
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Tick at least one.")))
                .andExpect(content().string(containsString("value=\"One\"")));
        make("One", today.minusDays(3).toString(), "plans")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("This day is over.")));
        make("One", today.plusYears(1).plusDays(3).toString(), "plans")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("a year at most")));
        make("One", today.plusDays(1).toString(), "plans").andExpect(status().isOk());
        make("ONE ", today.plusDays(1).toString(), "plans")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("You have a token of this name.")));
        assertThat(tokens.findByUserOrderByMadeAtDesc(director.id())).hasSize(1);
    }

    @Test
    void takesNoNonsenseAndNoMoreThanTwenty() throws Exception {
        for (String name : List.of("x".repeat(101), "a\u202Eb", "\u0007")) {
            make(name, today.plusDays(30).toString(), "plans").andExpect(status().is(422));
        }
        make("One", "0000-00-00", "plans").andExpect(status().is(422));
        make("One", today.plusDays(30).toString(), "everything").andExpect(status().is(422));
        for (int i = 0; i < 20; i++) {
            Token.of(director, beans);
        }
        make("Another", today.plusDays(30).toString(), "plans")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("You have 20 tokens")));
    }

    @Test
    void revokesOnesOwnAndNoOthers() throws Exception {
        String token = Token.of(director, beans);
        UUID id = tokens.findByUserOrderByMadeAtDesc(director.id()).get(0).id();

        web.perform(post("/account/tokens/" + id + "/revocation")
                        .with(As.consultant())
                        .with(csrf()))
                .andExpect(status().isNotFound());
        web.perform(post("/account/tokens/" + id + "/revocation")
                        .with(As.user(director))
                        .with(csrf()))
                .andExpect(redirectedUrl("/account/tokens"));

        assertThat(tokens.findById(id)).isEmpty();
        web.perform(get("/api/v1/plans").with(Token.bearer(token))).andExpect(status().isUnauthorized());
    }

    @Test
    void letsAdministratorsRevokeAnyonesAndTellsTheJournalWhatWasMadeAndRevokedButNotUsed() throws Exception {
        make("Board report", today.plusDays(90).toString(), "plans");
        UUID id = tokens.findByUserOrderByMadeAtDesc(director.id()).get(0).id();
        long made = told();
        assertThat(made).isPositive();
        String token = Token.of(director, beans);
        long second = told();
        web.perform(get("/api/v1/plans").with(Token.bearer(token))).andExpect(status().isOk());
        assertThat(told()).isEqualTo(second);

        web.perform(post("/people/tokens/" + id + "/revocation")
                        .with(As.administrator())
                        .with(csrf()))
                .andExpect(redirectedUrl("/people/tokens"));

        assertThat(tokens.findById(id)).isEmpty();
        assertThat(told()).isGreaterThan(second);
    }

    private long told() {
        return sql.sql("select count(*) from journal_entry where subject_id = :person")
                .param("person", director.id().userId())
                .query(Long.class)
                .single();
    }
}
