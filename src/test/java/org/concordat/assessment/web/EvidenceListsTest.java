package org.concordat.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.concordat.ConcordatTest;
import org.concordat.Statements;
import org.concordat.assessment.Looked;
import org.concordat.assessment.evidence.EvidenceId;
import org.concordat.assessment.evidence.EvidenceKind;
import org.concordat.assessment.evidence.EvidencePlace;
import org.concordat.assessment.evidence.EvidenceTerms;
import org.concordat.assessment.evidence.Supporting;
import org.concordat.assessment.invitation.Inviting;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.concordat.partnership.PartnerId;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Evidence told of together: listed, and as what runs out soon. */
@ConcordatTest
class EvidenceListsTest extends OpenAssessment {

    private static final LocalDate TODAY = LocalDate.now(Clock.systemDefaultZone());

    @Autowired
    Supporting supporting;

    @Autowired
    Inviting inviting;

    private EvidenceId entered(@Nullable PartnerId owner, @Nullable LocalDate goodUntil) {
        return supporting.enter(
                facilitator,
                new EvidencePlace.OfAssessment(id),
                new EvidenceTerms(
                        owner,
                        EvidenceKind.NOTE,
                        "Minutes",
                        "Shelf 4",
                        null,
                        goodUntil,
                        Set.of(Looked.BOARDS, Looked.TEAMS)),
                null);
    }

    private void withdraw(EvidenceId entry) {
        EvidencePlace place = new EvidencePlace.OfAssessment(id);
        long version = supporting.shelf(facilitator, place).entry(entry).version();
        supporting.withdraw(facilitator, place, entry, version, "The wrong year");
    }

    private List<String> pages() {
        return List.of(desk, "/arrangements/" + arrangement);
    }

    private ResultActions look(String page, RequestPostProcessor who) throws Exception {
        return web.perform(get(page).with(who));
    }

    @Test
    void whatRunsOutWithinAMonthIsToldOnThePageOfItsAssessmentAndOfTheArrangement() throws Exception {
        entered(null, null);
        entered(null, TODAY.minusDays(1));
        entered(null, TODAY.plusDays(31));
        withdraw(entered(null, TODAY.plusDays(2)));
        for (String page : pages()) {
            see(page).andExpect(content().string(not(containsString("/evidence?expiring=soon"))));
        }
        entered(null, TODAY);
        for (String page : pages()) {
            see(page)
                    .andExpect(content()
                            .string(allOf(
                                    containsString("Evidence runs out on " + Shown.day(TODAY) + "."),
                                    containsString(desk + "/evidence?expiring=soon"))));
        }
        entered(null, TODAY.plusDays(30));
        for (String page : pages()) {
            see(page)
                    .andExpect(content()
                            .string(containsString(
                                    "2 pieces of evidence run out, the first on " + Shown.day(TODAY) + ".")));
        }
        closing.cancel(facilitator, id, "The contract ended");
        for (String page : pages()) {
            see(page).andExpect(content().string(not(containsString("run out"))));
        }
    }

    @Test
    void whatRunsOutIsToldToThoseOnlyWhoMayReadIt() throws Exception {
        entered(council, TODAY.plusDays(3));
        String page = "/arrangements/" + arrangement;
        look(page, As.boundTo(council.partnerId(), Role.DIRECTOR))
                .andExpect(content().string(containsString("Evidence runs out on")));
        look(page, As.boundTo(provider.partnerId(), Role.DIRECTOR))
                .andExpect(content().string(not(containsString("Evidence runs out on"))));
    }

    @Test
    void takesAsManyStatementsForManyEntriesAsForFew() throws Exception {
        List<String> pages = List.of(
                desk + "/evidence",
                desk + "/evidence?expiring=soon",
                desk + "/evidence?partner=" + council,
                desk,
                "/arrangements/" + arrangement);
        RequestPostProcessor guest = As.guest(inviting.newLink(facilitator, ann));
        enter(3);
        List<Long> few = statements(pages, guest);
        enter(57);
        assertThat(statements(pages, guest)).isEqualTo(few);
    }

    private void enter(int many) {
        for (int number = 0; number < many; number++) {
            entered(List.of(council, provider).get(number % 2), number % 3 == 0 ? null : TODAY.plusDays(number));
        }
    }

    private List<Long> statements(List<String> pages, RequestPostProcessor guest) throws Exception {
        List<Long> counted = new ArrayList<>();
        for (String page : pages) {
            counted.add(Statements.fewest(() -> see(page)));
        }
        counted.add(Statements.fewest(() -> look(sheet + "/evidence", guest)));
        return counted;
    }
}
