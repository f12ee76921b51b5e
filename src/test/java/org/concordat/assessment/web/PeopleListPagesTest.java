package org.concordat.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.ConcordatTest;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.invitation.Newcomer;
import org.concordat.assessment.invitation.PeopleAsked;
import org.concordat.assessment.people.PeopleLists;
import org.concordat.assessment.sheet.Respondent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;

/** A list of people, pasted: told line by line before anything is saved, and taken as far as it is sound. */
@ConcordatTest
class PeopleListPagesTest extends OpenAssessment {

    @Autowired
    PeopleAsked people;

    private String list() {
        return desk + "/respondents/list";
    }

    /** Looked at, and then taken as it was shown. */
    private ResultActions taking(String text) throws Exception {
        return send(post(list() + "/taking").param("text", text).param("state", state(text)));
    }

    private String state(String text) throws Exception {
        Matcher state = Pattern.compile("name=\"state\" value=\"(\\d+)\"").matcher(because(text));
        assertThat(state.find()).isTrue();
        return state.group(1);
    }

    private String sound(int number) {
        return "Person %d, person.%d@list.example, %s".formatted(number, number, partnerName(council));
    }

    private String because(String line) throws Exception {
        return send(post(list()).param("text", line))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void takesTheGoodOnesOfFiveHundredAndLeavesTheFortyBadOnesToBeMended() throws Exception {
        String pasted = IntStream.rangeClosed(1, 500)
                .mapToObj(number -> number % 25 == 0
                        ? "Broken %d, no address, %s".formatted(number, partnerName(council))
                        : number % 25 == 1 ? "Lost %d, , Nowhere".formatted(number) : sound(number))
                .collect(Collectors.joining("\n"));
        send(post(list()).param("text", pasted))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("40 lines are not in order"),
                                containsString("460 people can be asked"),
                                containsString("This is not an email address"),
                                containsString("There is no such partner in this assessment"))));
        assertThat(people.roll(facilitator, id).people()).hasSize(1);
        Cookie session = taking(pasted)
                .andExpect(redirectedUrl(list()))
                .andReturn()
                .getResponse()
                .getCookies()[0];
        assertThat(people.roll(facilitator, id).people()).hasSize(461);
        assertThat(people.roll(facilitator, id).letters()).hasSize(460);
        web.perform(get(list()).with(consultant).cookie(session))
                .andExpect(content()
                        .string(allOf(
                                containsString("460 people were added"),
                                containsString("40 lines are not in order"),
                                containsString("Mend the lines here"),
                                containsString("Broken 500, no address"),
                                not(containsString("person.2@list.example")))));
        see(desk + "/respondents").andExpect(content().string(containsString("1 to 25 of 461")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bob, bob@list.example, Nowhere|no such partner",
                "Bob, bob@list.example|The partner is missing",
                ", bob@list.example, PARTNER|Name: Please fill this in",
                "ann, ann@list.example, PARTNER|Someone of this name answers for this partner already",
                "Bob, bob@@list, PARTNER|not an email address",
                "Bob, bob@list.example, PARTNER, more|There are 4 values",
                "\"Bob, bob@list.example, PARTNER|A quotation mark is opened and not closed",
            })
    void tellsOfEachLineWhatIsWrongWithIt(String line, String why) throws Exception {
        assertThat(because(line.replace("PARTNER", partnerName(council))))
                .contains(why)
                .doesNotContain("can be asked")
                .doesNotContain("The others can be taken");
    }

    @ParameterizedTest
    @CsvSource({"','", "';'", "'\t'"})
    void readsWhateverSeparatesTheValues(String mark) throws Exception {
        String text = String.join(mark, "Name", "E-mail", "Partner") + "\n"
                + String.join(
                        mark,
                        "Bob",
                        "BOB@list.example",
                        "  " + partnerName(council).toUpperCase(java.util.Locale.UK));
        assertThat(because(text)).contains("One person can be asked").contains("bob@list.example");
    }

    @Test
    void tellsWhoStandsThereTwice() throws Exception {
        String text = sound(1) + "\n" + sound(2) + "\n" + sound(1).replace("Person 1,", "Person 3,") + "\n"
                + sound(2).replace("person.2@", "other@");
        assertThat(because(text))
                .contains(
                        "2 people can be asked",
                        "This address stands on line 1",
                        "Someone of this name stands on line 2");
    }

    @Test
    void keepsHostileNamesAsTextOrRefusesThem() throws Exception {
        String hostile = "<script>alert(1)</script>; evil@list.example; " + partnerName(council);
        assertThat(because(hostile)).contains("&lt;script&gt;").doesNotContain("<script>alert");
        taking(hostile).andExpect(redirectedUrl(desk + "/respondents"));
        see(desk + "/respondents")
                .andExpect(content()
                        .string(allOf(containsString("&lt;script&gt;"), not(containsString("<script>alert")))));
        assertThat(because("Bob\u202Egnp, bob@list.example, " + partnerName(council)))
                .doesNotContain("can be asked");
        assertThat(because("x".repeat(5_000) + ", , " + partnerName(council))).contains("At most 120 characters");
        assertThat(people.roll(facilitator, id).people())
                .extracting(Respondent::name)
                .contains("<script>alert(1)</script>");
    }

    @Test
    void showsEveryoneWhoWouldBeAskedHoweverMany() throws Exception {
        assertThat(because(IntStream.rangeClosed(1, 150).mapToObj(this::sound).collect(Collectors.joining("\n"))))
                .contains("person.100@list.example", "The other 50", "person.150@list.example</bdi>");
    }

    @Test
    void asksNobodyWhoWasNotShownAsSound() throws Exception {
        String text = sound(1) + "\n" + sound(2);
        String seen = state(text);
        RespondentId inTheWay = people.ask(facilitator, id, new Newcomer(council, "Person 2", "person.2@list.example"));
        send(post(list() + "/taking").param("text", text).param("state", seen))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("nobody was asked yet"), containsString("One person can be asked"))));
        String left = state(text);
        people.replace(facilitator, inTheWay, "Someone Else", null);
        send(post(list() + "/taking").param("text", text).param("state", left)).andExpect(status().isConflict());
        send(post(list() + "/taking").param("text", text)).andExpect(status().isConflict());
        assertThat(people.roll(facilitator, id).people()).hasSize(3);
        send(post(list() + "/taking").param("text", text).param("state", seen))
                .andExpect(redirectedUrl(desk + "/respondents"));
    }

    @Test
    void readsALineWhoseFirstValueIsEmptyAsOneWithoutAName() throws Exception {
        assertThat(because("\tann@list.example\t" + partnerName(council)))
                .contains("Please fill this in")
                .doesNotContain("can be asked");
    }

    @Test
    void refusesALargeFileWithoutReadingIt() throws Exception {
        MockMultipartFile large = new MockMultipartFile("file", "people.xlsx", null, new byte[0]) {
            @Override
            public long getSize() {
                return PeopleLists.LARGEST + 1L;
            }

            @Override
            public boolean isEmpty() {
                return false;
            }

            @Override
            public byte[] getBytes() {
                throw new AssertionError("It was read");
            }
        };
        web.perform(multipart(list()).file(large).with(csrf()).with(consultant))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This workbook is too large")));
    }

    @Test
    void refusesWhatIsEmptyOrMoreThanAnyoneMeans() throws Exception {
        for (String text : new String[] {"", "  \n ", "Name, Email, Partner"}) {
            send(post(list()).param("text", text)).andExpect(status().isUnprocessableContent());
            send(post(list() + "/taking").param("text", text)).andExpect(status().isUnprocessableContent());
        }
        send(post(list()).param("text", "a\n".repeat(2_001)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("at most 2,000 lines")));
    }
}
