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
                .getCookies()[0];
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
