package org.concordat.portfolio.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.ConcordatTest;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.ArrangementTerms;
import org.concordat.partnership.Kind;
import org.concordat.partnership.KnownDate;
import org.concordat.partnership.ParticipationRole;
import org.concordat.partnership.ParticipationTerms;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Stage;
import org.concordat.partnership.SupportTier;
import org.concordat.partnership.Visibility;
import org.concordat.shared.web.Shown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ConcordatTest
class SnoozePagesTest extends OwnFellowAndStranger {

    private static final String PATH = "/portfolio/attention/snoozes";
    private static final String ENDS = "It ends";

    @Autowired
    Clock clock;

    private LocalDate today;
    private ArrangementId depot;
    private ArrangementId elsewhere;
    private RequestPostProcessor me;

    @BeforeEach
    void anArrangementThatEnds() {
        today = LocalDate.now(clock);
        depot = ending("Own depot", own, fellow);
        elsewhere = ending("Someone else’s depot", fellow, stranger);
        look(depot, today.minusMonths(1), 3, Map.of());
        me = As.boundTo(own.partnerId(), Role.DIRECTOR);
    }

    private ArrangementId ending(String name, PartnerId... between) {
        return partnering.setUp(
                new ArrangementTerms(
                        name,
                        Kind.OUTSOURCING,
                        SupportTier.ASSURANCE,
                        null,
                        null,
                        null,
                        null,
                        null,
                        KnownDate.day(today.plusMonths(3).plusDays(1)),
                        today.plusDays(3),
                        null),
                List.of(
                        ParticipationTerms.of(between[0], ParticipationRole.CLIENT),
                        ParticipationTerms.of(between[1], ParticipationRole.PROVIDER)),
                Stage.OPERATION,
                KnownDate.day(today.minusYears(2)),
                Visibility.EVERYTHING);
    }

    @Test
    void leavesOutWhatWasSnoozedAndNothingElse() throws Exception {
        assertThat(page("/portfolio/attention", me)).contains(ENDS, "In 3 months.", "In 3 days.");

        snooze("ending", today.plusDays(9), "The board meets first.");

        assertThat(page("/portfolio/attention", me))
                .contains("look again", "1 snoozed")
                .doesNotContain(ENDS);
        assertThat(page("/", me)).contains("look again").doesNotContain(ENDS);
    }

    @Test
    void keepsItToThePersonWhoSnoozedIt() throws Exception {
        snooze("ending", today.plusDays(9), "The board meets first.");

        RequestPostProcessor other = As.boundTo(fellow.partnerId(), Role.DIRECTOR);
        assertThat(page("/portfolio/attention", other)).contains(ENDS).doesNotContain("snoozed");
        assertThat(page(PATH, other)).doesNotContain("The board meets first.");
        web.perform(post(PATH + "/" + snoozeId() + "/end").with(csrf()).with(other))
                .andExpect(status().isNotFound());
        assertThat(page("/portfolio/attention", me)).doesNotContain(ENDS);
    }

    @Test
    void tellsItAgainWhenAsked() throws Exception {
        snooze("ending", today.plusDays(9), "The board meets first.");
        assertThat(page(PATH, me)).contains("Own depot", ENDS, "The board meets first.");

        web.perform(post(PATH + "/" + snoozeId() + "/end").with(csrf()).with(me))
                .andExpect(redirectedUrl(PATH));

        assertThat(page("/portfolio/attention", me)).contains(ENDS);
        assertThat(page(PATH, me)).contains("Nothing is snoozed");
    }

    @Test
    void replacesTheSnoozeBefore() throws Exception {
        snooze("ending", today.plusDays(9), "The board meets first.");
        snooze("ending", today.plusDays(19), "It met, and asked for more time.");

        assertThat(page(PATH, me)).contains("asked for more time").doesNotContain("The board meets first.");
    }

