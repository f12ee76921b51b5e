package org.concordat.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.ConcordatTest;
import org.concordat.Statements;
import org.concordat.assessment.table.AnswerTables;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.concordat.identity.SystemWork;
import org.concordat.shared.StaleForm;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;

@ConcordatTest
class AnswerTablePagesTest extends OpenAssessment {

    private static final String HEAD = "partner,respondent,mechanism,answer\n";

    @Autowired
    AnswerTables tables;

    @Test
    void namesTheFirstHundredProblemsOfATableAndCountsAll() throws Exception {
        upload(("partner,respondent,mechanism,answer\n" + "Nobody,Ann,AA1,3\n".repeat(150))
                        .getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("150 things are wrong")))
                .andExpect(content().string(containsString("These are the first 100.")))
                .andExpect(content().string(containsString("<td class=\"num\">101</td>")))
                .andExpect(content().string(not(containsString("<td class=\"num\">102</td>"))));
        upload("partner,respondent,mechanism,answer\nMagnox Ltd,Ann\nx,\"y".getBytes(StandardCharsets.UTF_8))
                .andExpect(content().string(containsString("A quotation mark is opened in line 3 and never closed.")));
        upload("partner,respondent,mechanism,answer\nMagnox Ltd,Ann\n".getBytes(StandardCharsets.UTF_8))
                .andExpect(content().string(containsString("it has 2 values, and the first line has 4 columns")));
    }

    @Test
    void takesATableWholeAfterShowingWhatWouldComeOfIt() throws Exception {
        String text = "partner;respondent;mechanism;answer;note\n"
                + partnerName(council) + ";Ann;aa1;3;fine\n"
                + partnerName(provider) + ";Bob;BB1;does not apply;no teams\n";
        upload(text.getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2 answers are new")))
                .andExpect(content().string(containsString("Bob (")));
        long state = desks.of(facilitator, id).state();
        send(post(desk + "/answer-table/taking").param("text", text).param("state", "0"))
                .andExpect(status().isConflict());
        send(post(desk + "/answer-table/taking").param("text", text).param("state", Long.toString(state)))
                .andExpect(redirectedUrl(desk));
        assertThat(desks.of(facilitator, id).respondents()).hasSize(2);
        assertThat(answering.sheet(facilitator, ann).respondent().answers()).hasSize(1);
    }

    private String lines(String person, String... mechanisms) {
        return Stream.of(mechanisms)
                .map(mechanism -> partnerName(council) + "," + person + "," + mechanism + ",3\n")
                .collect(Collectors.joining());
    }

    private void take(String lines) {
        tables.take(facilitator, id, HEAD + lines, desks.of(facilitator, id).state());
    }

    @Test
    void takesASheetInOneGoHoweverManyLinesItHas() {
        long one = Statements.of(() -> take(lines("Ann", "AA1")));
        people.invite(facilitator, id, council, "Bob", null);
        long three = Statements.of(() -> take(lines("Bob", "AA1", "AA2", "BB1")));
        assertThat(three).isLessThanOrEqualTo(one + 2);
    }

    @Test
    void ofTwoTablesTakenAtOnceOneIsTakenAndTheOtherIsToldToLookAgain() throws Exception {
        String text = HEAD + lines("Ann", "AA1") + lines("Eve", "AA1");
        long state = desks.of(facilitator, id).state();
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<String> taking = () -> SystemWork.resultAs("two tables", () -> {
            try {
                together.await();
                tables.take(facilitator, id, text, state);
                return "taken";
            } catch (StaleForm stale) {
                return "stale";
            } catch (InterruptedException | BrokenBarrierException apart) {
                throw new IllegalStateException(apart);
            }
        });
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<String> became = new ArrayList<>();
            for (Future<String> each : two.invokeAll(List.of(taking, taking))) {
                became.add(each.get());
            }
            assertThat(became).containsExactlyInAnyOrder("taken", "stale");
        } finally {
            two.shutdownNow();
        }
    }

    @Test
    void takesNothingOfATableWithSomethingWrong() throws Exception {
        String text = "partner,respondent,mechanism,answer,note\n"
                + partnerName(council) + ",Ann,AA1,3,\n"
                + partnerName(council) + ",Ann,AA1,4,\n"
                + "Nobody,Ann,AA1,3,\n"
                + partnerName(council) + ",Ann,ZZ9,7,\n"
                + partnerName(council) + ",,AA2,does not apply,\n";
        upload(text.getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("on line 2 already")))
                .andExpect(content().string(containsString("No partner heard")))
                .andExpect(content().string(containsString("no mechanism with this code")))
                .andExpect(content().string(containsString("An answer is 0 to 4")))
                .andExpect(content().string(containsString("Say why it does not apply")));
        long state = desks.of(facilitator, id).state();
        send(post(desk + "/answer-table/taking").param("text", text).param("state", Long.toString(state)))
                .andExpect(status().isConflict());
        assertThat(answering.sheet(facilitator, ann).respondent().answers()).isEmpty();
    }

    @Test
    void refusesWhatIsNoTable() throws Exception {
        upload(new byte[] {(byte) 0xFF, (byte) 0xFE, 'p'})
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("UTF-8")));
        upload("x".repeat(1024 * 1024 + 1).getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("larger than 1 MB")));
        upload(new byte[0]).andExpect(status().isUnprocessableContent());
    }

    @Test
    void givesATableToFillInThatItTakesBack() throws Exception {
        byte[] template = see(desk + "/answers.csv")
                .andExpect(header().string("Content-Disposition", containsString("answers.csv")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        String filled = new String(template, StandardCharsets.UTF_8).replace(",,AA1,,", ",Eve,AA1,2,");
        upload(filled.getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2 answers are new")));
    }

    @Test
    void aConsultantOfOnePartnerBringsNoAnswersOfAnother() throws Exception {
        String text = "partner,respondent,mechanism,answer\n" + partnerName(council) + ",Ann,AA1,3\n";
        web.perform(multipart(desk + "/answer-table")
                        .file(new MockMultipartFile("file", text.getBytes(StandardCharsets.UTF_8)))
                        .with(csrf())
                        .with(As.boundTo(provider.partnerId(), Role.CONSULTANT)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("You do not speak for this partner")));
    }

    private ResultActions upload(byte[] file) throws Exception {
        return web.perform(multipart(desk + "/answer-table")
                .file(new MockMultipartFile("file", "answers.csv", "text/csv", file))
                .with(csrf())
                .with(consultant));
    }
}
