package org.concordat.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import jakarta.servlet.http.Cookie;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.ConcordatTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Signing in, and the way back in for who forgot their password, where there is a mail server. */
@ConcordatTest
class SignInTest {

    private static final String PASSWORD = "four plain words here";
    private static final MailServer MAIL = new MailServer();

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", MAIL::port);
        properties.add("concordat.mail-from", () -> "concordat@house.example");
        properties.add("concordat.address", () -> "https://concordat.house.example/");
        properties.add("concordat.test.database", () -> "concordat_sign_in");
    }

    @Autowired
    MockMvc web;

    @Autowired
    Access access;

    @Autowired
    Users users;

    @MockitoSpyBean
    PasswordEncoder encoder;

    private String email;
    private UserId id;

    @AfterAll
    static void close() throws IOException {
        MAIL.close();
    }

    @BeforeEach
    void someone() {
        Keeper.of(access, users);
        email = UUID.randomUUID() + "@signs.example";
        id = access.add(PersonTerms.of(email, "Someone", EnumSet.of(Role.DIRECTOR), null));
        access.choosePassword(access.passwordLinkFor(id), PASSWORD, PASSWORD);
        MAIL.received.clear();
    }

    @Test
    void looksAtOnePasswordWhetherOrNotThereIsSuchAPerson() throws Exception {
        String invited = UUID.randomUUID() + "@signs.example";
        access.add(PersonTerms.of(invited, "Invited", EnumSet.of(Role.DIRECTOR), null));
        tries("nobody@signs.example", "a wrong password");
        for (String who : List.of(email, "not-" + email, invited)) {
            clearInvocations(encoder);
            tries(who, "a wrong password");
            verify(encoder, times(1)).matches(any(), any());
            verify(encoder, times(0)).encode(any());
        }
    }

    private void tries(String who, String password) throws Exception {
        web.perform(post("/sign-in").with(csrf()).param("email", who).param("password", password))
                .andExpect(redirectedUrl("/sign-in?wrong"));
    }

    @Test
    void looksAtNoPasswordAnyMoreAfterTooManyTriesAndSaysTheSameOfAccountsThatAreNone() throws Exception {
        for (String who : List.of(email, "not-" + email)) {
            for (int time = 0; time < 5; time++) {
                tries(who, "a wrong password");
            }
            clearInvocations(encoder);
            web.perform(post("/sign-in").with(csrf()).param("email", who).param("password", PASSWORD))
                    .andExpect(redirectedUrl("/sign-in?slow"));
            verify(encoder, times(0)).matches(any(), any());
        }
        web.perform(get("/sign-in?slow")).andExpect(content().string(containsString("wait a quarter of an hour")));
    }

    @Test
    void letsAPersonInWithTheBrowserThatTheyUsedBeforeThoughAColleagueGuessedAtTheSameAddress() throws Exception {
        var first = web.perform(signIn().secure(true)).andReturn().getResponse();
        Cookie mark = Objects.requireNonNull(first.getCookie(Place.COOKIE));
        assertThat(first.getHeaders("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith(Place.COOKIE))
                .singleElement()
                .asString()
                .contains("; HttpOnly", "; Secure", "; SameSite=Lax", "; Path=/;", "Max-Age=7776000");
        for (int time = 0; time < 6; time++) {
            web.perform(post("/sign-in").with(csrf()).param("email", email).param("password", "a wrong password"));
        }
        web.perform(signIn()).andExpect(redirectedUrl("/sign-in?slow"));
        web.perform(signIn().cookie(new Cookie(Place.COOKIE, "made up"))).andExpect(redirectedUrl("/sign-in?slow"));
        web.perform(signIn().cookie(mark)).andExpect(redirectedUrl("/"));
    }

    @Test
    void givesABrowserItsMarkOnceAndNoneToWhoDoesNotComeIn() throws Exception {
        assertThat(web.perform(post("/sign-in")
                                .with(csrf())
                                .param("email", email)
                                .param("password", "wrong"))
                        .andReturn()
                        .getResponse()
                        .getCookie(Place.COOKIE))
                .isNull();
        Cookie mark = Objects.requireNonNull(
                web.perform(signIn()).andReturn().getResponse().getCookie(Place.COOKIE));
        assertThat(web.perform(signIn().cookie(mark))
                        .andReturn()
                        .getResponse()
                        .getCookie(Place.COOKIE)
                        .getValue())
                .isEqualTo(mark.getValue());
        String planted = LinkToken.fresh();
        assertThat(web.perform(signIn().cookie(new Cookie(Place.COOKIE, planted)))
                        .andReturn()
                        .getResponse()
                        .getCookie(Place.COOKIE)
                        .getValue())
                .isNotEqualTo(planted);
    }

    private MockHttpServletRequestBuilder signIn() {
        return post("/sign-in").with(csrf()).param("email", email).param("password", PASSWORD);
    }

    @Test
    void givesTheSessionAnotherIdAndLeadsBackToWhatWasAskedForHere() throws Exception {
        Cookie before = Objects.requireNonNull(
                web.perform(get("/arrangements?stage=operation").with(request -> {
                            request.setServerName("evil.example");
                            return request;
                        }))
                        .andReturn()
                        .getResponse()
                        .getCookie("SESSION"));
        var response = web.perform(post("/sign-in")
                        .with(csrf())
                        .cookie(before)
                        .param("email", email)
                        .param("password", PASSWORD))
                .andReturn()
                .getResponse();
        assertThat(response.getRedirectedUrl()).startsWith("/arrangements?stage=operation");
        assertThat(Objects.requireNonNull(response.getCookie("SESSION")).getValue())
                .isNotEqualTo(before.getValue());
    }

    @Test
    void sendsALinkToWhoForgotTheirPasswordThatSaysWhereThisIsAndNotWhereTheRequestSaid() throws Exception {
        forgotten(email);
        String mail = MAIL.next();
        assertThat(mail)
                .contains("To: " + email, "From: concordat@house.example")
                .doesNotContain("evil");
        String link = link(mail);
        web.perform(post(link)
                        .with(csrf())
                        .param("password", "five other plain words here")
                        .param("again", "five other plain words here"))
                .andExpect(redirectedUrl("/sign-in"));
        web.perform(post("/sign-in")
                        .with(csrf())
                        .param("email", email)
                        .param("password", "five other plain words here"))
                .andExpect(redirectedUrl("/"));
    }

    /** Anyone can ask for a link in anyone's name. */
    @Test
    void spendsNoLinkThatIsStillGoodByAskingForAnotherButAllByUsingOne() throws Exception {
        String handed = "/password/" + access.passwordLinkFor(id);
        forgotten(email);
        String asked = link(MAIL.next());
        web.perform(get(handed)).andExpect(content().string(containsString("Choose a password")));
        access.choosePassword(asked.substring("/password/".length()), PASSWORD, PASSWORD);
        web.perform(get(handed)).andExpect(content().string(containsString("This link no longer works")));
    }

    @Test
    void answersTheSameForAnAddressThatNobodyHasAndSendsNothing() throws Exception {
        clearInvocations(encoder);
        forgotten("not-" + email);
        forgotten(email);
        assertThat(MAIL.next()).contains("To: " + email);
        verify(encoder, times(0)).encode(any());
    }

    @Test
    void sendsNoMoreThanAFewLinksToOneAddress() throws Exception {
        for (int time = 0; time < 4; time++) {
            forgotten(email);
        }
        MAIL.next();
        Thread.sleep(500);
        assertThat(MAIL.received.size()).isLessThanOrEqualTo(1);
    }

    @Test
    void invitesByMail() throws Exception {
        String invited = UUID.randomUUID() + "@signs.example";
        web.perform(post("/people")
                        .with(csrf())
                        .with(As.administrator())
                        .param("name", "Invited")
                        .param("email", invited)
                        .param("roles", "director"))
                .andExpect(redirectedUrl("/people"));
        String mail = MAIL.next();
        assertThat(mail).contains("To: " + invited);
        web.perform(get(link(mail))).andExpect(content().string(containsString("Choose a password")));
        web.perform(get("/people/outbox").with(As.administrator()))
                .andExpect(content().string(containsString(invited)));
    }

    private void forgotten(String who) throws Exception {
        web.perform(post("/forgotten").with(csrf()).param("email", who).with(request -> {
                    request.setServerName("evil.example");
                    return request;
                }))
                .andExpect(redirectedUrl("/forgotten?asked"));
    }

    private static String link(String mail) {
        Matcher link = Pattern.compile("https://concordat\\.house\\.example(/password/[A-Za-z0-9_-]+)")
                .matcher(mail.replace("=\r\n", "").replace("=\n", ""));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    /** Takes every mail that is sent to it, and no more than that. */
    private static final class MailServer {

        private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
        private final ServerSocket server;

        MailServer() {
            try {
                server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
            } catch (IOException noPort) {
                throw new IllegalStateException(noPort);
            }
            Thread thread = new Thread(this::serve, "mail server of a test");
            thread.setDaemon(true);
            thread.start();
        }

        int port() {
            return server.getLocalPort();
        }

        String next() throws InterruptedException {
            @Nullable String mail = received.poll(20, TimeUnit.SECONDS);
            assertThat(mail).as("a mail").isNotNull();
            return mail;
        }

        void close() throws IOException {
            server.close();
        }

        private void serve() {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    talk(socket);
                } catch (IOException closed) {
                    return;
                }
            }
        }

        private void talk(Socket socket) throws IOException {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            OutputStream out = socket.getOutputStream();
            say(out, "220 here");
            StringBuilder mail = null;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (mail != null && !line.equals(".")) {
                    mail.append(line).append('\n');
                } else if (mail != null) {
                    received.add(mail.toString());
                    mail = null;
                    say(out, "250 kept");
                } else if (line.startsWith("DATA")) {
                    mail = new StringBuilder();
                    say(out, "354 go on");
                } else if (line.startsWith("QUIT")) {
                    say(out, "221 bye");
                    return;
                } else {
                    say(out, "250 fine");
                }
            }
        }

        private static void say(OutputStream out, String line) throws IOException {
            out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
    }
}