    @Test
    void leadsBackToTheListThatItCameFromAndToNoOtherPlace() throws Exception {
        String list = "/portfolio/attention?kind=outsourcing&rule=ending";
        assertThat(page(list, me)).contains("&amp;back=/portfolio/attention?kind%3Doutsourcing%26rule%3Dending");
        assertThat(page(address(depot, "ending") + "&back=/portfolio/attention?kind=outsourcing", me))
                .contains("href=\"/portfolio/attention?kind=outsourcing\"");
        web.perform(snoozing("ending", today.plusDays(9).toString(), "Why").param("back", list))
                .andExpect(redirectedUrl(list));
        for (String elsewhere :
                List.of("https://elsewhere.example/", "//x", "/portfolio/attention?{x}", "/people", "\n")) {
            web.perform(snoozing("ending", today.plusDays(9).toString(), "Why").param("back", elsewhere))
                    .andExpect(redirectedUrl("/portfolio/attention"));
        }
    }

    @Test
    void saysThatSomethingIsSnoozedAlreadyAndUntilWhen() throws Exception {
        assertThat(page(address(depot, "ending"), me)).doesNotContain("snoozed this already");
        snooze("ending", today.plusDays(9), "The board meets first.");
        assertThat(page(address(depot, "ending"), me))
                .contains(
                        "You snoozed this already, until " + Shown.day(today.plusDays(9)), "“The board meets first.”");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    0,    The board meets first.,  to come
                    400,  The board meets first.,  6 months at most
                    9,    '',                      Please
                    """)
    void saysWhatIsWrongAtItsFieldAndKeepsWhatWasTyped(int days, String reason, String says) throws Exception {
        String again = web.perform(snoozing("ending", today.plusDays(days).toString(), reason))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(again).contains(says, today.plusDays(days).toString(), ENDS).contains(reason);
    }

    @Test
    void takesNoNonsenseForADay() throws Exception {
        web.perform(snoozing("ending", "31/31/2026", "Why")).andExpect(status().isUnprocessableContent());
    }

    @Test
    void saysWhenSomethingNeedsAttentionNoMore() throws Exception {
        web.perform(snoozing("gate", today.plusDays(9).toString(), "Why"))
                .andExpect(redirectedUrl("/portfolio/attention"));
        web.perform(get(address(depot, "gate")).with(me)).andExpect(redirectedUrl("/portfolio/attention"));
    }

    @Test
    void knowsNothingOfWhatAViewerMayNotSeeOfNonsenseAndOfFrameworksThatAreNotThere() throws Exception {
        for (String address : List.of(
                address(elsewhere, "ending"),
                address(new ArrangementId(UUID.randomUUID()), "ending"),
                address(depot, "nonsense"),
                PATH + "/new",
                PATH + "/new?arrangement=1&framework=x&rule=ending",
                address(depot, "ending").replace("beyond-the-organisation", "no-such-framework"))) {
            web.perform(get(address).with(me)).andExpect(status().isNotFound());
        }
        web.perform(post(PATH + "/" + UUID.randomUUID() + "/end").with(csrf()).with(me))
                .andExpect(status().isNotFound());
    }

    private void snooze(String rule, LocalDate until, String reason) throws Exception {
        assertThat(page(address(depot, rule), me)).contains(ENDS);
        web.perform(snoozing(rule, until.toString(), reason)).andExpect(status().is3xxRedirection());
    }

    private MockHttpServletRequestBuilder snoozing(String rule, String until, String reason) {
        return post(PATH)
                .param("arrangement", depot.toString())
                .param("framework", "beyond-the-organisation")
                .param("rule", rule)
                .param("until", until)
                .param("reason", reason)
                .with(csrf())
                .with(me);
    }

    private static String address(ArrangementId arrangement, String rule) {
        return PATH + "/new?arrangement=" + arrangement + "&framework=beyond-the-organisation&rule=" + rule;
    }

    private String snoozeId() throws Exception {
        Matcher end = Pattern.compile(PATH + "/([0-9a-f-]{36})/end").matcher(page(PATH, me));
        assertThat(end.find()).isTrue();
        return end.group(1);
    }

    private String page(String path, RequestPostProcessor who) throws Exception {
        return web.perform(get(path).with(who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
