package org.concordat.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.identity.Access;
import org.concordat.identity.As;
import org.concordat.identity.Keeper;
import org.concordat.identity.PersonTerms;
import org.concordat.identity.Role;
import org.concordat.identity.User;
import org.concordat.identity.UserId;
import org.concordat.identity.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * What someone sends who means no good. More of it stands where it belongs: links in {@link PeoplePagesTest}, ids of others
 * in {@code AccessMatrixTest}, forms of other sites in {@code ForeignFormTest}, two who demote each other in {@code
 * LastAdministratorTest}, what is left of a session in {@link AccountPageTest}, hosts that lie in {@code SignInTest} and
 * {@code LyingHostTest}.
 */
@ConcordatTest
class BadInputTest {

    private static final String PASSWORD = "four plain words here";
    private static final String OTHER = "another five plain words here";

    @Autowired
    MockMvc web;

    @Autowired
    Access access;

    @Autowired
    Users users;

    @Autowired
    JdbcClient sql;

    private String email;
    private UserId id;

    @BeforeEach
    void someone() {
        Keeper.of(access, users);
        email = UUID.randomUUID() + "@bad.example";
        id = access.add(PersonTerms.of(email, "Someone", EnumSet.of(Role.DIRECTOR), null));
    }

    private User now() {
        return users.findById(id).orElseThrow();
    }

    private static MockHttpServletRequestBuilder choose(String token) {
        return post("/password/" + token)
                .with(csrf())
                .param("password", PASSWORD)
                .param("again", PASSWORD);
    }

