package org.concordat.journal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.identity.Access;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.concordat.identity.User;
import org.concordat.identity.UserId;
import org.concordat.identity.Users;
import org.concordat.journal.Act;
import org.concordat.journal.Entry;
import org.concordat.journal.Read;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Partnering;
import org.concordat.partnership.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What the journal tells of requests that change nothing: signing in and out, refusals, downloads. */
@ConcordatTest
class NotedRequestsTest {

    private static final String PASSWORD = "a long enough secret phrase";

    @Autowired
    MockMvc web;

    @Autowired
    Access access;

    @Autowired
    Users users;

    @Autowired
    Partnering partnering;

    @Autowired
    JdbcTemplate database;

    private User person;

    @BeforeEach
    void someone() {
        UserId id = access.add(
                UUID.randomUUID() + "@partner.example", "Ann " + UUID.randomUUID(), EnumSet.of(Role.DIRECTOR), null);
        access.choosePassword(access.passwordLinkFor(id), PASSWORD, PASSWORD);
        person = users.findById(id).orElseThrow();
    }

    @Test
    void tellsOfSigningInAndOut() throws Exception {
        Cookie session = web.perform(post("/sign-in")
                        .with(csrf())
                        .param("email", person.email())
                        .param("password", PASSWORD))
                .andReturn()
                .getResponse()
                .getCookie("SESSION");
        web.perform(post("/sign-out").with(csrf()).cookie(session));

        assertThat(by(person)).extracting(Entry::act).containsExactly(Act.SIGNED_IN, Act.SIGNED_OUT);
        assertThat(by(person)).allMatch(entry -> person.id().userId().equals(entry.subjectId()));
    }

    @Test
    void tellsOfAPasswordThatWasWrongByTheNameOfThePersonAndNeverWhatWasTyped() throws Exception {
        signInWith(person.email(), "not their password");

        Entry failed = Read.last(database, 1).get(0);
        assertThat(failed.act()).isEqualTo(Act.SIGN_IN_FAILED);
        assertThat(failed.subject()).isEqualTo(person.name());
        assertThat(failed.actor()).isEqualTo("Someone not signed in");
        assertThat(failed.toString()).doesNotContain("not their password");
    }

    @Test
    void tellsOfAnAddressThatNobodyHasAndKeepsWhatIsNone() throws Exception {
        signInWith("Nobody@partner.example", "whatever it may be");
        assertThat(Read.last(database, 1).get(0).subject()).isEqualTo("nobody@partner.example");

        signInWith("my secret phrase", "whatever it may be");
        assertThat(Read.last(database, 1).get(0).subject()).isEqualTo("Something that is no email address");
    }

    @Test
    void tellsOfSessionsThatSomeoneEndsWhetherTheirOwnOrAnothers() throws Exception {
        Cookie here = signIn();
        signIn();
        web.perform(post("/account/sessions/end").with(csrf()).cookie(here));
        Entry own = by(person).get(2);
        assertThat(own.act()).isEqualTo(Act.SIGNED_OUT);
        assertThat(own.subject()).isEqualTo(person.name());
        assertThat(Read.lines(own)).containsExactly("Sessions ended: null → 1");

        web.perform(
                post("/people/" + person.id() + "/sessions/end").with(csrf()).with(As.administrator()));
        Entry anothers = Read.of(database, person.id().userId()).stream()
                .reduce((one, next) -> next)
                .orElseThrow();
        assertThat(anothers.act()).isEqualTo(Act.SIGNED_OUT);
        assertThat(anothers.actorId()).isNotEqualTo(person.id().userId());
    }

    private Cookie signIn() throws Exception {
        return web.perform(post("/sign-in")
                        .with(csrf())
                        .param("email", person.email())
                        .param("password", PASSWORD))
                .andReturn()
                .getResponse()
                .getCookie("SESSION");
    }

    @Test
    void tellsWhoeverMayReadItOfLinksAskedForAndWhetherOneGoes() throws Exception {
        String nobody = UUID.randomUUID() + "@partner.example";
        for (String typed : List.of(person.email(), nobody, "my secret phrase")) {
            web.perform(post("/forgotten").with(csrf()).with(from("192.0.2.81")).param("email", typed));
        }
        List<Entry> asked = askedForLinks(3);
        assertThat(asked)
                .extracting(Entry::subject)
                .containsExactlyInAnyOrder(person.name(), nobody, "Something that is no email address");
        assertThat(asked).allMatch(entry -> entry.actor().equals("Someone not signed in"));
        assertThat(asked)
                .filteredOn(entry -> Read.lines(entry).toString().contains("goes to them"))
                .singleElement()
                .extracting(Entry::subject)
                .isEqualTo(person.name());
    }

