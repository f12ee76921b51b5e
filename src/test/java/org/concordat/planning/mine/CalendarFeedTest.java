package org.concordat.planning.mine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.ConcordatTest;
import org.concordat.identity.As;
import org.concordat.identity.LinkToken;
import org.concordat.planning.SomeonesActions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.ResultActions;

@ConcordatTest
class CalendarFeedTest extends SomeonesActions {

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:80(/calendar/[\\w-]{43}\\.ics)");

    @BeforeEach
    @AfterEach
    void nobodyKnockedBefore() {
        sql.sql("delete from knock where kind = 'CALENDAR'").update();
    }

    private String make() throws Exception {
        String newest = web.perform(get("/account").with(As.user(someone)))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceFirst("(?s).*name=\"newest\" value=\"([^\"]*)\".*", "$1");
        return made(newest);
    }

    private String made(String newest) throws Exception {
        Matcher address = ADDRESS.matcher(web.perform(post("/account/calendar")
                        .param("newest", newest)
                        .with(csrf())
                        .with(As.user(someone)))
                .andReturn()
                .getResponse()
                .getContentAsString());
        return address.find() ? address.group(1) : "";
    }

    private ResultActions ask(String address) throws Exception {
        return web.perform(get(address));
    }

    private ICalendar calendar(String address) throws Exception {
        MockHttpServletResponse response =
                ask(address).andExpect(status().isOk()).andReturn().getResponse();
        return Objects.requireNonNull(Biweekly.parse(response.getContentAsString(StandardCharsets.UTF_8))
                .first());
    }

    @Test
    void showsWhatIOwnOrHelpWithOnTheDayOnWhichItIsDue() throws Exception {
        give(ids.get(0), someone, today.plusDays(3));
        help(ids.get(1), someone, today.plusDays(4));
        give(ids.get(2), someone, null);
        finish(ids.get(3), someone, today);

        ICalendar calendar = calendar(make());
        assertThat(calendar.getEvents())
                .extracting(event -> event.getSummary().getValue())
                .containsExactly(title(ids.get(0)), title(ids.get(1)));
        VEvent event = calendar.getEvents().get(0);
        assertThat(event.getUid().getValue()).isEqualTo(ids.get(0) + "@concordat");
        assertThat(event.getUrl().getValue()).isEqualTo("http://localhost:80/actions/" + ids.get(0));
        assertThat(event.getDescription().getValue()).startsWith("Joint 100% depot\nAgreed\nhttp://");
        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        assertThat(event.getAlarms()).isEmpty();
    }

    @Test
    void writesWhatEveryCalendarReads() throws Exception {
        sql.sql("update action set title = ? where action_id = ?")
                .params(
                        "Zulagen; Größe, \\ und “mehr” ".repeat(4) + "\r\nX-EVIL:1",
                        ids.get(0).actionId())
                .update();
        give(ids.get(0), someone, today);
        String file = ask(make()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);

        assertThat(file).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(file)
                .contains("DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(today) + "\r\n")
                .contains("Zulagen\\; Größe\\, \\\\ und")
                .contains("TRANSP:TRANSPARENT");
        assertThat(file.lines()).noneMatch(line -> line.startsWith("X-EVIL"));
        assertThat(file.lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    }

    @Test
    void changesWhenAnActionChangesAndOnlyThen() throws Exception {
        give(ids.get(0), someone, today);
        String address = make();
        String tag = Objects.requireNonNull(ask(address)
                .andExpect(header().string("Cache-Control", containsString("private")))
                .andExpect(header().string("Content-Type", "text/calendar;charset=UTF-8"))
                .andReturn()
                .getResponse()
                .getHeader("ETag"));
        web.perform(get(address).header("If-None-Match", tag))
                .andExpect(status().isNotModified())
                .andExpect(content().string(""));
        Integer before = calendar(address).getEvents().get(0).getSequence().getValue();

        give(ids.get(0), someone, today.plusDays(1));
        web.perform(get(address).header("If-None-Match", tag)).andExpect(status().isOk());
        assertThat(calendar(address).getEvents().get(0).getSequence().getValue())
                .isGreaterThan(before);
        assertThat(calendar(address).getEvents().get(0).getUid().getValue()).isEqualTo(ids.get(0) + "@concordat");
    }

    @Test
    void leavesNothingInTheBrowserAndAnswersHead() throws Exception {
        String address = make();
        web.perform(head(address)).andExpect(status().isOk()).andExpect(header().doesNotExist("Set-Cookie"));
        assertThat(ask(address).andReturn().getRequest().getSession(false)).isNull();
        assertThat(sql.sql("select count(*) from calendar_address where token_hash = ?")
                        .param(LinkToken.hash(address.replaceAll(".*/|\\.ics", "")))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void tellsNoMoreThanItsPersonMaySeeAndNothingOnceTheyAreNotLetIn() throws Exception {
        give(ids.get(0), someone, today);
        String address = make();
        assertThat(calendar(address).getEvents()).hasSize(1);
        movedAway(someone);
        assertThat(calendar(address).getEvents()).isEmpty();
        suspend(someone);
        ask(address).andExpect(status().isNotFound()).andExpect(content().string(""));
    }

    @Test
    void leadsNowhereOnceItIsRevokedOrMadeAnew() throws Exception {
        String first = make();
        String second = make();
        assertThat(second).isNotEqualTo(first).isNotEmpty();
        ask(first).andExpect(status().isNotFound());
        ask(second).andExpect(status().isOk());
        web.perform(get("/account").with(As.user(someone)))
                .andExpect(content().string(containsString("It was last read on")))
                .andExpect(content().string(not(containsString(second))));

        web.perform(post("/account/calendar/revocation").with(csrf()).with(As.user(someone)));
        ask(second).andExpect(status().isNotFound());
        web.perform(post("/account/calendar/revocation").with(csrf()).with(As.user(someone)))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void isNotMadeAgainByAPageThatIsLoadedAgain() throws Exception {
        String address = made("");
        assertThat(made("")).isEmpty();
        ask(address).andExpect(status().isOk());
    }

    @Test
    void answersNonsenseLikeAnUnknownAddress() throws Exception {
        for (String token : new String[] {"x", "a".repeat(10_240), "A".repeat(43), "%F0%9F%98%80", "..%5C"}) {
            assertThat(ask("/calendar/" + token + ".ics")
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(token.substring(0, Math.min(20, token.length())))
                    .isIn(404, 400);
        }
    }

    @Test
    void makesGuessingSlowWithoutKeepingOutWhoeverKnowsTheirs() throws Exception {
        String known = make();
        ask(known).andExpect(status().isOk());
        int refused = 0;
        for (int i = 0; i < 70; i++) {
            int status = ask("/calendar/" + LinkToken.fresh() + ".ics")
                    .andReturn()
                    .getResponse()
                    .getStatus();
            refused += status == 429 ? 1 : 0;
        }
        assertThat(refused).isEqualTo(10);
        ask(known).andExpect(status().isOk());
    }
}
