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

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.concordat.ConcordatTest;
import org.concordat.Statements;
import org.concordat.assessment.AssessmentTerms;
import org.concordat.assessment.Looked;
import org.concordat.assessment.Mode;
import org.concordat.assessment.Promise;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.Signature;
import org.concordat.assessment.Voices;
import org.concordat.assessment.invitation.Inviting;
import org.concordat.assessment.invitation.Newcomer;
import org.concordat.assessment.invitation.PeopleAsked;
import org.concordat.assessment.sheet.Answer;
import org.concordat.assessment.sheet.Respondent;
import org.concordat.assessment.sheet.RespondentStatus;
import org.concordat.identity.As;
import org.concordat.identity.User;
import org.concordat.identity.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;

/** Who answers: how far each has come, and everything that can become of someone who was asked. */
@ConcordatTest
class RespondentPagesTest extends OpenAssessment {

    private static final LocalDate TODAY =
            LocalDate.ofInstant(java.time.Instant.now(java.time.Clock.systemUTC()), ZoneOffset.UTC);

    @Autowired
    PeopleAsked people;

    @Autowired
    Inviting inviting;

    @Autowired
    JdbcClient sql;

    private String token;

    @BeforeEach
    void dueInAWeek() {
        due(Mode.BY_PARTNER);
    }

    private void due(Mode mode) {
        id = assessing.open(
                facilitator,
                arrangement,
                framework,
                new AssessmentTerms(
                        "Spring",
                        LocalDate.of(2013, 5, 1),
                        TODAY.plusDays(7),
                        mode,
                        new Voices(Map.of(council, 1.0, provider, 1.0), null),
                        Promise.RESULT,
                        Set.of()));
        ann = people.ask(facilitator, id, new Newcomer(council, "Ann", "ann@asked.example"));
        desk = "/assessments/" + id;
        sheet = "/answers/" + ann;
        token = inviting.newLink(facilitator, ann);
    }

    private String roll() {
        return desk + "/respondents";
    }

    private String person() {
        return roll() + "/" + ann;
    }

    private Respondent kept() {
        return respondents.findById(ann).orElseThrow();
    }

    private ResultActions asAnn(String where, String... parameters) throws Exception {
        var request = post(where).with(csrf()).with(As.guest(token));
        for (int at = 0; at < parameters.length; at += 2) {
            request = request.param(parameters[at], parameters[at + 1]);
        }
        return web.perform(request);
    }

