package org.concordat.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.UUID;
import org.concordat.Statements;
import org.concordat.identity.As;
import org.concordat.identity.Keeper;
import org.concordat.identity.Role;
import org.concordat.identity.User;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Partnering;
import org.concordat.partnership.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Adding people and changing them, as an administrator. */
class PeoplePagesTest extends PeopleTest {

    @Autowired
    Partnering partnering;

    @Autowired
    JdbcClient sql;

    @Test
    void showsBothWhereTwoSaidDifferentDaysAndArrangementsAndTakesTheirsWhoInsists() throws Exception {
        add("director");
        User person = users.findByEmail(email).orElseThrow();
        String one = arrangement("One");
        String other = arrangement("Other");
        web.perform(change(person)
                        .param("from", "2026-01-02")
                        .param("until", "2027-03-04")
                        .param("sees", "named")
                        .param("arrangements", one, ""))
                .andExpect(redirectedUrl("/people"));
        String page = web.perform(change(person)
                        .param("from", "2026-01-05")
                        .param("until", "no day")
                        .param("sees", "named")
                        .param("arrangements", one, other))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("value=\"no day\"", other);
        page = web.perform(change(person)
                        .param("from", "2026-01-05")
                        .param("until", "2027-03-31")
                        .param("sees", "named")
                        .param("arrangements", one, other))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("First day", "2 Jan 2026", "5 Jan 2026")
                .contains("Last day", "4 Mar 2027", "31 Mar 2027")
                .contains("Arrangements", one + ", " + other)
                .contains("name=\"arrangements\" value=\"" + other + "\"")
                .contains("name=\"until\" value=\"2027-03-31\"");
        User now = users.findByEmail(email).orElseThrow();
        assertThat(now.from()).isEqualTo(LocalDate.of(2026, 1, 2));
        web.perform(change(now)
                        .param("from", "2026-01-05")
                        .param("until", "2027-03-31")
                        .param("sees", "named")
                        .param("arrangements", one, other))
                .andExpect(redirectedUrl("/people"));
        assertThat(users.findWithArrangementsById(now.id()).orElseThrow().arrangements())
                .hasSize(2);
    }

    /** The name of one that is told from all others. */
    private String arrangement(String name) {
        World world = new World(partnering);
        ArrangementId made = world.arrangement(world.partner(), world.partner());
        String whole = name + " " + UUID.randomUUID();
        sql.sql("update arrangement set name = ? where arrangement_id = ?")
                .param(whole)
                .param(made.arrangementId())
                .update();
        return whole;
    }

    @Test
    void showsBothWhereTwoGaveDifferentRoles() throws Exception {
        add("director");
        User person = users.findByEmail(email).orElseThrow();
        web.perform(change(person).param("roles", "consultant")).andExpect(redirectedUrl("/people"));
        web.perform(change(person).param("roles", "administrator"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString(">Consultant</span>")))
                .andExpect(content().string(containsString(">Administrator</span>")))
                .andExpect(content().string(not(containsString(">Director</span>"))));
    }

    @Test
    void asksTheDatabaseNoMoreOftenForManyPeople() throws Exception {
        add("director");
        long few = Statements.of(() -> web.perform(get("/people").with(As.administrator())));
        for (int more = 0; more < 40; more++) {
            users.save(new User(
                    "one-of-many-" + UUID.randomUUID() + "@example.org",
                    "One of many",
                    EnumSet.of(Role.DIRECTOR),
                    null));
        }
        assertThat(Statements.of(() -> web.perform(get("/people").with(As.administrator()))))
                .isEqualTo(few);
    }

    @Test
    void keepsSomeoneSuspendedOut() throws Exception {
        web.perform(choose(add("director")));
        User person = users.findByEmail(email).orElseThrow();
        web.perform(change(person).param("admission", "suspended")).andExpect(redirectedUrl("/people"));
        web.perform(signIn(email, PASSWORD)).andExpect(unauthenticated());
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
}