    @Test
    void takesNoInvitationThatHasRunOut() throws Exception {
        String token = access.passwordLinkFor(id);
        sql.sql("update password_link set expires_at = expires_at - interval '7 days' where user_id = ?")
                .param(id.userId())
                .update();
        web.perform(get("/password/" + token)).andExpect(status().isNotFound());
        web.perform(choose(token)).andExpect(status().isNotFound());
        assertThat(now().active()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "%27%20or%201=1", "..%2f..%2fpeople", "e3b0c44298fc1c149afbf4c8996fb924", "null"})
    void takesNoInvitationThatIsMadeUp(String token) throws Exception {
        assertThat(web.perform(get(java.net.URI.create("/password/" + token)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isIn(400, 404);
    }

    /** Not even by its hash, for someone who has seen the database. */
    @Test
    void takesNoHashForALink() throws Exception {
        access.passwordLinkFor(id);
        String hash = sql.sql("select token_hash from password_link where user_id = ?")
                .param(id.userId())
                .query(String.class)
                .single();
        web.perform(choose(hash)).andExpect(status().isNotFound());
    }

    @Test
    void changesNobodyButWhomALinkWasMadeForAndNothingButTheirPassword() throws Exception {
        UserId other =
                access.add(PersonTerms.of("other." + email, "Somebody Else", EnumSet.of(Role.ADMINISTRATOR), null));
        web.perform(choose(access.passwordLinkFor(id))
                        .param("id", other.toString())
                        .param("user", other.toString())
                        .param("email", "other." + email)
                        .param("name", "Chosen")
                        .param("roles", "administrator")
                        .param("partner", "Anyone Ltd")
                        .param("admission", "ended"))
                .andExpect(redirectedUrl("/sign-in"));
        assertThat(users.findById(other).orElseThrow().active()).isFalse();
        isAsBefore();
        assertThat(now().active()).isTrue();
    }

    @Test
    void takesNoRolesNorPartnersAtOnesOwnPageNorAtTheDoor() throws Exception {
        access.choosePassword(access.passwordLinkFor(id), PASSWORD, PASSWORD);
        Cookie session = web.perform(post("/sign-in")
                        .with(csrf())
                        .param("email", email)
                        .param("password", PASSWORD)
                        .param("roles", "administrator")
                        .param("authorities", "ROLE_ADMINISTRATOR")
                        .param("partner", "Anyone Ltd"))
                .andExpect(redirectedUrl("/"))
                .andReturn()
                .getResponse()
                .getCookie("SESSION");
        Cookie next = web.perform(post("/account/password")
                        .with(csrf())
                        .cookie(session)
                        .param("presentPassword", PASSWORD)
                        .param("password", OTHER)
                        .param("again", OTHER)
                        .param(
                                "id",
                                users.findByEmail(Keeper.EMAIL)
                                        .orElseThrow()
                                        .id()
                                        .toString())
                        .param("email", Keeper.EMAIL)
                        .param("roles", "administrator")
                        .param("form.roles", "administrator")
                        .param("viewer.roles", "ADMINISTRATOR")
                        .param("viewer.partner", UUID.randomUUID().toString())
                        .param("partner", "Anyone Ltd")
                        .param("namedOnly", "false")
                        .param("sees", "all"))
                .andExpect(redirectedUrl("/account"))
                .andReturn()
                .getResponse()
                .getCookie("SESSION");
        isAsBefore();
        web.perform(get("/people").cookie(next)).andExpect(status().isForbidden());
    }

    private void isAsBefore() {
        assertThat(now().email()).isEqualTo(email);
        assertThat(now().name()).isEqualTo("Someone");
        assertThat(now().roles()).isEqualTo(Set.of(Role.DIRECTOR));
        assertThat(now().partner()).isNull();
    }

    /** What a director may look at and not send stays so, whatever a form says of its method. */
    @ParameterizedTest
    @ValueSource(strings = {"get", "GET", "put", "delete", "patch"})
    void takesNoOtherMethodThanTheOneThatWasUsed(String method) throws Exception {
        web.perform(post("/partners")
                        .with(csrf())
                        .with(As.director())
                        .param("_method", method)
                        .header("X-HTTP-Method-Override", method)
                        .header("X-HTTP-Method", method)
                        .header("X-Method-Override", method)
                        .param("name", "Chosen"))
                .andExpect(status().isForbidden());
        web.perform(get("/partners?_method=post&name=Chosen")
                        .with(As.consultant())
                        .header("X-HTTP-Method-Override", "POST"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<h1")));
    }

    @Test
    void takesNoTokenOfAnotherSessionAndNoneThatIsMadeUp() throws Exception {
        Cookie own = session("/sign-in");
        String foreign = token(session("/sign-in"));
        for (String said : new String[] {foreign, "made-up", ""}) {
            web.perform(post("/forgotten").cookie(own).param("_csrf", said).param("email", email))
                    .andExpect(status().isForbidden());
            web.perform(post("/forgotten")
                            .cookie(own)
                            .header("X-CSRF-TOKEN", said)
                            .param("email", email))
                    .andExpect(status().isForbidden());
        }
        web.perform(post("/forgotten").cookie(own).param("_csrf", token(own)).param("email", email))
                .andExpect(redirectedUrl("/forgotten?asked"));
    }

    private Cookie session(String path) throws Exception {
        return web.perform(get(path)).andReturn().getResponse().getCookie("SESSION");
    }

    private String token(Cookie session) throws Exception {
        String page = web.perform(get("/forgotten").cookie(session))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return page.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/%2f%2fevil.example",
                "/%5cevil.example",
                "/%09/evil.example",
                "https:evil.example",
                "javascript:alert(1)"
            })
    void leadsNowhereElseWhateverAFormSaysOfTheWayBack(String elsewhere) throws Exception {
        access.choosePassword(access.passwordLinkFor(id), PASSWORD, PASSWORD);
        MockHttpServletRequestBuilder signIn =
                post("/sign-in").with(csrf()).param("email", email).param("password", PASSWORD);
        for (String name :
                new String[] {"continue", "next", "redirect", "return", "returnTo", "url", "spring-security-redirect"
                }) {
            signIn.param(name, elsewhere);
        }
        web.perform(signIn.header("Referer", "https://evil.example/")).andExpect(redirectedUrl("/"));
        web.perform(post("/sign-out")
                        .with(csrf())
                        .with(As.director())
                        .param("continue", elsewhere)
                        .header("Referer", "https://evil.example/"))
                .andExpect(redirectedUrl("/sign-in?out"));
    }
}
