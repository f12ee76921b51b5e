package org.concordat.assessment.web.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.concordat.ConcordatTest;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Mode;
import org.concordat.assessment.WorkedExample;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.concordat.identity.User;
import org.concordat.identity.Users;
import org.concordat.partnership.PartnerId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

@ConcordatTest
@Transactional
class ResultPagesTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvc web;

    @Autowired
    Users users;

    private WorkedExample example;
    private String path = "";

    @BeforeEach
    void someoneToLookAt() {
        example = new WorkedExample(beans);
    }

    private AssessmentId closed(Mode mode, @Nullable User answering) {
        AssessmentId id = example.open(mode, answering);
        example.agree(id, "SO5", 3, "Both have seen the plan work");
        example.close(id);
        path = "/assessments/" + id + "/result";
        return id;
    }

    @Test
    void showsTheFiguresInWholeNumbersAndSaysInWordsWhatHoldsTheBand() throws Exception {
        closed(Mode.BY_PARTNER, null);

        String page = page(As.director(), path);

        assertThat(words(page))
                .contains(
                        "Held at Developing by one gate: Partner in distress is critical for outsourcing and"
                                + " stands at level 1. Without it the band would be Leading.",
                        "Where 7.4 points are lost",
                        "lowest: Service provider",
                        "17 of 17 mechanisms",
                        "Both have seen the plan work (Both HR directors)",
                        "Does not applyNo syllabus is shared",
                        "By partner: each partner's position");
        assertThat(page).contains(">93</a>").doesNotContain("style=", "??", "Ann", "As it stands");
        keep("result", page);
    }

    @Test
    void opensTheExplanationOfEveryFigure() throws Exception {
        closed(Mode.BY_PARTNER, null);
        TreeSet<String> figures = new TreeSet<>(Pattern.compile("/result/explanations/([^\"]+)")
                .matcher(page(As.consultant(), path))
                .results()
                .map(match -> match.group(1))
                .toList());

        assertThat(figures)
                .contains(
                        "readiness",
                        "bounds",
                        "coverage",
                        "evidenced",
                        "gates",
                        "lost-points",
                        "partners",
                        "partner-2",
                        "robustness",
                        "area-SO",
                        "theme-risk",
                        "mechanism-OI4")
                .hasSizeGreaterThan(30);
        for (String figure : figures) {
            String page = page(As.consultant(), path + "/explanations/" + figure);
            assertThat(page).as(figure).contains("<h1").doesNotContain("style=", "??", "null");
            keep("explain-" + figure, page);
        }
    }

    @Test
    void showsTheWorkingToTheDecimal() throws Exception {
        closed(Mode.BY_PARTNER, null);

        assertThat(explained("readiness")).contains("100 × 92.5584 ÷ 100.0000 = 92.5584, shown as 93.");
        assertThat(explained("mechanism-SI3"))
                .contains(
                        "(1 × 1 + 1 × 1) ÷ (1 + 1) = 1.0000",
                        "Strategic integrity has 20, shared out by relevance: 20 × 3 ÷ 9 = 6.6667.",
                        "1 ÷ 3, at most 1 = 0.3333",
                        "100 × 6.6667 × (1 − 0.3333) ÷ 100.0000 = 4.4444");
        assertThat(explained("mechanism-SO7")).contains("Apart: 3 − 1 = 2. A level or more, so it is flagged.");
        assertThat(explained("area-SO")).contains("weight of 40", "relevances come to 17", "= 96.0784, shown as 96");
        assertThat(explained("lost-points")).contains("Together 100 − 92.5584 = 7.4416.");
        assertThat(explained("gates"))
                .contains("no better than Developing overall", "SI3 Partner in distress, level 1");
        assertThat(explained("mechanism-SO5")).contains("The partners agreed on level 3: Both have seen the plan work");
        assertThat(explained("mechanism-OI4")).contains("It was agreed not to apply", "No syllabus is shared");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "area-XX",
                "mechanism-",
                "mechanism-XX9",
                "partner-0",
                "partner-3",
                "theme-none",
                "partner-99999"
            })
    void knowsNoOtherFigures(String figure) throws Exception {
        closed(Mode.BY_PARTNER, null);

        web.perform(get(path + "/explanations/" + figure).with(As.director())).andExpect(status().isNotFound());
    }

    @Test
    void showsWhatIsNotClosedToThoseWhoFacilitateAsItStands() throws Exception {
        AssessmentId id = example.open(Mode.BY_PARTNER, null);
        path = "/assessments/" + id + "/result";

        assertThat(words(page(As.consultant(), path))).contains("As it stands.");
        web.perform(get(path).with(As.director())).andExpect(status().isNotFound());
    }

    @Test
    void keepsTheFiguresOfAnAnonymousOneUntilAnsweringHasEnded() throws Exception {
        AssessmentId id = example.open(Mode.ANONYMOUS, null);

        web.perform(get("/assessments/" + id + "/result").with(As.consultant()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("still takes answers")));
        web.perform(get("/assessments/" + id + "/scorecard.json").with(As.consultant()))
                .andExpect(status().isConflict());
    }

    @Test
    void tellsWhoHasNoPartInItThatThereIsNoSuchThing() throws Exception {
        AssessmentId id = closed(Mode.BY_PARTNER, null);
        RequestPostProcessor stranger = As.boundTo(PartnerId.next().partnerId(), Role.CONSULTANT);

        web.perform(get(path).with(stranger)).andExpect(status().isNotFound());
        web.perform(get(path + "/explanations/readiness").with(stranger)).andExpect(status().isNotFound());
        web.perform(get("/assessments/" + id + "/scorecard.json").with(stranger))
                .andExpect(status().isNotFound());
        web.perform(get(path).with(As.respondent())).andExpect(status().isNotFound());
        web.perform(get("/assessments/" + UUID.randomUUID() + "/result").with(As.consultant()))
                .andExpect(status().isNotFound());
        web.perform(get("/assessments/nonsense/result").with(As.consultant())).andExpect(status().isNotFound());
    }

    @Test
    void showsARespondentTheResultOnceItIsClosed() throws Exception {
        User ann = users.save(new User(
                "ann." + UUID.randomUUID() + "@partner.example",
                "Ann",
                EnumSet.of(Role.RESPONDENT),
                example.client.partnerId()));
        AssessmentId id = example.open(Mode.BY_PARTNER, ann);
        path = "/assessments/" + id + "/result";

        web.perform(get(path).with(As.user(ann))).andExpect(status().isNotFound());
        example.close(id);
        web.perform(get(path).with(As.user(ann)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("scorecard.json"))));
    }

    @Test
    void keepsWhatOnePartnersPeopleAnsweredFromTheOther() throws Exception {
        AssessmentId id = closed(Mode.BY_PARTNER, null);
        RequestPostProcessor ofTheClient = As.boundTo(example.client.partnerId(), Role.DIRECTOR);

        assertThat(explained("mechanism-SO7", ofTheClient)).contains("not shown to you");
        web.perform(get("/assessments/" + id + "/scorecard.json").with(ofTheClient))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.withheld.answers").value(true))
                .andExpect(jsonPath("$.input.answers.length()").value(1))
                .andExpect(jsonPath("$.input.answers." + example.provider).doesNotExist());
    }

    @Test
    void handsTheScorecardOutAsAFile() throws Exception {
        AssessmentId id = closed(Mode.BY_PARTNER, null);

        web.perform(get("/assessments/" + id + "/scorecard.json").with(As.consultant()))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", containsString("application/json")))
                .andExpect(header().string(
                                "Content-Disposition",
                                "attachment; filename=\"scorecard-county-support-services-2026-06-30.json\""))
                .andExpect(jsonPath("$.format").value(1))
                .andExpect(jsonPath("$.framework.version").value(1))
                .andExpect(jsonPath("$.result.engine").exists())
                .andExpect(
                        jsonPath("$.result.overall.readiness").value(org.hamcrest.Matchers.closeTo(92.55836, 0.00001)))
                .andExpect(jsonPath("$.input.scope.mechanisms.length()").value(18))
                .andExpect(jsonPath("$.input.answers.length()").value(2));
    }

    private String explained(String figure) throws Exception {
        return explained(figure, As.consultant());
    }

    private String explained(String figure, RequestPostProcessor who) throws Exception {
        return words(page(who, path + "/explanations/" + figure));
    }

    private String page(RequestPostProcessor who, String address) throws Exception {
        return web.perform(get(address).with(who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** What a person reads: the text without the tags. */
    private static String words(String page) {
        String main = page.substring(page.indexOf("<main"), page.indexOf("</main>"));
        return main.replaceAll("<[^>]+>", "")
                .replace("&#39;", "'")
                .replaceAll("\\s+", " ")
                .replace(" .", ".");
    }

    /** For those who want to look. */
    private static void keep(String name, String page) throws Exception {
        Path seen = Path.of("target", "result", name + ".html");
        Files.createDirectories(seen.getParent());
        Files.writeString(seen, page);
    }
}
