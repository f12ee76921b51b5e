package org.concordat.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.concordat.ConcordatTest;
import org.concordat.Statements;
import org.concordat.assessment.Looked;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.Signature;
import org.concordat.assessment.settlement.AgreedLevel;
import org.concordat.assessment.settlement.Settlement;
import org.concordat.assessment.sheet.Answer;
import org.concordat.partnership.PartnerId;
import org.concordat.shared.MechanismCode;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;

@ConcordatTest
class ConsolidationPagesTest extends OpenAssessment {

    private String page(MechanismCode mechanism) {
        return desk + "/mechanisms/" + mechanism;
    }

    private double agreed(MechanismCode mechanism) {
        return desks.of(facilitator, id)
                .settled(mechanism)
                .map(Settlement::agreed)
                .map(AgreedLevel::level)
                .orElseThrow();
    }

    private void rate(PartnerId partner, String name, int level) {
        RespondentId person = people.invite(facilitator, id, partner, name, null);
        answering.answer(
                facilitator,
                person,
                Looked.BOARDS,
                Answer.rated(level, "Said by " + name, Signature.of(facilitator, Looked.NOW)),
                0);
    }

    @Test
    void keepsBothWhereTwoConsultantsSettleDifferentMechanisms() throws Exception {
        agree(page(Looked.BOARDS), "2", "Ours", 0).andExpect(redirectedUrl(page(Looked.BOARDS)));
        agree(page(Looked.MODEL), "3", "Theirs", 0).andExpect(redirectedUrl(page(Looked.MODEL)));
        assertThat(agreed(Looked.BOARDS)).isEqualTo(2);
        assertThat(agreed(Looked.MODEL)).isEqualTo(3);
    }

