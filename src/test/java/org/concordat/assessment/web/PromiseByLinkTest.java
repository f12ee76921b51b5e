package org.concordat.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.ConcordatTest;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.AssessmentTerms;
import org.concordat.assessment.Looked;
import org.concordat.assessment.Mode;
import org.concordat.assessment.Promise;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.Signature;
import org.concordat.assessment.desk.Repeating;
import org.concordat.assessment.sheet.Answer;
import org.concordat.identity.As;
import org.concordat.identity.Seen;
import org.concordat.identity.User;
import org.concordat.identity.Viewer;
import org.concordat.shared.web.Shown;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What the set-up promised and what was said last time, for someone who came by a personal link. */
@ConcordatTest
class PromiseByLinkTest extends LinkToASheet {

    @Autowired
    Repeating repeating;

    @Test
    void afterClosingItsHolderSeesWhatTheSetUpPromisedAndNothingMore() throws Exception {
        for (Promise promise : Promise.values()) {
            AssessmentId looked = open(Mode.BY_PARTNER, promise);
            RespondentId own = people.invite(facilitator, looked, council, "Own", null);
            RespondentId declined = people.invite(facilitator, looked, council, "Declined", null);
            String where = linkTo(own);
            Cookie session = answered(own, where);
            answering.decline(Viewer.guest(declined.respondentId(), null, "Declined"), declined, "Away");
            close(looked);

            String result = "/assessments/" + looked + "/result";
            boolean whole = promise == Promise.RESULT;
            boolean any = promise != Promise.OWN_ANSWERS;
            web.perform(get("/answers/" + own + "/check").cookie(session))
                    .andExpect(status().isOk())
                    .andExpect(content().string(any ? containsString(result) : not(containsString(result))));
            web.perform(get(result).cookie(session)).andExpect(any ? status().isOk() : status().isNotFound());
            web.perform(get(result + "/explanations/readiness").cookie(session))
                    .andExpect(whole ? status().isOk() : status().isNotFound());
            for (String more : new String[] {
                result + "/partners/" + council,
                "/assessments/" + looked + "/scorecard.json",
                "/assessments/" + looked + "/evidence",
                "/arrangements/" + arrangement
            }) {
                web.perform(get(more).cookie(session)).andExpect(status().isForbidden());
            }
            web.perform(get("/assessments/" + id + "/result").cookie(session)).andExpect(status().isNotFound());
            web.perform(post(where).with(csrf()).cookie(session).param("then", "result"))
                    .andExpect(redirectedUrl(result));
            assertThat(scorecardsSeenBy(own)).isEqualTo(any ? 1 : 0);
            assertThat(scorecardsSeenBy(declined)).isZero();
        }
    }

