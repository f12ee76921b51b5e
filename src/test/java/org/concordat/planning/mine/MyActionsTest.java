package org.concordat.planning.mine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.concordat.ConcordatTest;
import org.concordat.Statements;
import org.concordat.identity.As;
import org.concordat.identity.Seen;
import org.concordat.identity.User;
import org.concordat.planning.ActionStatus;
import org.concordat.planning.SomeonesActions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.test.web.servlet.ResultActions;

@ConcordatTest
class MyActionsTest extends SomeonesActions {

    @Autowired
    MyActions mine;

    private List<String> titles(User person, MyFilter filter) {
        return Seen.by(
                person,
                () -> mine
                        .page(
                                person.viewer(),
                                filter,
                                today,
                                PageRequest.of(0, 25, Sort.by(MyActions.COLUMNS.get("due"), "x.action_id")))
                        .stream()
                        .map(MyAction::title)
                        .toList());
    }

    private ResultActions page(String address) throws Exception {
        return web.perform(get(address).with(As.user(someone))).andExpect(status().isOk());
    }

    @Test
    void hasWhatIOwnAndWhatIHelpWithAndNothingElse() {
        give(ids.get(0), someone, today);
        help(ids.get(1), someone, today.plusDays(1));
        give(ids.get(2), person(partner), today);
        finish(ids.get(3), someone, today);

        assertThat(titles(someone, MyFilter.ANY)).containsExactly(title(ids.get(0)), title(ids.get(1)));
    }

    @Test
    void hasNothingOfAnArrangementThatIDoNotSee() {
        give(ids.get(0), someone, today);
        assertThat(titles(movedAway(someone), MyFilter.ANY)).isEmpty();
    }

    @Test
    void hasNothingOfPlansThatDoNotGoOnNorOfRetiredArrangements() {
        give(ids.get(0), someone, today);
        sql.sql("update action_plan set living = false where arrangement_id = ?")
                .param(arrangement.arrangementId())
                .update();
        assertThat(titles(someone, MyFilter.ANY)).isEmpty();
        sql.sql("update action_plan set living = true where arrangement_id = ?")
                .param(arrangement.arrangementId())
                .update();
        sql.sql("update arrangement set retired_at = now() where arrangement_id = ?")
                .param(arrangement.arrangementId())
                .update();
        assertThat(titles(someone, MyFilter.ANY)).isEmpty();
    }

    @Test
    void countsHowSoonWhatIsDueAndShowsItInThatOrder() throws Exception {
        give(ids.get(0), someone, today.minusDays(1));
        give(ids.get(1), someone, today);
        give(ids.get(2), someone, today.plusYears(1));
        give(ids.get(3), someone, null);

        Map<When, Long> counts = Seen.by(someone, () -> mine.counts(someone.viewer(), MyFilter.ANY, today));
        assertThat(counts)
                .containsOnly(
                        Map.entry(When.OVERDUE, 1L),
                        Map.entry(When.THIS_WEEK, 1L),
                        Map.entry(When.LATER, 1L),
                        Map.entry(When.NO_DATE, 1L));
        String html = page("/actions").andReturn().getResponse().getContentAsString();
        List<String> heads = Pattern.compile("scope=\"rowgroup\"[^>]*>([^<]+)<")
                .matcher(html)
                .results()
                .map(head -> head.group(1))
                .toList();
        assertThat(heads).containsExactly("Overdue", "This week", "After this quarter", "Without a date");
    }

    @Test
    void tellsTheWeekAndTheQuarterThatADayFallsInto() {
        LocalDate saturday = LocalDate.of(2026, 12, 26);
        assertThat(When.of(saturday.minusDays(1), saturday)).isEqualTo(When.OVERDUE);
        assertThat(When.of(saturday, saturday)).isEqualTo(When.THIS_WEEK);
        assertThat(When.of(saturday.plusDays(1), saturday)).isEqualTo(When.THIS_WEEK);
        assertThat(When.of(saturday.plusDays(2), saturday)).isEqualTo(When.THIS_QUARTER);
        assertThat(When.of(saturday.plusDays(6), saturday)).isEqualTo(When.LATER);
        // The last week of the quarter reaches into the next one, and is this week first.
        assertThat(When.of(saturday.plusDays(8), saturday.plusDays(2))).isEqualTo(When.THIS_WEEK);
        assertThat(When.of(null, saturday)).isEqualTo(When.NO_DATE);
    }

    @Test
    void choosesByWordsArrangementStatusAndTime() {
        give(ids.get(0), someone, today.minusDays(1));
        give(ids.get(1), someone, today.plusYears(1));
        String first = title(ids.get(0));
        String second = title(ids.get(1));

        assertThat(titles(
                        someone, new MyFilter(first.substring(1, 4).toUpperCase(Locale.ROOT), null, null, null, false)))
                .contains(first);
        assertThat(titles(someone, new MyFilter("100%_", null, null, null, false)))
                .isEmpty();
        assertThat(titles(someone, new MyFilter("", arrangement, ActionStatus.AGREED, When.LATER, false)))
                .containsExactly(second);
        assertThat(titles(someone, new MyFilter("", null, ActionStatus.BLOCKED, null, false)))
                .isEmpty();
    }

    @Test
    void showsByHowMuchSomethingWasPutOff() throws Exception {
        give(ids.get(0), someone, today.plusDays(1));
        give(ids.get(1), someone, today.plusDays(1));
        give(ids.get(1), someone, today.plusDays(43));

        assertThat(titles(someone, new MyFilter("", null, null, null, true))).containsExactly(title(ids.get(1)));
        page("/actions?slipped=yes").andExpect(content().string(containsString("+6 weeks")));
    }

    @Test
    void staysCalmWhateverTheAddressSays() throws Exception {
        give(ids.get(0), someone, today);
        for (String nonsense : List.of(
                "?when=never&status=done&arrangement=x&slipped=maybe",
                "?sort=x.due_on;drop&order=up&page=-1",
                "?page=99999",
                "?text=%25%27%22\\")) {
            page("/actions" + nonsense);
        }
        page("/actions?status=blocked").andExpect(content().string(containsString("Nothing of yours fits")));
        for (String column : MyActions.COLUMNS.keySet()) {
            page("/actions?order=desc&sort=" + column)
                    .andExpect(content().string(containsString(title(ids.get(0)).split(" ")[0])));
        }
        page("/actions?sort=title").andExpect(content().string(not(containsString("rowgroup"))));
    }

    @Test
    void asksAsOftenForManyAsForFew() throws Exception {
        give(ids.get(0), someone, today);
        long few = Statements.fewest(() -> page("/actions"));
        add("Invite the regulator", someone, 30);
        assertThat(Statements.fewest(() -> page("/actions"))).isEqualTo(few);
        page("/actions?page=1").andExpect(content().string(containsString("26 to 31 of 31")));
    }
}
