package org.concordat.planning.mine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.concordat.ConcordatTest;
import org.concordat.identity.As;
import org.concordat.identity.OnBehalf;
import org.concordat.identity.SheetLetters.Words;
import org.concordat.identity.User;
import org.concordat.planning.SomeonesActions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
class WeeklyMailTest extends SomeonesActions {

    @Autowired
    WeeklyWriting weekly;

    @Autowired
    MyWeek week;

    @Autowired
    OnBehalf onBehalf;

    private Optional<Words> words(User person) {
        return onBehalf.of(person.id(), viewer -> week.words(viewer, path -> "https://concordat.example" + path))
                .flatMap(said -> said);
    }

    private List<String> letters(User person) {
        return sql.sql("select written_on || ' ' || outcome from letter where user_id = ? and kind = 'WEEKLY'"
                        + " order by written_on")
                .param(person.id().userId())
                .query(String.class)
                .list();
    }

    @Test
    void saysWhatIsOverdueAndWhatIsDueWithinTwoWeeksWithLinks() {
        give(ids.get(0), someone, today.minusDays(3));
        give(ids.get(1), someone, today.plusDays(14));
        give(ids.get(2), someone, today.plusDays(15));
        help(ids.get(3), someone, today);

        Words said = words(someone).orElseThrow();
        assertThat(said.subject()).isEqualTo("Your actions: 1 overdue, 2 due within two weeks");
        assertThat(said.text())
                .contains("Hello Ada Okafor")
                .contains("Joint 100% depot")
                .contains("- " + title(ids.get(0)) + ": overdue since ")
                .contains("https://concordat.example/actions/" + ids.get(0) + "\n")
                .contains("- " + title(ids.get(1)) + ": due on ")
                .contains("https://concordat.example/account")
                .doesNotContain(title(ids.get(2)) + ": due")
                .contains(title(ids.get(3)) + ": due on "
                        + DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).format(today)
                        + ". You help; nobody sees to it yet\n");
    }

    @Test
    void saysNothingToWhomThereIsNothingToSay() {
        assertThat(words(someone)).isEmpty();
        give(ids.get(0), someone, today);
        assertThat(words(someone)).isPresent();

        assertThat(words(movedAway(someone))).isEmpty();
        User another = person(partner);
        give(ids.get(1), another, today);
        suspend(another);
        assertThat(words(another)).isEmpty();
    }

    @Test
    void isWrittenOnceAWeekAndTakesThePlaceOfOneThatWasNeverSent() {
        give(ids.get(0), someone, today.minusDays(1));
        weekly.write(today);
        weekly.write(today);
        assertThat(letters(someone)).containsExactly(today + " WAITING");
        LocalDate later = today.plusWeeks(1);
        weekly.write(later);
        assertThat(letters(someone)).containsExactly(today + " WITHDRAWN", later + " WAITING");
    }

    @Test
    void isNotWrittenToWhomNothingIsDueNorToWhomIsNotLetIn() {
        give(ids.get(0), someone, today.plusDays(15));
        User suspended = person(partner);
        give(ids.get(1), suspended, today);
        suspend(suspended);
        weekly.write(today);
        assertThat(letters(someone)).isEmpty();
        assertThat(letters(suspended)).isEmpty();
    }

    @Test
    void isWrittenToWhoeverOnlyHelps() {
        help(ids.get(0), someone, today);
        weekly.write(today);
        assertThat(letters(someone)).containsExactly(today + " WAITING");
    }

    @Test
    void canBeSwitchedOffByItsReader() throws Exception {
        give(ids.get(0), someone, today);
        weekly.write(today);
        web.perform(post("/account/weekly-mail")
                        .param("wanted", "false")
                        .with(csrf())
                        .with(As.user(someone)))
                .andExpect(redirectedUrl("/account"));
        assertThat(letters(someone)).containsExactly(today + " WITHDRAWN");
        weekly.write(today.plusWeeks(1));
        assertThat(letters(someone)).hasSize(1);
        web.perform(get("/account").with(As.user(someone)))
                .andExpect(content().string(containsString("No weekly mail is sent to you")));

        web.perform(post("/account/weekly-mail")
                .param("wanted", "true")
                .with(csrf())
                .with(As.user(someone)));
        weekly.write(today.plusWeeks(2));
        assertThat(letters(someone)).hasSize(2);
    }

    @Test
    void waitsInTheOutboxWithoutALinkToHandOver() throws Exception {
        sql.sql("update letter set outcome = 'WITHDRAWN' where outcome = 'WAITING'")
                .update();
        give(ids.get(0), someone, today);
        weekly.write(today);
        web.perform(get("/people/outbox").with(As.administrator()))
                .andExpect(content().string(containsString("Weekly mail")))
                .andExpect(content().string(containsString(someone.email())))
                .andExpect(content().string(not(containsString("/people/" + someone.id() + "/password-links"))));
    }
}