    @Test
    void whoReadAResultIsToldThatItWasCorrectedAndLedThereAsFarAsTheyMayReadIt() throws Exception {
        for (Promise promise : List.of(Promise.FIGURES, Promise.RESULT)) {
            User dee = user(UUID.randomUUID() + "@corrected.example");
            User eve = user(UUID.randomUUID() + "@corrected.example");
            AssessmentId looked = open(Mode.BY_PARTNER, promise);
            RespondentId own = people.invite(facilitator, looked, council, "Own", null);
            for (User known : List.of(dee, eve)) {
                RespondentId theirs = people.invite(facilitator, looked, council, known.email(), known.email());
                answering.answer(known.viewer(), theirs, Looked.BOARDS, answer(), 0);
            }
            Cookie session = answered(own, linkTo(own));
            close(looked);
            AssessmentId correcting = repeating.correct(facilitator, looked, "The wrong year was looked at");
            String result = "/assessments/" + looked + "/result";
            String other = "/assessments/" + correcting + "/result";
            web.perform(get(result).cookie(session))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("Corrected on"))));

            answering.answer(facilitator, sheetOf("Own", correcting), Looked.BOARDS, answer(), 0);
            answering.decline(eve.viewer(), sheetOf(eve.email(), correcting), "Away");
            close(correcting);
            String told = "Corrected on " + Shown.day(LocalDate.now(Clock.systemDefaultZone()));
            for (RequestPostProcessor reader : List.of(cookie(session), As.user(eve))) {
                web.perform(get(result).with(reader))
                        .andExpect(content().string(allOf(containsString(told), not(containsString(other)))));
                web.perform(get(other).with(reader)).andExpect(status().isNotFound());
            }
            for (RequestPostProcessor reader : List.of(As.user(dee), consultant)) {
                web.perform(get(result).with(reader))
                        .andExpect(content().string(allOf(containsString(told), containsString(other))));
                web.perform(get(other).with(reader)).andExpect(status().isOk());
            }
        }
    }

    private RespondentId sheetOf(String name, AssessmentId looked) {
        return respondents.of(looked).stream()
                .filter(person -> name.equals(person.name()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Answer answer() {
        return Answer.rated(2, null, new Signature(null, "Someone", Looked.NOW));
    }

    private static RequestPostProcessor cookie(Cookie session) {
        return request -> {
            request.setCookies(session);
            return request;
        };
    }

    private long scorecardsSeenBy(RespondentId sheet) {
        return Seen.byGuest(
                sheet.respondentId(),
                null,
                () -> sql.sql("select count(*) from scorecard")
                        .query(Long.class)
                        .single());
    }

    @Test
    void everyPageThatAResultLeadsItsHolderToIsTheirsToSee() throws Exception {
        Cookie session = answered(ann, link);
        close(id);
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of("/assessments/" + id + "/result"));
        while (!next.isEmpty()) {
            String page = next.pop();
            if (seen.add(page)) {
                String html = web.perform(get(page).cookie(session))
                        .andExpect(result -> assertThat(result.getResponse().getStatus())
                                .as(page)
                                .isIn(200, 302))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
                Matcher links = Pattern.compile("<a [^>]*href=\"(/[^\"#?]*)").matcher(html);
                while (links.find()) {
                    next.add(links.group(1));
                }
            }
        }
        assertThat(seen).contains(sheet + "/check", "/assessments/" + id + "/result/explanations/mechanism-AA1");
    }

    @Test
    void aLinkThatWasGoodAtTheClosingIsGoodForNinetyDaysMoreAndThenEnds() throws Exception {
        answered(ann, link);
        sql.sql("update sheet_link set expires_at = now() + interval '1 day' where respondent_id = ?")
                .param(ann.respondentId())
                .update();
        close(id);
        assertThat(sql.sql("select expires_at between now() + interval '89 days' and now() + interval '92 days'"
                                + " from sheet_link where respondent_id = ?")
                        .param(ann.respondentId())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        expire();
        web.perform(get(link)).andExpect(status().isGone());
        String newer = linkTo(ann);
        web.perform(get(newer)).andExpect(content().string(containsString("See what came of it")));
        inviting.endLinks(facilitator, ann);
        web.perform(get(newer)).andExpect(status().isGone());
    }

    @Test
    void aLinkThatHadEndedBeforeTheClosingStaysEnded() throws Exception {
        answered(ann, link);
        expire();
        close(id);
        web.perform(get(link)).andExpect(status().isGone());
    }

    @Test
    void itsHolderSeesWhatTheySaidLastTimeUnlessThatWasAnonymousAndSomeoneElseSawTheLink() throws Exception {
        for (Mode then : new Mode[] {Mode.BY_PARTNER, Mode.ANONYMOUS}) {
            AssessmentId former = open(then);
            RespondentId before = people.invite(facilitator, former, council, "Own", "own@last.example");
            answered(before, linkTo(before));
            AssessmentId again = repeating.open(
                    facilitator,
                    arrangement,
                    framework,
                    new AssessmentTerms("Autumn", LocalDate.of(2013, 6, 1), Mode.BY_PARTNER, Map.of(council, 1.0)),
                    former,
                    List.of(before));
            RespondentId now = respondents.of(again).get(0).id();
            String page = "/answers/" + now + "/AA1";
            String said = "What you said last time";

            Cookie byLetter = follow(writtenTo(again));
            web.perform(get(page).cookie(byLetter))
                    .andExpect(content().string(allOf(containsString(said), containsString("Seen it work"))));
            Cookie handed = follow(linkTo(now));
            web.perform(get(page).cookie(handed))
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(then == Mode.ANONYMOUS ? not(containsString(said)) : containsString(said)));
            web.perform(get("/answers/" + before + "/AA1").cookie(handed)).andExpect(status().isNotFound());
        }
    }
}
