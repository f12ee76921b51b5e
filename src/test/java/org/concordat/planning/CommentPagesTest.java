package org.concordat.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.concordat.identity.Seen;
import org.concordat.identity.User;
import org.concordat.inbox.Inbox;
import org.concordat.inbox.InboxEntry;
import org.concordat.inbox.Matter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.PageRequest;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ConcordatTest
class CommentPagesTest extends SomeonesActions {

    @Autowired
    Inbox inbox;

    ActionId action;

    @BeforeEach
    void anAction() {
        action = ids.get(0);
    }

    private User named(String name) {
        return users.save(
                new User(UUID.randomUUID() + "@talk.example", name, EnumSet.of(Role.DIRECTOR), partner.partnerId()));
    }

    private MockHttpServletRequestBuilder comment(String words) {
        return post("/actions/{id}/comments", action).with(csrf()).param("words", words);
    }

    private void say(User who, String words) throws Exception {
        web.perform(comment(words).with(As.user(who))).andExpect(redirectedUrl("/actions/" + action + "#talk"));
    }

    private ResultActions refused(MockHttpServletRequestBuilder form, String why) throws Exception {
        return web.perform(form.with(As.user(someone)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(why)));
    }

    private List<Matter> told(User person) {
        return Seen.by(
                person,
                () -> inbox.entries(person.viewer(), true, PageRequest.of(0, 20)).stream()
                        .map(InboxEntry::matter)
                        .toList());
    }

    @Test
    void aCommentStandsInTheHistoryAsItWasSaid() throws Exception {
        say(someone, "شكرا <b>\nSecond line");

        see("/actions/" + action, As.user(someone))
                .andExpect(content()
                        .string(allOf(containsString("شكرا &lt;b&gt;\nSecond line"), containsString("commented,"))));
        assertThatSqlIsRefused("update action_comment set words = 'Other' where action_id = ?");
        assertThatSqlIsRefused("delete from action_comment where action_id = ?");
    }

    private void assertThatSqlIsRefused(String change) {
        assertThatExceptionOfType(DataAccessException.class)
                .as(change)
                .isThrownBy(() -> sql.sql(change).param(action.actionId()).update());
    }

    @Test
    void whoeverIsNamedIsToldOnceAndTheNameIsMarked() throws Exception {
        User ruth = named("Ruth Mbeki " + UUID.randomUUID());
        give(action, ruth, null);
        markAllRead(ruth);

        say(someone, "Is that so, @" + ruth.name().toUpperCase(Locale.ROOT) + "? @" + ruth.name());

        assertThat(told(ruth)).containsExactly(Matter.MENTIONED);
        assertThat(told(someone)).isEmpty();
        see("/actions/" + action, As.user(someone))
                .andExpect(
                        content().string(containsString("<span class=\"mention-name\">@" + ruth.name() + "</span>")));
    }

    private void markAllRead(User person) {
        sql.sql("update inbox_entry set read_at = now() where user_id = ?")
                .param(person.id().userId())
                .update();
    }

    @Test
    void theOwnerWhoHelpsAndWhoSpokeBeforeAreToldWithoutBeingNamed() throws Exception {
        User owner = named("Owner");
        User helper = named("Helper");
        User speaker = named("Speaker");
        give(action, owner, null);
        help(ids.get(1), helper, null);
        markAllRead(owner);
        say(speaker, "First");
        say(someone, "Second");

        assertThat(told(owner)).containsExactly(Matter.COMMENTED, Matter.COMMENTED);
        assertThat(told(speaker)).containsExactly(Matter.COMMENTED);
        assertThat(told(helper)).isEmpty();
        action = ids.get(1);
        say(someone, "Of the other");
        assertThat(told(helper)).containsExactly(Matter.COMMENTED);
    }

    @Test
    void whoMayNotSeeTheActionIsNeitherNamedNorTold() throws Exception {
        User stranger = users.save(new User(
                UUID.randomUUID() + "@talk.example",
                "Stran Ger",
                EnumSet.of(Role.DIRECTOR),
                plans.pair().council().partnerId()));
        say(someone, "What does @Stran Ger think?");
        see("/actions/" + action, As.user(someone))
                .andExpect(content().string(not(containsString("class=\"mention-name\""))));

        refused(comment("Look").param("tell", stranger.id().toString()), "may not see the arrangement")
                .andExpect(content().string(containsString(">Look</textarea>")));
        refused(comment("Look").param("tell", "7"), "may not see the arrangement");
        assertThat(told(stranger)).isEmpty();
        web.perform(comment("Mine").with(As.user(stranger))).andExpect(status().isNotFound());
    }

    @Test
    void whoLeftIsNotToldThoughTheyOwnIt() throws Exception {
        User owner = named("Owner");
        give(action, owner, null);
        markAllRead(owner);
        suspend(owner);
        say(someone, "Anybody?");
        assertThat(told(owner)).isEmpty();
    }

    @Test
    void whatCannotBeKeptComesBackAtItsField() throws Exception {
        refused(comment(" \n"), "Please fill this in.");
        refused(comment("x".repeat(40_000)), "At most 2,000 characters");
        refused(comment("bell\u0007"), "cannot be seen");
        refused(comment("left\u202Ethgir"), "direction of writing");
        web.perform(post("/actions/{id}/comments", action).with(csrf()).with(As.user(someone)))
                .andExpect(status().isUnprocessableContent());
        say(someone, "x".repeat(2_000));
    }

    @Test
    void aCommentAndAnEditOfTheActionDoNotStandInEachOthersWay() throws Exception {
        seen = read(action).version();
        say(someone, "While you were typing");

        assertThat(read(action).touched()).isTrue();
        web.perform(change(action, "8").with(As.user(someone))).andExpect(redirectedUrl("/actions/" + action));
        sql.sql("update action set touched = false where action_id = ?")
                .param(action.actionId())
                .update();
        assertThat(read(action).touched()).isTrue();
    }
}
