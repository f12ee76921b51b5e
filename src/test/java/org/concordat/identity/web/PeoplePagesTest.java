package org.concordat.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.identity.Access;
import org.concordat.identity.As;
import org.concordat.identity.Keeper;
import org.concordat.identity.User;
import org.concordat.identity.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ConcordatTest
class PeoplePagesTest {

    private static final String PASSWORD = "four plain words here";

    @Autowired
    MockMvc web;

    @Autowired
    Access access;

    @Autowired
    Users users;

    private String email;

    @BeforeEach
    void haveAnAdministratorAndNameSomeoneNew() {
        Keeper.of(access, users);
        email = "p" + UUID.randomUUID() + "@concordat.example";
    }

    @Test
    void letsSomeoneInWhoChoseAPasswordWithTheirLink() throws Exception {
        String link = add("director");
        web.perform(get(link)).andExpect(status().isOk());
        web.perform(choose(link)).andExpect(redirectedUrl("/sign-in"));
        web.perform(signIn(email, PASSWORD)).andExpect(authenticated());
        web.perform(signIn(" " + email.toUpperCase(Locale.ROOT), PASSWORD)).andExpect(authenticated());
    }

    @Test
    void usesALinkOnlyOnce() throws Exception {
        String link = add("director");
        web.perform(choose(link)).andExpect(redirectedUrl("/sign-in"));
        web.perform(get(link)).andExpect(status().isNotFound());
        web.perform(choose(link)).andExpect(status().isNotFound());
    }

