package org.concordat.assessment.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.AssessmentTerms;
import org.concordat.assessment.Looked;
import org.concordat.assessment.Mode;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.desk.Repeating;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.catalogue.mapping.LinkTerms;
import org.concordat.catalogue.mapping.Mapping;
import org.concordat.catalogue.mapping.Strength;
import org.concordat.catalogue.mapping.Way;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Offers to people who came by a personal link: of the sheet from which theirs was started, as far as their link opens it. */
@ConcordatTest
class AnswersOfAnotherFrameworkByLinkTest extends LinkToASheet {

    private static final String OFFER = "What you said on the same ground";

    @Autowired
    Repeating repeating;

    @Autowired
    Mapping mapping;

    @Test
    void aGuestIsOfferedWhatTheySaidOnTheSheetFromWhichTheirsWasStarted() throws Exception {
        for (Mode then : new Mode[] {Mode.BY_PARTNER, Mode.ANONYMOUS}) {
            FrameworkVersionId first = framework;
            AssessmentId former = open(then);
            RespondentId before = people.invite(facilitator, former, council, "Own", "own@same.example");
            answered(before, linkTo(before));
            throughAnother();
            link(first, framework);
            AssessmentId again = repeating.open(
                    facilitator,
                    arrangement,
                    framework,
                    new AssessmentTerms("Autumn", LocalDate.of(2013, 6, 1), Mode.BY_PARTNER, Map.of(council, 1.0)),
                    former,
                    List.of(before));
            RespondentId now = respondents.of(again).get(0).id();
            String page = "/answers/" + now + "/BB1";

            String html = web.perform(get(page).cookie(follow(writtenTo(again))))
                    .andExpect(content().string(containsString(OFFER)))
                    .andExpect(content().string(containsString("Seen it work")))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            Cookie handed = follow(linkTo(now));
            web.perform(get(page).cookie(handed))
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(then == Mode.ANONYMOUS ? not(containsString(OFFER)) : containsString(OFFER)));
            web.perform(post(page)
                            .param("offer", html.replaceAll("(?s).*name=\"offer\" value=\"([^\"]+)\".*", "$1"))
                            .param("edition", "0")
                            .with(csrf())
                            .cookie(handed))
                    .andExpect(then == Mode.ANONYMOUS ? status().isUnprocessableContent() : redirectedUrl(page));
        }
    }

    @Test
    void aGuestIsOfferedNothingOfSheetsThatTheirLinkDoesNotOpen() throws Exception {
        FrameworkVersionId first = framework;
        RespondentId before = people.invite(facilitator, id, council, "Own", "own@twice.example");
        answered(before, linkTo(before));
        throughAnother();
        link(first, framework);
        RespondentId now = people.invite(facilitator, open(Mode.BY_PARTNER), council, "Own", "own@twice.example");

        web.perform(get("/answers/" + now + "/BB1").cookie(follow(linkTo(now))))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(OFFER))));
    }

    private void throughAnother() {
        framework = catalogue.load(Looked.framework("other-" + UUID.randomUUID()));
        catalogue.publish(framework, "A test");
    }

    private void link(FrameworkVersionId from, FrameworkVersionId to) {
        mapping.add(
                catalogue.document(from).code(),
                "AA1",
                catalogue.document(to).code(),
                "BB1",
                new LinkTerms(Strength.PARTLY, "Both ask it.", null, Way.of(Map.of(3, 2), "The rest."), null),
                "Ada");
    }
}