    @Test
    void showsBothToWhoeverAgreesSecondOnTheSameMechanismAndLosesNothing() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            CyclicBarrier together = new CyclicBarrier(2);
            List<Future<String>> answers = new ArrayList<>();
            for (String level : List.of("1", "4")) {
                answers.add(two.submit(() -> {
                    together.await();
                    var response = agree(page(Looked.BOARDS), level, "Words for " + level, 0)
                            .andReturn()
                            .getResponse();
                    return response.getStatus() + response.getContentAsString();
                }));
            }
            String one = answers.get(0).get();
            String other = answers.get(1).get();
            assertThat(List.of(one.substring(0, 3), other.substring(0, 3))).containsExactlyInAnyOrder("302", "409");
            assertThat(one.startsWith("409") ? one : other)
                    .contains("Someone settled this while you did", "Words for 1", "Words for 4");
            assertThat(agreed(Looked.BOARDS)).isEqualTo(one.startsWith("302") ? 1 : 4);
        } finally {
            two.shutdown();
        }
    }

    @Test
    void recordsWhoHoldsAnotherLevelAndKeepsWhatWasTypedIfItCannot() throws Exception {
        String page = page(Looked.BOARDS);
        agreeThough(page, "3", "Not by us")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("It is run together")))
                .andExpect(content().string(containsString("Not by us")));
        agreeThough(page, "1", "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("href=\"#because[" + provider + "]\"")))
                .andExpect(content().string(containsString("id=\"because[" + provider + "]-error\"")))
                .andExpect(content().string(containsString("Say why this partner")));
        send(post(page + "/agreement")
                        .param("version", "0")
                        .param("reason", "It is run together")
                        .param("agreedBy", "Both leads")
                        .param("because[" + provider + "]", "Not by us"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Choose a level.")));
        agreeThough(page, "", "Not by us")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"holds[" + provider + "]-error\"")));
        agreeThough(page, "1", "Not by us").andExpect(redirectedUrl(page));
        see(page).andExpect(content().string(containsString("1: Not by us")));
        see(desk + "/mechanisms").andExpect(content().string(containsString("a partner holds otherwise")));
    }

    /** Agrees on 3 while a partner holds another level. */
    private ResultActions agreeThough(String page, String holds, String because) throws Exception {
        return send(post(page + "/agreement")
                .param("version", "0")
                .param("level", "3")
                .param("reason", "It is run together")
                .param("agreedBy", "Both leads")
                .param("holds[" + provider + "]", holds)
                .param("because[" + provider + "]", because));
    }

    @Test
    void takesThePositionsAsTheyStandInOneClickAndSaysWhatMoved() throws Exception {
        rate(council, "Bea", 2);
        rate(provider, "Cy", 3);
        String page = page(Looked.BOARDS);
        see(page).andExpect(content().string(containsString("as it stands")));
        send(post(page + "/agreement")
                        .param("version", "0")
                        .param("asItStands", "2.0")
                        .param("reason", "")
                        .param("agreedBy", "Both leads"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("The positions have moved")));
        send(post(page + "/agreement")
                        .param("version", "0")
                        .param("asItStands", "2.5")
                        .param("reason", "")
                        .param("agreedBy", "Both leads"))
                .andExpect(redirectedUrl(page));
        assertThat(agreed(Looked.BOARDS)).isEqualTo(2.5);
        send(post(page + "/agreement")
                        .param("version", Long.toString(version()))
                        .param("level", "3")
                        .param("reason", "On reflection")
                        .param("agreedBy", "Both leads"))
                .andExpect(flash().attribute("movedFrom", "83"));
    }

    @Test
    void parksForLaterAndLeadsOnlyThroughWhatIsAskedFor() throws Exception {
        String page = page(Looked.BOARDS);
        send(post(page + "/parking")
                        .param("version", "0")
                        .param("note", "Ask finance")
                        .param("show", "to-settle"))
                .andExpect(redirectedUrl(page + "?order=talk&show=to-settle"));
        see(page).andExpect(content().string(containsString("Ask finance")));
        see(desk + "/mechanisms?show=parked")
                .andExpect(content().string(containsString("/AA1?")))
                .andExpect(content().string(not(containsString("/AA2?"))));
        see(desk + "/mechanisms?show=nonsense&order=%00").andExpect(content().string(containsString("/AA2")));
        agree(page, "2", "Why", version()).andExpect(redirectedUrl(page));
        send(post(page + "/parking").param("version", Long.toString(version())))
                .andExpect(status().isUnprocessableContent());
        send(post(page + "/parking/withdrawal").param("version", Long.toString(version())))
                .andExpect(status().isNotFound());
    }

    @Test
    void theWallShowsNoPositionThatFewerThanThreePeopleGaveAndNothingThatTellsIt() throws Exception {
        for (String name : List.of("Bea", "Bo", "Bill")) {
            rate(council, name, 4);
        }
        rate(provider, "Cy", 1);
        String wall = page(Looked.BOARDS) + "/projector";
        String shown = see(wall).andReturn().getResponse().getContentAsString();
        assertThat(shown)
                .contains(partnerName(council) + ": 4", "The partners see it differently")
                .doesNotContain(partnerName(provider) + ": ", "3</strong> apart", "Said by", ">Bea<", ">Cy<", "2.5");
        rate(provider, "Di", 1);
        rate(provider, "Dot", 1);
        see(wall)
                .andExpect(content().string(containsString(partnerName(provider) + ": 1")))
                .andExpect(content().string(containsString("3</strong> apart")));
    }

    @Test
    void theWallCountsNobodyWhosePlaceWasTaken() throws Exception {
        rate(council, "Bea", 4);
        rate(council, "Bo", 4);
        rate(council, "Bill", 4);
        String wall = page(Looked.BOARDS) + "/projector";
        see(wall).andExpect(content().string(containsString(partnerName(council) + ": 4")));
        RespondentId bill = respondents.of(id).stream()
                .filter(person -> person.name().equals("Bill"))
                .findFirst()
                .orElseThrow()
                .id();
        people.replace(facilitator, bill, "Bert", null);
        see(wall).andExpect(content().string(not(containsString(partnerName(council) + ": "))));
    }

    @Test
    void takesAsManyStatementsForManyPeopleAndMechanismsAsForFew() throws Exception {
        String[] pages = {page(Looked.BOARDS), desk + "/mechanisms", page(Looked.BOARDS) + "/projector"};
        for (String page : pages) {
            see(page);
        }
        List<Long> before = new ArrayList<>();
        for (String page : pages) {
            before.add(Statements.of(() -> see(page)));
        }
        for (int person = 0; person < 8; person++) {
            rate(person % 2 == 0 ? council : provider, "Person " + person, person % 5);
        }
        agree(page(Looked.MODEL), "3", "Why", 0);
        agree(page(Looked.BOARDS), "3", "Why", 0);
        for (int each = 0; each < pages.length; each++) {
            String page = pages[each];
            assertThat(Statements.of(() -> see(page))).as(page).isLessThanOrEqualTo(before.get(each));
        }
    }
}