    @Test
    void saysTheSameOfALinkThatWasUsedAndOfOneThatNeverWas() throws Exception {
        String link = add("director");
        web.perform(choose(link)).andExpect(redirectedUrl("/sign-in"));
        String never = web.perform(get("/password/never-was"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("This link no longer works")))
                .andExpect(content().string(containsString("ask an administrator")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        web.perform(get(link))
                .andExpect(status().isNotFound())
                .andExpect(
                        result -> assertThat(withoutToken(result.getResponse().getContentAsString()))
                                .isEqualTo(withoutToken(never)));
    }

    /** A page without the token against forged forms, which is another one every time. */
    private static String withoutToken(String page) {
        return page.replaceAll("<meta name=\"csrf-token\"[^>]*>", "");
    }

    @Test
    void spendsALinkWhenANewerOneIsMade() throws Exception {
        String first = add("director");
        User person = users.findByEmail(email).orElseThrow();
        web.perform(post("/people/" + person.id() + "/password-links")
                        .with(csrf())
                        .with(As.administrator()))
                .andExpect(redirectedUrl("/people"));
        web.perform(get(first)).andExpect(status().isNotFound());
    }

    @Test
    void saysTheSameOfAWrongPasswordAndOfNoSuchPerson() throws Exception {
        web.perform(choose(add("director")));
        web.perform(signIn(email, "not the password"))
                .andExpect(unauthenticated())
                .andExpect(redirectedUrl("/sign-in?wrong"));
        web.perform(signIn("nobody@concordat.example", PASSWORD))
                .andExpect(unauthenticated())
                .andExpect(redirectedUrl("/sign-in?wrong"));
    }

    @Test
    void keepsSomeoneSuspendedOut() throws Exception {
        web.perform(choose(add("director")));
        User person = users.findByEmail(email).orElseThrow();
        web.perform(change(person).param("admission", "suspended")).andExpect(redirectedUrl("/people"));
        web.perform(signIn(email, PASSWORD)).andExpect(unauthenticated());
    }

    @Test
    void endsSomeonesAccessForGood() throws Exception {
        web.perform(choose(add("director")));
        User person = users.findByEmail(email).orElseThrow();
        String unused = "/password/" + access.passwordLinkFor(person.id());
        web.perform(change(person).param("admission", "ended")).andExpect(redirectedUrl("/people"));
        web.perform(signIn(email, PASSWORD)).andExpect(unauthenticated());
        web.perform(get(unused)).andExpect(status().isNotFound());
        User ended = users.findByEmail(email).orElseThrow();
        web.perform(change(ended).param("admission", "let-in")).andExpect(redirectedUrl("/people"));
        web.perform(signIn(email, PASSWORD)).andExpect(unauthenticated());
        web.perform(choose("/password/" + access.passwordLinkFor(person.id()))).andExpect(redirectedUrl("/sign-in"));
        web.perform(signIn(email, PASSWORD)).andExpect(authenticated());
    }

    @Test
    void letsSomeoneInOnTheirDaysOnly() throws Exception {
        web.perform(choose(add("director")));
        web.perform(change(users.findByEmail(email).orElseThrow()).param("until", "2013-05-01"))
                .andExpect(redirectedUrl("/people"));
        web.perform(signIn(email, PASSWORD)).andExpect(unauthenticated());
        web.perform(get("/people").with(As.administrator()))
                .andExpect(content().string(containsString("until 1 May 2013")));
        web.perform(change(users.findByEmail(email).orElseThrow()).param("until", "2199-12-31"))
                .andExpect(redirectedUrl("/people"));
        web.perform(signIn(email, PASSWORD)).andExpect(authenticated());
    }

    @Test
    void refusesDaysThatAreNoneOrTheWrongWayRound() throws Exception {
        add("director");
        User person = users.findByEmail(email).orElseThrow();
        web.perform(change(person).param("from", "tomorrow"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("from-error")));
        web.perform(change(person).param("from", "2013-05-02").param("until", "2013-05-01"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("cannot be before the first")));
    }

    @Test
    void withdrawsALinkWhenTheAddressChangesOrThePersonIsSuspended() throws Exception {
        String link = add("director");
        User person = users.findByEmail(email).orElseThrow();
        web.perform(change(person)).andExpect(redirectedUrl("/people"));
        web.perform(get(link)).andExpect(status().isOk());
        String other = "other." + email;
        web.perform(change(users.findByEmail(email).orElseThrow()).with(request -> {
                    request.setParameter("email", other);
                    return request;
                }))
                .andExpect(redirectedUrl("/people"));
        web.perform(get(link)).andExpect(status().isNotFound());
        String second = "/password/" + access.passwordLinkFor(person.id());
        web.perform(change(users.findByEmail(other).orElseThrow()).param("admission", "suspended"));
        web.perform(get(second)).andExpect(status().isNotFound());
    }

    @Test
    void refusesAnAddressThatIsTakenAndKeepsWhatWasTyped() throws Exception {
        add("director");
        web.perform(post("/people")
                        .with(csrf())
                        .with(As.administrator())
                        .param("name", "Somebody Else")
                        .param("email", email)
                        .param("roles", "consultant"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Someone with this address is here already.")))
                .andExpect(content().string(containsString("Somebody Else")));
    }

    @Test
    void refusesNonsenseAtTheRightField() throws Exception {
        web.perform(post("/people")
                        .with(csrf())
                        .with(As.administrator())
                        .param("name", "x".repeat(10_000))
                        .param("email", email)
                        .param("roles", "director"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("name-error")));
        web.perform(post("/people")
                        .with(csrf())
                        .with(As.administrator())
                        .param("name", "Name")
                        .param("email", "not an address")
                        .param("roles", "emperor")
                        .param("partner", "No such partner"))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void doesNotOverwriteWhatSomeoneElseSavedFirst() throws Exception {
        add("director");
        User person = users.findByEmail(email).orElseThrow();
        web.perform(change(person)).andExpect(redirectedUrl("/people"));
        web.perform(change(person).param("name", "Later"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Save mine instead")));
        assertThat(users.findByEmail(email).orElseThrow().name()).isEqualTo("Changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-7", "99999999999999999999"})
    void takesAVersionThatIsNoneForStale(String version) throws Exception {
        add("director");
        User person = users.findByEmail(email).orElseThrow();
        web.perform(change(person).with(request -> {
                    request.setParameter("version", version);
                    return request;
                }))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Someone else saved first")));
        assertThat(users.findByEmail(email).orElseThrow().name()).isEqualTo("Someone New");
    }

    @Test
    void keepsTheLastAdministrator() throws Exception {
        User keeper = users.findByEmail(Keeper.EMAIL).orElseThrow();
        web.perform(change(keeper))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("without an administrator")));
        assertThat(users.findByEmail(Keeper.EMAIL).orElseThrow().name()).isEqualTo("Someone New");
    }

    @Test
    void sendsHeadersThatLeaveAPageOnlyItsOwnFiles() throws Exception {
        web.perform(get("/sign-in"))
                .andExpect(header().string("Content-Security-Policy", containsString("script-src 'self'")))
                .andExpect(header().string("Content-Security-Policy", not(containsString("unsafe"))))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "same-origin"));
    }

    @Test
    void refusesANulWithoutAFault() throws Exception {
        web.perform(post("/people").with(csrf()).with(As.administrator()).param("name", "a\0b"))
                .andExpect(status().isBadRequest());
    }

    /** Adds the person and answers with the path of the link that was shown. */
    private String add(String role) throws Exception {
        String link = (String) web.perform(post("/people")
                        .with(csrf())
                        .with(As.administrator())
                        .param("name", "Someone New")
                        .param("email", email)
                        .param("roles", role))
                .andExpect(redirectedUrl("/people"))
                .andReturn()
                .getFlashMap()
                .get("link");
        return URI.create(link).getPath();
    }

    private static MockHttpServletRequestBuilder choose(String link) {
        return post(link).with(csrf()).param("password", PASSWORD).param("again", PASSWORD);
    }

    private static MockHttpServletRequestBuilder change(User person) {
        return post("/people/" + person.id())
                .with(csrf())
                .with(As.administrator())
                .param("version", Long.toString(person.version()))
                .param("name", "Changed")
                .param("email", person.email())
                .param("roles", "director");
    }

    private static RequestBuilder signIn(String email, String password) {
        return formLogin("/sign-in")
                .userParameter("email")
                .user(email)
                .passwordParam("password")
                .password(password);
    }
}