    /** They are told in the background, so that the answer takes the same time for everyone. */
    private List<Entry> askedForLinks(int many) throws InterruptedException {
        List<Entry> asked = List.of();
        for (int time = 0; time < 100 && asked.size() < many; time++) {
            Thread.sleep(100);
            asked = Read.last(database, 12).stream()
                    .filter(entry -> entry.act() == Act.ASKED_FOR_LINK)
                    .toList();
        }
        return asked;
    }

    private static RequestPostProcessor from(String client) {
        return request -> {
            request.setRemoteAddr(client);
            return request;
        };
    }

    @Test
    void tellsOnceThatTheDoorWasShut() throws Exception {
        String typed = UUID.randomUUID() + "@partner.example";
        for (int time = 0; time < 8; time++) {
            web.perform(post("/sign-in")
                    .with(csrf())
                    .with(from("192.0.2.82"))
                    .param("email", typed)
                    .param("password", "guessed"));
        }
        List<Entry> failed = Read.last(database, 20).stream()
                .filter(entry -> entry.subject().equals(typed))
                .toList();
        assertThat(failed).hasSize(6);
        assertThat(failed)
                .filteredOn(entry -> Read.lines(entry).toString().contains("Too many tries"))
                .hasSize(1);
    }

    @Test
    void tellsOfWhatSomeoneMayNotDo() throws Exception {
        web.perform(get("/people").with(As.user(person))).andExpect(status().isForbidden());

        Entry refused = only(person);
        assertThat(refused.act()).isEqualTo(Act.REFUSED);
        assertThat(refused.subject()).isEqualTo("/people");
        assertThat(Read.lines(refused))
                .containsExactly("Asked for: null → GET /people", "Was told: null → Not allowed");
    }

    @Test
    void tellsOfWhatIsNotTheirsAndNotOfWhatIsNotThere() throws Exception {
        World world = new World(partnering);
        ArrangementId theirs = world.arrangement(world.partner(), world.partner());
        PartnerId own = world.partner();
        UserId id =
                access.add(UUID.randomUUID() + "@partner.example", "Bo", EnumSet.of(Role.DIRECTOR), own.partnerId());
        User bound = users.findById(id).orElseThrow();

        web.perform(get("/arrangements/" + theirs).with(As.user(bound))).andExpect(status().isNotFound());
        web.perform(get("/arrangements/" + UUID.randomUUID()).with(As.user(bound)))
                .andExpect(status().isNotFound());
        web.perform(get("/arrangements/nothing").with(As.user(bound))).andExpect(status().isNotFound());
        web.perform(get("/partners/" + own).with(As.user(bound))).andExpect(status().isOk());

        Entry refused = only(bound);
        assertThat(refused.act()).isEqualTo(Act.REFUSED);
        assertThat(refused.subject()).isEqualTo("Joint 100% depot");
        assertThat(refused.subjectId()).isEqualTo(theirs.arrangementId());
    }

    @Test
    void tellsOfWhatCannotBeDoneNow() throws Exception {
        World world = new World(partnering);
        PartnerId partner = world.partner();
        UserId id = access.add(UUID.randomUUID() + "@partner.example", "Cy", EnumSet.of(Role.CONSULTANT), null);
        User consultant = users.findById(id).orElseThrow();

        web.perform(post("/partners/" + partner + "/reinstatement").with(csrf()).with(As.user(consultant)))
                .andExpect(status().isConflict());

        Entry refused = only(consultant);
        assertThat(refused.act()).isEqualTo(Act.REFUSED);
        assertThat(refused.subjectId()).isEqualTo(partner.partnerId());
    }

    @Test
    void tellsOfNobodyWhoIsNotSignedIn() throws Exception {
        long before = count();
        web.perform(get("/people"));
        web.perform(get("/arrangements/" + UUID.randomUUID()));

        assertThat(count()).isEqualTo(before);
    }

    @Test
    void tellsOfEveryFileHandedOut() throws Exception {
        UserId id = access.add(UUID.randomUUID() + "@partner.example", "Di", EnumSet.of(Role.ADMINISTRATOR), null);
        User administrator = users.findById(id).orElseThrow();

        web.perform(get("/journal/entries.csv?act=downloaded&who=Di").with(As.user(administrator)))
                .andExpect(status().isOk());

        Entry taken = only(administrator);
        assertThat(taken.act()).isEqualTo(Act.DOWNLOADED);
        assertThat(Read.lines(taken))
                .hasSize(2)
                .contains("Asked for: null → /journal/entries.csv?act=downloaded&who=Di");
    }

    private void signInWith(String email, String password) throws Exception {
        web.perform(post("/sign-in").with(csrf()).param("email", email).param("password", password));
    }

    private Entry only(User who) {
        assertThat(by(who)).hasSize(1);
        return by(who).get(0);
    }

    private List<Entry> by(User who) {
        return Read.by(database, who.id().userId());
    }

    private long count() {
        return database.queryForObject("select count(*) from journal_entry", Long.class);
    }
}