    @Test
    void someoneDeclinesForAReasonAndIsAskedAgain() throws Exception {
        asAnn(sheet + "/refusal", "reason", " ")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Please say why")));
        asAnn(sheet + "/refusal", "reason", "On leave until May")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("You have declined")));
        assertThat(kept().status()).isEqualTo(RespondentStatus.DECLINED);
        asAnn(sheet + "/AA1", "choice", "2", "edition", "0").andExpect(status().isForbidden());
        web.perform(get("/invitation/" + token))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("You have said that you cannot answer")));
        see(person())
                .andExpect(content()
                        .string(allOf(containsString("On leave until May"), containsString("None that works"))));
        see(roll() + "?show=declined").andExpect(content().string(containsString("Ann")));
        send(post(person() + "/invitation")).andExpect(redirectedUrl(person()));
        asAnn(sheet + "/AA1", "choice", "2", "edition", "0").andExpect(status().is3xxRedirection());
    }

    @Test
    void nobodyElseDeclinesForThem() throws Exception {
        send(post(sheet + "/refusal").param("reason", "Because")).andExpect(status().isNotFound());
        see(sheet + "/refusal", status().isNotFound());
    }

    @Test
    void whoeverTakesAPlaceStartsEmptyAndWhatWasAnsweredBeforeCountsNowhere() throws Exception {
        asAnn(sheet + "/AA1", "choice", "4", "edition", "0").andExpect(status().is3xxRedirection());
        send(post(person() + "/replacement").param("name", "").param("email", "x"))
                .andExpect(status().isUnprocessableContent());
        // The same name again: it is free.
        send(post(person() + "/replacement").param("name", "Ann").param("email", "ann@asked.example"))
                .andExpect(status().is3xxRedirection());
        asAnn(sheet + "/AA2", "choice", "2", "edition", "1").andExpect(status().isForbidden());
        web.perform(get("/invitation/" + token))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("Someone else has been asked to answer in your place")));
        assertThat(kept().status()).isEqualTo(RespondentStatus.REPLACED);
        assertThat(kept().answers()).hasSize(1);
        RespondentId next = kept().replacedBy();
        assertThat(respondents.findById(next).orElseThrow().answers()).isEmpty();
        assertThat(desks.of(facilitator, id).document().result().overall().rated())
                .isZero();
        see(roll()).andExpect(content().string(not(containsString(person() + "\""))));
        see(roll() + "?show=replaced").andExpect(content().string(containsString(person() + "\"")));
    }

    @Test
    void someoneIsGivenLongerForAReason() throws Exception {
        for (String day :
                new String[] {"", "soon", TODAY.toString(), TODAY.plusDays(7).toString()}) {
            send(post(person() + "/extension").param("dueOn", day).param("reason", "Ill"))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("value=\"" + day + "\"")));
        }
        send(post(person() + "/extension")
                        .param("dueOn", TODAY.plusDays(9).toString())
                        .param("reason", " "))
                .andExpect(status().isUnprocessableContent());
        send(post(person() + "/extension")
                        .param("dueOn", TODAY.plusDays(9).toString())
                        .param("reason", "Ill"))
                .andExpect(redirectedUrl(person()));
        assertThat(kept().dueBecause()).isEqualTo("Ill");
        assertThat(kept().isLate(desks.of(facilitator, id).assessment(), TODAY.plusDays(9)))
                .isFalse();
        assertThat(kept().isLate(desks.of(facilitator, id).assessment(), TODAY.plusDays(10)))
                .isTrue();
    }

    @Test
    void nobodyIsGivenLongerUntilADayThatIsOver() throws Exception {
        sql.sql("update assessment set due_on = ? where assessment_id = ?")
                .param(TODAY.minusDays(9))
                .param(id.assessmentId())
                .update();
        send(post(person() + "/extension")
                        .param("dueOn", TODAY.minusDays(1).toString())
                        .param("reason", "Ill"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Choose today or a later day.")));
        send(post(person() + "/extension").param("dueOn", TODAY.toString()).param("reason", "Ill"))
                .andExpect(redirectedUrl(person()));
    }

    @Test
    void whoIsNotAskedAnyMoreIsToldWhy() throws Exception {
        User own = user(UUID.randomUUID() + "@over.example");
        RespondentId hers = people.ask(facilitator, id, new Newcomer(council, "Own", own.email()));
        answering.decline(own.viewer(), hers, "On leave");
        web.perform(get("/answers/" + hers + "/check").with(As.user(own)))
                .andExpect(content().string(containsString("You have said that you cannot answer")));
        people.replace(facilitator, hers, "Carol", null);
        web.perform(get("/answers/" + hers + "/check").with(As.user(own)))
                .andExpect(content().string(containsString("Someone else has been asked to answer in your place")));
        see("/answers/" + hers + "/check")
                .andExpect(content()
                        .string(allOf(
                                containsString("answers in this person’s place"),
                                not(containsString("No answers are being taken now")))));
    }

    @Test
    void progressIsToldAndOfAnAnonymousSheetNothingThatTellsWhatItSays() throws Exception {
        due(Mode.ANONYMOUS);
        asAnn(sheet + "/AA1", "choice", "4", "edition", "0", "note", "A secret").andExpect(status().is3xxRedirection());
        for (String page : List.of(roll(), person(), desk)) {
            see(page).andExpect(content().string(not(containsString("A secret"))));
        }
        see(person())
                .andExpect(content()
                        .string(allOf(
                                containsString("Answering"),
                                not(containsString("1 of 3")),
                                containsString("go out by mail only"),
                                not(containsString("Not yet:")),
                                not(containsString("Show a new link")),
                                not(containsString("Read the answers")))));
        send(post(person() + "/link")
                        .param("newest", people.linksOf(ann).get(0).id().toString()))
                .andExpect(status().isConflict());
        send(post(roll() + "/links")).andExpect(content().string(containsString("has a link already")));
    }

    @Test
    void nothingThatIsSentAgainAddsAnybodyTwiceOrEndsALinkThatWasJustShown() throws Exception {
        var adding = post(roll()).param("partner", provider.toString()).param("name", "Bob");
        send(adding).andExpect(redirectedUrl(roll()));
        send(adding).andExpect(status().isUnprocessableContent());
        assertThat(respondents.of(id)).extracting(Respondent::name).containsExactly("Ann", "Bob");
        var showing = post(person() + "/link").param("newest", newest());
        String shown = send(showing)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceFirst("(?s).*(/invitation/[A-Za-z0-9_-]+).*", "$1");
        send(showing).andExpect(redirectedUrl(person()));
        see(person()).andExpect(content().string(not(containsString("/invitation/"))));
        web.perform(get(shown)).andExpect(status().isOk());
        send(post(person() + "/link").param("newest", newest()))
                .andExpect(content().string(containsString("/invitation/")));
        web.perform(get(shown)).andExpect(status().isGone());
    }

    /** What the page of Ann has travel with asking for a new link. */
    private String newest() throws Exception {
        return see(person())
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceFirst("(?s).*name=\"newest\" value=\"([^\"]*)\".*", "$1");
    }

    @Test
    void linksThatWereLostBeforeAnyoneOpenedThemAreMadeAnewOnceHoweverOftenThePageIsLoaded() throws Exception {
        inviting.endLinks(facilitator, ann);
        people.invite(facilitator, id, council, "Bea", null);
        people.invite(facilitator, id, council, "Cy", null);
        List<String> first = linksIn(send(post(roll() + "/links")));
        web.perform(post(first.get(0)).with(csrf())).andExpect(status().isFound());
        String offer = send(post(roll() + "/links"))
                .andExpect(content().string(containsString("One link has not been opened yet")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String lost = offer.replaceFirst("(?s).*name=\"lost\" value=\"([0-9]+)\".*", "$1");

        List<String> second = linksIn(send(post(roll() + "/links").param("lost", lost)));
        assertThat(second).hasSize(1);
        assertThat(linksIn(send(post(roll() + "/links").param("lost", lost)))).isEmpty();
        web.perform(get(first.get(0))).andExpect(status().isOk());
        web.perform(get(first.get(1))).andExpect(status().isGone());
        web.perform(get(second.get(0))).andExpect(status().isOk());
        send(post(roll() + "/links").param("lost", "yesterday")).andExpect(status().isBadRequest());
    }

    private static List<String> linksIn(ResultActions page) throws Exception {
        return Pattern.compile("/invitation/[A-Za-z0-9_-]+")
                .matcher(page.andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    @Test
    void whatWasSaidByWordOfMouthNoLongerWaits() throws Exception {
        people.ask(facilitator, id, new Newcomer(council, "Bea", "bea@told.example"));
        see(roll()).andExpect(content().string(containsString("One person has a letter that nobody sent")));
        send(post(roll() + "/told")).andExpect(redirectedUrl(roll()));
        see(roll()).andExpect(content().string(not(containsString("a letter that nobody sent"))));
        see(roll() + "?show=unsent").andExpect(content().string(not(containsString("Bea</bdi>"))));
    }

    @Test
    void whoHasHandedInNoLongerWaitsForWhatAskedThemTo() throws Exception {
        RespondentId bea = people.ask(facilitator, id, new Newcomer(council, "Bea", "bea@handed.example"));
        see(roll() + "?show=unsent").andExpect(content().string(containsString("Bea</bdi>")));
        answering.answer(
                facilitator, bea, Looked.BOARDS, Answer.rated(2, null, new Signature(null, "Someone", Looked.NOW)), 0);
        answering.submit(facilitator, bea, 1);
        see(roll() + "?show=unsent").andExpect(content().string(not(containsString("Bea</bdi>"))));
    }

    @Test
    void linksForAllAreShownOnceAndNoneIsEndedByAskingAgain() throws Exception {
        people.ask(facilitator, id, new Newcomer(provider, "Bob", null));
        send(post(roll() + "/links"))
                .andExpect(content()
                        .string(allOf(
                                containsString("Bob"),
                                containsString("/invitation/"),
                                containsString("data-links-csv"),
                                not(containsString(">Ann<")))));
        see(roll()).andExpect(content().string(containsString("Link handed over ")));
        send(post(roll() + "/links")).andExpect(content().string(not(containsString("/invitation/"))));
        web.perform(get("/invitation/" + token)).andExpect(status().isOk());
    }

    @Test
    void lettersWaitInTheOutboxWithoutAnyLinkWhereThereIsNoMailServer() throws Exception {
        RespondentId bob = people.ask(facilitator, id, new Newcomer(provider, "Bob", "bob@asked.example"));
        web.perform(get("/people/outbox").with(As.administrator()))
                .andExpect(content()
                        .string(allOf(
                                containsString("bob@asked.example"),
                                containsString(people.roll(facilitator, id).arrangement()),
                                containsString("Asked to answer"),
                                not(containsString("/invitation/")))));
        send(post(roll() + "/" + bob + "/reminder")).andExpect(status().isConflict());
        see(roll() + "?show=unsent")
                .andExpect(content().string(allOf(containsString(">Bob<"), not(containsString(">Ann<")))));
        MvcResult shown = send(post(roll() + "/" + bob + "/link"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(containsString("/invitation/"), containsString("This link is shown once"))))
                .andReturn();
        assertThat(shown.getFlashMap().keySet()).isEmpty();
        see(roll() + "/" + bob).andExpect(content().string(not(containsString("/invitation/"))));
        see(roll() + "?show=unsent").andExpect(content().string(not(containsString(">Bob<"))));
        see(roll() + "/" + bob).andExpect(content().string(containsString("Handed over")));
    }

    /** Everyone there is, each unlike the one who gets the letter in one thing. */
    private void peopleOfAllKindsAreAsked() throws Exception {
        for (String name : List.of("Bob", "Ended", "Declined", "Replaced", "In", "Out", "Waiting")) {
            String email = name.toLowerCase(Locale.ROOT) + UUID.randomUUID() + "@asked.example";
            if (name.equals("Out")) {
                user(email);
                sql.sql("update person set suspended = true where email = ?")
                        .param(email)
                        .update();
            }
            RespondentId one = people.ask(facilitator, id, new Newcomer(council, name, email));
            switch (name) {
                case "Ended" -> {
                    inviting.newLink(facilitator, one);
                    inviting.endLinks(facilitator, one);
                }
                case "Declined" -> answering.decline(Viewer.guest(one.respondentId(), null, name), one, "On leave");
                case "Replaced" -> people.replace(facilitator, one, "By phone", null);
                case "In" -> {
                    answering.answer(
                            facilitator,
                            one,
                            Looked.BOARDS,
                            Answer.rated(2, null, Signature.of(facilitator, Looked.NOW)),
                            0);
                    answering.submit(facilitator, one, 1);
                }
                default -> {}
            }
            if (!name.equals("Waiting")) {
                sql.sql("update letter set outcome = 'SENT' where outcome = 'WAITING' and sheet_id = ?")
                        .param(one.respondentId())
                        .update();
            }
        }
        sql.sql("update letter set outcome = 'SENT' where sheet_id = ?")
                .param(ann.respondentId())
                .update();
    }

    private long reminders() {
        return sql.sql("select count(*) from letter where assessment_id = ? and kind = 'REMINDER'")
                .param(id.assessmentId())
                .query(Long.class)
                .single();
    }

    @Test
    void theButtonToRemindSaysHowManyLettersAreMadeThen() throws Exception {
        peopleOfAllKindsAreAsked();
        see(roll()).andExpect(content().string(containsString(">Remind 2 people<")));
        see(person()).andExpect(content().string(containsString(">Remind them<")));
        send(post(roll() + "/reminders")).andExpect(redirectedUrl(roll()));
        assertThat(reminders()).isEqualTo(2);
        see(roll()).andExpect(content().string(not(containsString(">Remind "))));
        see(person()).andExpect(content().string(not(containsString(">Remind "))));
    }

    @Test
    void aPersonOfAnotherAssessmentIsNotThere() throws Exception {
        see("/assessments/" + open(Mode.BY_PARTNER) + "/respondents/" + ann, status().isNotFound());
    }

    @Test
    void takesAsManyStatementsForManyPeopleAsForFew() throws Exception {
        long few = Statements.fewest(() -> see(roll()));
        long one = Statements.fewest(() -> see(person()));
        for (int number = 0; number < 20; number++) {
            RespondentId more =
                    people.ask(facilitator, id, new Newcomer(provider, "Person " + number, number + "@asked.example"));
            inviting.newLink(facilitator, more);
            answering.answer(
                    facilitator, more, Looked.BOARDS, Answer.rated(2, null, Signature.of(facilitator, Looked.NOW)), 0);
        }
        assertThat(Statements.fewest(() -> see(roll()))).isLessThanOrEqualTo(few);
        assertThat(Statements.fewest(() -> see(person()))).isLessThanOrEqualTo(one);
    }
}
