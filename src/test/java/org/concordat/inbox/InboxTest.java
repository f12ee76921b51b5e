package org.concordat.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.Statements;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.concordat.identity.Seen;
import org.concordat.identity.User;
import org.concordat.identity.Users;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Partnering;
import org.concordat.partnership.World;
import org.concordat.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ConcordatTest
class InboxTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 3);

    @Autowired
    Inbox inbox;

    @Autowired
    Users users;

    @Autowired
    Partnering partnering;

    @Autowired
    JdbcClient sql;

    @Autowired
    MockMvc web;

    private PartnerId partner;
    private ArrangementId arrangement;
    private User person;
    private User colleague;

    @BeforeEach
    void twoPeopleOfOnePartner() {
        World world = new World(partnering);
        partner = world.partner();
        arrangement = world.arrangement(partner, world.partner());
        person = someone(partner);
        colleague = someone(partner);
    }

    private User someone(@Nullable PartnerId bound) {
        return users.save(new User(
                UUID.randomUUID() + "@inbox.example",
                "Ada Okafor",
                EnumSet.of(Role.DIRECTOR),
                bound == null ? null : bound.partnerId()));
    }

    private Notice notice(User to, String title, @Nullable LocalDate day) {
        return new Notice(to.id().userId(), UUID.randomUUID(), arrangement, title, "/actions", day);
    }

    private List<String> titles(User reader) {
        return Seen.by(
                reader,
                () -> inbox.entries(reader.viewer(), false, PageRequest.of(0, 50)).stream()
                        .map(InboxEntry::title)
                        .toList());
    }

    private int unread(User reader) {
        return Seen.by(reader, () -> inbox.unread(reader.viewer()));
    }

    private void tellAs(User by, Notice notice) {
        Seen.by(by, () -> {
            inbox.tell(Matter.HANDED_OVER, notice);
            return true;
        });
    }

    @Test
    void tellsAPersonWhatAnotherDidAndNobodyWhatTheyDidThemselves() {
        tellAs(colleague, notice(person, "Agree the pension terms", null));
        tellAs(colleague, notice(colleague, "Name a joint lead", null));

        assertThat(titles(person)).containsExactly("Agree the pension terms");
        assertThat(titles(colleague)).isEmpty();
    }

    @Test
    void showsNobodyAnothersNotEvenWhoSeesEverything() {
        inbox.tell(Matter.MENTIONED, notice(person, "Agree the pension terms", null));
        User network = someone(null);

        for (User other : List.of(colleague, network)) {
            assertThat(titles(other)).isEmpty();
            assertThat(Seen.<Long>by(other, this::rows)).isZero();
        }
        assertThat(Seen.<Long>byNobody(this::rows)).isZero();
        assertThat(Seen.<Long>by(person, this::rows)).isEqualTo(1);
    }

    private long rows() {
        return sql.sql("select count(*) from inbox_entry where arrangement_id = ?")
                .param(arrangement.arrangementId())
                .query(Long.class)
                .single();
    }

    @Test
    void showsNothingOfAnArrangementThatThePersonNoLongerSees() {
        inbox.tell(Matter.MENTIONED, notice(person, "Agree the pension terms", null));
        assertThat(unread(person)).isEqualTo(1);

        sql.sql("update person set partner_id = ? where user_id = ?")
                .params(new World(partnering).partner().partnerId(), person.id().userId())
                .update();
        User moved = users.findById(person.id()).orElseThrow();
        assertThat(titles(moved)).isEmpty();
        assertThat(unread(moved)).isZero();
        assertThat(Seen.<Long>by(moved, this::rows)).isZero();
    }

    @Test
    void tellsWhatSpeaksOfADayOnceAndTakesBackWhatIsUnreadAndNoLongerSo() {
        Notice late = notice(person, "Agree the pension terms", DAY);
        Notice mended = notice(person, "Name a joint lead", DAY);
        inbox.tellWhatIsSo(Matter.OVERDUE, List.of(late, mended));
        inbox.tellWhatIsSo(Matter.OVERDUE, List.of(late));
        assertThat(titles(person)).containsExactly("Agree the pension terms");

        Seen.by(person, () -> {
            inbox.markAllRead(person.viewer(), Instant.now().plusSeconds(5));
            return true;
        });
        inbox.tellWhatIsSo(Matter.OVERDUE, List.of(late));
        assertThat(titles(person)).hasSize(1);
        assertThat(unread(person)).isZero();

        Notice lateAgain =
                new Notice(late.to(), late.about(), arrangement, late.title(), late.link(), DAY.plusWeeks(2));
        inbox.tellWhatIsSo(Matter.OVERDUE, List.of(lateAgain));
        assertThat(titles(person)).hasSize(2);
        assertThat(unread(person)).isEqualTo(1);
    }

    @Test
    void letsGoOfWhatWasReadAndIsOlderThanAYear() {
        inbox.tell(Matter.MENTIONED, notice(person, "Read long ago", null));
        inbox.tell(Matter.MENTIONED, notice(person, "Never read", null));
        inbox.tell(Matter.MENTIONED, notice(person, "Read lately", null));
        sql.sql(
                        "update inbox_entry set told_at = now() - interval '13 months' where user_id = ? and title <> 'Read lately'")
                .param(person.id().userId())
                .update();
        sql.sql("update inbox_entry set read_at = now() where user_id = ? and title <> 'Never read'")
                .param(person.id().userId())
                .update();
        inbox.forget();
        assertThat(titles(person)).containsExactly("Read lately", "Never read");
    }

    @Test
    void marksOnlyOnesOwn() {
        inbox.tell(Matter.MENTIONED, notice(person, "Agree the pension terms", null));
        EntryId entry = entry();
        assertThatThrownBy(() -> Seen.by(colleague, () -> {
                    inbox.mark(colleague.viewer(), entry, true);
                    return true;
                }))
                .isInstanceOf(NotFound.class);
        assertThat(unread(person)).isEqualTo(1);
    }

    private EntryId entry() {
        return Seen.by(
                person,
                () -> inbox.entries(person.viewer(), false, PageRequest.of(0, 1))
                        .getContent()
                        .get(0)
                        .id());
    }

    @Test
    void showsWhatIsUnreadInTheHeadOfEveryPageAndLetsItsPersonMarkIt() throws Exception {
        tellAs(colleague, notice(person, "Agree <b>the</b> pension terms", null));
        web.perform(get("/plans").with(As.user(person))).andExpect(content().string(containsString("Inbox, 1 unread")));
        web.perform(get("/inbox").with(As.user(person)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Agree &lt;b&gt;the&lt;/b&gt; pension terms")))
                .andExpect(content().string(containsString("Ada Okafor handed this to you.")))
                .andExpect(content().string(containsString("Unread (1)")));

        web.perform(post("/inbox/{entry}", entry())
                        .param("read", "true")
                        .with(csrf())
                        .with(As.user(person)))
                .andExpect(redirectedUrl("/inbox"));
        web.perform(get("/inbox?show=unread").with(As.user(person)))
                .andExpect(content().string(containsString("You have read everything")))
                .andExpect(content().string(containsString("Inbox, nothing unread")));
        web.perform(post("/inbox/{entry}", entry())
                        .param("read", "false")
                        .param("show", "unread")
                        .with(csrf())
                        .with(As.user(person)))
                .andExpect(redirectedUrl("/inbox?show=unread"));
        assertThat(unread(person)).isEqualTo(1);
    }

    @Test
    void leavesUnreadWhatCameAfterThePageWasShown() throws Exception {
        inbox.tell(Matter.MENTIONED, notice(person, "Seen", null));
        inbox.tell(Matter.MENTIONED, notice(person, "Came later", null));
        sql.sql(
                        "update inbox_entry set told_at = now() + interval '1 minute' where user_id = ? and title = 'Came later'")
                .param(person.id().userId())
                .update();
        web.perform(post("/inbox/reading")
                        .param("until", Long.toString(Instant.now().toEpochMilli() + 1))
                        .with(csrf())
                        .with(As.user(person)))
                .andExpect(redirectedUrl("/inbox"));
        web.perform(get("/inbox?show=unread").with(As.user(person)))
                .andExpect(content().string(containsString("Came later")))
                .andExpect(content().string(not(containsString("Seen"))));
    }

    @Test
    void answersNonsenseWithoutAFault() throws Exception {
        web.perform(post("/inbox/nonsense").with(csrf()).with(As.user(person))).andExpect(status().isNotFound());
        web.perform(post("/inbox/reading")
                        .param("until", "yesterday")
                        .with(csrf())
                        .with(As.user(person)))
                .andExpect(status().isBadRequest());
        for (long far : new long[] {Long.MIN_VALUE, Long.MAX_VALUE}) {
            web.perform(post("/inbox/reading")
                            .param("until", Long.toString(far))
                            .with(csrf())
                            .with(As.user(person)))
                    .andExpect(status().is3xxRedirection());
        }
        web.perform(post("/inbox/reading").with(csrf()).with(As.user(person))).andExpect(status().isBadRequest());
        web.perform(get("/inbox?page=99999&show=nonsense").with(As.user(person)))
                .andExpect(status().isOk());
    }

    @Test
    void asksAsOftenForManyAsForFew() throws Exception {
        inbox.tell(Matter.MENTIONED, notice(person, "One", null));
        long few = Statements.fewest(() -> web.perform(get("/inbox").with(As.user(person))));
        for (int i = 0; i < 30; i++) {
            inbox.tell(Matter.MENTIONED, notice(person, "Another " + i, null));
        }
        assertThat(Statements.fewest(() -> web.perform(get("/inbox").with(As.user(person)))))
                .isEqualTo(few);
    }
}
