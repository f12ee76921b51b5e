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

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.ConcordatTest;
import org.concordat.identity.Access;
import org.concordat.identity.Admission;
import org.concordat.identity.As;
import org.concordat.identity.HandOver;
import org.concordat.identity.Keeper;
import org.concordat.identity.PersonTerms;
import org.concordat.identity.Role;
import org.concordat.identity.User;
import org.concordat.identity.UserId;
import org.concordat.identity.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** One's own page and one's sessions, with real sessions in the database. */
@ConcordatTest
class AccountPageTest {

    private static final String PASSWORD = "four plain words here";
    private static final String OTHER = "another five plain words here";
    private static final String FIREFOX =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";

    @Autowired
    MockMvc web;

    @Autowired
    Access access;

    @Autowired
    Users users;

    @Autowired
    FindByIndexNameSessionRepository<? extends Session> sessions;

    @Autowired
    JdbcClient database;

    private String email;
    private UserId id;

    @BeforeEach
    void someone() {
        Keeper.of(access, users);
        email = UUID.randomUUID() + "@account.example";
        id = access.add(PersonTerms.of(email, "Someone", EnumSet.of(Role.DIRECTOR), null));
        access.choosePassword(access.passwordLinkFor(id), PASSWORD, PASSWORD);
    }

    private Cookie signIn(String password) throws Exception {
        return Objects.requireNonNull(web.perform(post("/sign-in")
                        .with(csrf())
                        .header("User-Agent", FIREFOX)
                        .param("email", email)
                        .param("password", password))
                .andExpect(redirectedUrl("/"))
                .andReturn()
                .getResponse()
                .getCookie("SESSION"));
    }

    private ResultActions home(Cookie session) throws Exception {
        return web.perform(get("/frameworks").cookie(session));
    }

    private void isOut(Cookie session) throws Exception {
        home(session).andExpect(status().is3xxRedirection());
    }

    private void isIn(Cookie session) throws Exception {
        home(session).andExpect(status().isOk());
    }

