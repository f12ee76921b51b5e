package org.concordat.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.identity.Access;
import org.concordat.identity.As;
import org.concordat.identity.Keeper;
import org.concordat.identity.Role;
import org.concordat.identity.User;
import org.concordat.identity.Users;
import org.concordat.partnership.Partners;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Nothing that is to be done stays with someone who can no longer do it. */
@ConcordatTest
class HandOverTest extends PairToPlanFor {

    @Autowired
    MockMvc web;

    @Autowired
    Users users;

    @Autowired
    Access access;

    @Autowired
    Partners partners;

    @Autowired
    JdbcClient sql;

    private User owner;
    private ActionId owned;

    @BeforeEach
    void someoneOwnsAnAction() {
        Keeper.of(access, users);
        owner = director(pair.council().partnerId());
        owned = first(plans.plan(pair));
        change(
                Plans.CONSULTANT,
                owned,
                version(owned),
                new ActionTerms(null, owner.id().userId(), null, BigDecimal.TEN, null, null),
                ActionStatus.AGREED,
                null);
    }

    private User director(@Nullable UUID partner) {
        User director = invited(partner);
        sql.sql("update person set password_hash = 'one' where user_id = ?")
                .param(director.id().userId())
                .update();
        return users.findById(director.id()).orElseThrow();
    }

    private User invited(@Nullable UUID partner) {
        return users.save(
                new User(UUID.randomUUID() + "@owner.example", "Someone", EnumSet.of(Role.DIRECTOR), partner));
    }

    private void seesNone(User person) {
        sql.sql("update person set named_only = true where user_id = ?")
                .param(person.id().userId())
                .update();
    }

    private String name(UUID partner) {
        return partners.findAll().stream()
                .filter(known -> known.id().partnerId().equals(partner))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private MockHttpServletRequestBuilder change(String partner, String admission) {
        return post("/people/" + owner.id())
                .with(csrf())
                .with(As.administrator())
                .param(
                        "version",
                        Long.toString(users.findById(owner.id()).orElseThrow().version()))
                .param("name", "Someone")
                .param("email", owner.email())
                .param("roles", "director")
                .param("partner", partner)
                .param("admission", admission);
    }

    private @Nullable UUID ownerNow() {
        return read(owned).terms().owner();
    }

    @Test
    void listsWhatSomeoneOwns() throws Exception {
        web.perform(get("/people/" + owner.id() + "/edit").with(As.administrator()))
                .andExpect(content().string(containsString("Owns one open action")))
                .andExpect(content().string(containsString("/actions/" + owned)));
    }

    @Test
    void offersItToThoseWhoCanSignInAndSeeItAndToNobodyElse() throws Exception {
        User everything = director(null);
        User theirs = director(pair.council().partnerId());
        User strangers = director(plans.pair().council().partnerId());
        User elsewhere = director(null);
        seesNone(elsewhere);
        User invited = invited(null);
        String page = web.perform(get("/people/" + owner.id() + "/edit").with(As.administrator()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains(option(everything), option(theirs));
        assertThat(page).doesNotContain(option(strangers), option(elsewhere), option(invited), option(owner));
        web.perform(change("", "suspended").param("successor", invited.id().toString()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Choose someone from the list.")));
    }

    private static String option(User person) {
        return "<option value=\"" + person.id() + "\"";
    }

    @Test
    void leavesItWithSomeoneWhoCanStillLookAfterIt() throws Exception {
        web.perform(change("", "let-in")).andExpect(redirectedUrl("/people"));
        assertThat(ownerNow()).isEqualTo(owner.id().userId());
    }

    @Test
    void asksWhoTakesOverBeforeSomeoneIsSuspended() throws Exception {
        User successor = director(null);
        web.perform(change("", "suspended"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Choose who takes over.")));
        assertThat(users.findById(owner.id()).orElseThrow().suspended()).isFalse();
        web.perform(change("", "suspended").param("successor", successor.id().toString()))
                .andExpect(redirectedUrl("/people"));
        assertThat(ownerNow()).isEqualTo(successor.id().userId());
    }

    @Test
    void asksWhoTakesOverWhenSomeoneLosesSightOfTheArrangement() throws Exception {
        String elsewhere = name(plans.pair().council().partnerId());
        web.perform(change(elsewhere, "let-in")).andExpect(status().isUnprocessableContent());
        web.perform(change(elsewhere, "let-in").param("successor", "nobody")).andExpect(redirectedUrl("/people"));
        assertThat(ownerNow()).isNull();
    }

    @Test
    void handsItToNobodyWhoMayNotSeeIt() throws Exception {
        User stranger = director(plans.pair().council().partnerId());
        web.perform(change("", "ended").param("successor", stranger.id().toString()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("may not see one arrangement")));
        web.perform(change("", "ended").param("successor", owner.id().toString()))
                .andExpect(status().isUnprocessableContent());
        web.perform(change("", "ended").param("successor", "somebody")).andExpect(status().isUnprocessableContent());
        assertThat(ownerNow()).isEqualTo(owner.id().userId());
    }

    @Test
    void holdsSomeoneToArrangementsByNameAndTellsTwoOfTheSameNameApart() throws Exception {
        web.perform(change("", "let-in").param("sees", "named").param("arrangements", "Joint 100% depot", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("More than one arrangement has this name")));
        web.perform(change("", "let-in").param("sees", "named").param("arrangements", "No such depot", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("There is no arrangement named “No such depot”")));
        web.perform(change("", "let-in")
                        .param("sees", "named")
                        .param(
                                "arrangements",
                                "Joint 100% depot [" + pair.arrangement().arrangementId() + "]",
                                ""))
                .andExpect(redirectedUrl("/people"));
        assertThat(ownerNow()).isEqualTo(owner.id().userId());
        web.perform(get("/people/" + owner.id() + "/edit").with(As.administrator()))
                .andExpect(content()
                        .string(containsString(
                                pair.arrangement().arrangementId().toString())));
        web.perform(change("", "let-in").param("sees", "named").param("arrangements", "", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Choose who takes over.")));
    }
}
