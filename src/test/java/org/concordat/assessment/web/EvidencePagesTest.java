package org.concordat.assessment.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.ConcordatTest;
import org.concordat.assessment.result.Results;
import org.concordat.readiness.EvidenceGrade;
import org.concordat.shared.MechanismCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What supports levels: entered, graded, corrected by one or by two at once, listed. */
@ConcordatTest
class EvidencePagesTest extends EvidenceHandedIn {

    @Autowired
    Results results;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dated=2012-05-02&goodUntil=2012-05-01",
                "dated=2999-01-01",
                "dated=yesterday",
                "goodUntil=2012-13-40",
                "mechanisms=ZZ9",
                "mechanisms='--",
                "partner=7",
                "partner=01931234-0000-7000-8000-000000000000",
                "what=",
                "what=&file=words",
                "place=javascript:alert(1)",
                "place=",
            })
    void refusesWhatCannotBeAtItsField(String wrong) throws Exception {
        var request = post(desk + "/evidence").param("kind", "link");
        Map<String, String> fields = new HashMap<>(
                Map.of("what", "Minutes", "place", "https://a.example/minutes", "mechanisms", "AA1", "dated", ""));
        for (String field : wrong.split("&")) {
            fields.put(field.split("=")[0], field.substring(field.indexOf('=') + 1));
        }
        fields.forEach(request::param);
        send(request)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("form-problems")));
        assertThat(count("evidence")).isZero();
    }

    @Test
    void asksForAnAddressOrANoteAndForOneOfThem() throws Exception {
        String ask = desk + "/evidence/new?kind=";
        see(ask + "file").andExpect(content().string(not(containsString("name=\"place\""))));
        see(ask + "link")
                .andExpect(content().string(allOf(containsString("name=\"place\""), not(containsString("<textarea")))));
        see(ask + "note")
                .andExpect(content().string(allOf(containsString("<textarea"), not(containsString("type=\"url\"")))));
    }

    @Test
    void gradesByCheckAndDate() throws Exception {
        assertThat(grade()).isEqualTo(EvidenceGrade.D);
        String page = entered(note(desk, consultant, "", null));
        assertThat(grade()).isEqualTo(EvidenceGrade.B);
        send(post(page + "/check").param("version", version(page))).andExpect(redirectedUrl(page));
        assertThat(grade()).isEqualTo(EvidenceGrade.A);
        send(post(page + "/check/withdrawal").param("version", version(page))).andExpect(redirectedUrl(page));
        assertThat(grade()).isEqualTo(EvidenceGrade.B);
        // The assessment looks at 1 May 2013.
        correct(page, "Minutes", "2013-04-30", version(page)).andExpect(redirectedUrl(page));
        assertThat(grade()).isEqualTo(EvidenceGrade.C);
        send(post(page + "/withdrawal").param("version", version(page)).param("reason", " "))
                .andExpect(status().isUnprocessableContent());
        send(post(page + "/withdrawal").param("version", version(page)).param("reason", "The wrong year"))
                .andExpect(redirectedUrl(page));
        assertThat(grade()).isEqualTo(EvidenceGrade.D);
        see(page).andExpect(content().string(containsString("The wrong year")));
        correct(page, "Minutes", "", version(page)).andExpect(status().isUnprocessableContent());
    }

    @Test
    void showsBothWhenSomeoneSavedFirst() throws Exception {
        String page = entered(note(desk, consultant, "", null));
        String seen = version(page);
        correct(page, "Minutes of June", "", seen).andExpect(redirectedUrl(page));
        correct(page, "My words", "", seen)
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("My words"), containsString("Minutes of June"))));
        send(post(page + "/check").param("version", seen).param("word", "I sat there"))
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("I sat there"), containsString("Minutes of June"))));
        send(post(page + "/withdrawal").param("version", seen).param("reason", "The wrong year"))
                .andExpect(status().isConflict())
                .andExpect(
                        content().string(allOf(containsString("The wrong year"), containsString("since you opened"))));
        String file = entered(hand(desk, consultant, "minutes.pdf", MINUTES));
        String before = version(file);
        revise(file, "again.txt", "again".getBytes(UTF_8)).andExpect(redirectedUrl(file));
        revise(file, "b.txt", "b".getBytes(UTF_8), before)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("since you opened")));
    }

    @Test
    void keepsWhatWasWrittenWhereSomeoneElseCheckedOrWithdrewFirst() throws Exception {
        String page = entered(note(desk, consultant, "", null));
        String seen = version(page);
        send(post(page + "/check").param("version", seen).param("word", "Theirs"));
        send(post(page + "/check").param("version", seen).param("word", "My own words"))
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("My own words"), containsString("Theirs"))));
        send(post(page + "/check").param("version", version(page)).param("word", "x".repeat(1001)))
                .andExpect(status().isUnprocessableContent());
        seen = version(page);
        send(post(page + "/withdrawal").param("version", seen).param("reason", "Out of print"));
        send(post(page + "/withdrawal").param("version", seen).param("reason", "My own reason"))
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("My own reason"), containsString("Out of print"))));
    }

    @Test
    void listsWhatIsAskedFor() throws Exception {
        entered(note(desk, consultant, council.toString(), null));
        String list = desk + "/evidence";
        for (String hit : List.of("mechanism=AA1", "partner=" + council, "grade=B", "", "grade=&mechanism=&partner=")) {
            see(list + "?" + hit).andExpect(content().string(containsString("Minutes of the board")));
        }
        for (String miss : List.of(
                "mechanism=AA2", "partner=" + provider, "partner=shared", "grade=A", "expiring=soon", "mechanism='")) {
            see(list + "?" + miss).andExpect(content().string(not(containsString("Minutes of the board"))));
        }
        entered(note(desk, consultant, "", LocalDate.now().plusDays(30).toString()));
        see(list + "?expiring=soon").andExpect(content().string(containsString("Runs out on")));
    }

    private EvidenceGrade grade() {
        return results.of(facilitator, id)
                .card()
                .result()
                .mechanism(new MechanismCode("AA1"))
                .orElseThrow()
                .finding()
                .evidence();
    }
}