    @Test
    void namesWhereOneIsSignedInAndWhichIsThisOneWithoutTellingWhatOpensIt() throws Exception {
        Cookie here = signIn(PASSWORD);
        signIn(PASSWORD);
        String page = web.perform(get("/account").cookie(here))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Firefox on Windows")))
                .andExpect(content().string(containsString("this one")))
                .andExpect(content().string(containsString("End all others")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(sessions.findByPrincipalName(id.toString())).hasSize(2);
        sessions.findByPrincipalName(id.toString())
                .keySet()
                .forEach(session -> assertThat(page).doesNotContain(session));
    }

    @Test
    void endsOneSessionAndTheOthers() throws Exception {
        Cookie here = signIn(PASSWORD);
        Cookie there = signIn(PASSWORD);
        Cookie elsewhere = signIn(PASSWORD);
        String page = web.perform(get("/account").cookie(here))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher end = Pattern.compile("/account/sessions/[0-9a-f]+/end").matcher(page);
        assertThat(end.find()).isTrue();
        web.perform(post(end.group()).with(csrf()).cookie(here)).andExpect(redirectedUrl("/account"));
        assertThat(sessions.findByPrincipalName(id.toString())).hasSize(2);
        web.perform(post("/account/sessions/end").with(csrf()).cookie(here)).andExpect(redirectedUrl("/account"));
        isIn(here);
        isOut(there);
        isOut(elsewhere);
    }

    @Test
    void endsNobodyElsesSession() throws Exception {
        Cookie mine = signIn(PASSWORD);
        String page = web.perform(get("/account").cookie(signIn(PASSWORD)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher end = Pattern.compile("/account/sessions/[0-9a-f]+/end").matcher(page);
        assertThat(end.find()).isTrue();
        web.perform(post(end.group()).with(csrf()).with(As.consultant())).andExpect(redirectedUrl("/account"));
        isIn(mine);
    }

    @Test
    void changesAPasswordAndEndsTheOtherSessions() throws Exception {
        Cookie here = signIn(PASSWORD);
        Cookie there = signIn(PASSWORD);
        Cookie now = Objects.requireNonNull(web.perform(post("/account/password")
                        .with(csrf())
                        .cookie(here)
                        .param("presentPassword", PASSWORD)
                        .param("password", OTHER)
                        .param("again", OTHER))
                .andExpect(redirectedUrl("/account"))
                .andReturn()
                .getResponse()
                .getCookie("SESSION"));
        isOut(there);
        isOut(here);
        isIn(now);
        signIn(OTHER);
        web.perform(post("/sign-in").with(csrf()).param("email", email).param("password", PASSWORD))
                .andExpect(redirectedUrl("/sign-in?wrong"));
    }

    @Test
    void asksForThePresentPasswordAndSlowsWhoGuessesIt() throws Exception {
        Cookie here = signIn(PASSWORD);
        for (int time = 0; time < 5; time++) {
            web.perform(post("/account/password")
                            .with(csrf())
                            .cookie(here)
                            .param("presentPassword", "not the present one")
                            .param("password", OTHER)
                            .param("again", OTHER))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("not your present password")))
                    .andExpect(content().string(not(containsString("not the present one"))));
        }
        web.perform(post("/account/password")
                        .with(csrf())
                        .cookie(here)
                        .param("presentPassword", PASSWORD)
                        .param("password", OTHER)
                        .param("again", OTHER))
                .andExpect(content().string(containsString("Too many tries")));
        signIn(PASSWORD);
    }

    @Test
    void endsTheSessionsOfSomeoneWhoIsKeptOutOrChoseAnotherPassword() throws Exception {
        Cookie session = signIn(PASSWORD);
        User user = users.findById(id).orElseThrow();
        access.change(
                id,
                user.version(),
                PersonTerms.of(email, "Someone", EnumSet.of(Role.DIRECTOR), null),
                Admission.SUSPENDED,
                HandOver.OPEN);
        isOut(session);
        assertThat(sessions.findByPrincipalName(id.toString())).isEmpty();
        access.change(
                id,
                users.findById(id).orElseThrow().version(),
                PersonTerms.of(email, "Someone", EnumSet.of(Role.DIRECTOR), null),
                Admission.LET_IN,
                HandOver.OPEN);
        isOut(session);
        Cookie again = signIn(PASSWORD);
        access.choosePassword(access.passwordLinkFor(id), OTHER, OTHER);
        isOut(again);
    }

    @Test
    void letsAnAdministratorEndThem() throws Exception {
        Cookie session = signIn(PASSWORD);
        web.perform(get("/people/" + id + "/edit").with(As.administrator()))
                .andExpect(content().string(containsString("Signed in at one place.")));
        web.perform(post("/people/" + id + "/sessions/end").with(csrf()).with(As.administrator()))
                .andExpect(redirectedUrl("/people/" + id + "/edit"));
        isOut(session);
    }

    @Test
    void goesOnForADayAtMost() throws Exception {
        Cookie session = signIn(PASSWORD);
        age(Duration.ofHours(23));
        isIn(session);
        age(Duration.ofHours(25));
        isOut(session);
    }

    @Test
    void goesOnForADayAtMostAlsoWhereItDoesNotSaySinceWhen() throws Exception {
        Cookie session = signIn(PASSWORD);
        forgetSince(sessions);
        isIn(session);
        database.sql("update spring_session set creation_time = creation_time - 90000000 where principal_name = ?")
                .param(id.toString())
                .update();
        isOut(session);
    }

    private <S extends Session> void forgetSince(FindByIndexNameSessionRepository<S> repository) {
        repository.findByPrincipalName(id.toString()).values().forEach(session -> {
            session.removeAttribute("sign-in.at");
            repository.save(session);
        });
    }

    private void age(Duration by) {
        age(sessions, by);
    }

    private <S extends Session> void age(FindByIndexNameSessionRepository<S> repository, Duration by) {
        repository.findByPrincipalName(id.toString()).values().forEach(session -> {
            session.setAttribute("sign-in.at", Instant.now().minus(by));
            repository.save(session);
        });
    }
}
