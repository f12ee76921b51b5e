package org.concordat.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.persistence.EntityManagerFactory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.assessment.Answer;
import org.concordat.assessment.Answering;
import org.concordat.assessment.Assessing;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.AssessmentTerms;
import org.concordat.assessment.Closing;
import org.concordat.assessment.Looked;
import org.concordat.assessment.Mode;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.Settling;
import org.concordat.assessment.Signature;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.identity.Access;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.concordat.identity.User;
import org.concordat.identity.Users;
import org.concordat.identity.Viewer;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Partnering;
import org.concordat.partnership.Partners;
import org.concordat.partnership.World;
import org.concordat.shared.MechanismCode;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ConcordatTest
class AssessmentPagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    Assessing assessing;

    @Autowired
    Answering answering;

    @Autowired
    Settling settling;

    @Autowired
    Closing closing;

    @Autowired
    Partnering partnering;

    @Autowired
    Partners partners;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Access access;

    @Autowired
    Users users;

    @Autowired
    EntityManagerFactory factory;

    private final Viewer facilitator = Looked.viewer(null, Role.CONSULTANT);
    private final RequestPostProcessor consultant = As.consultant();
    private PartnerId council;
    private PartnerId provider;
    private ArrangementId arrangement;
    private FrameworkVersionId framework;
    private AssessmentId id;
    private RespondentId ann;
    private String desk;
    private String sheet;

    @BeforeEach
    void anOpenAssessment() {
        World world = new World(partnering);
        council = world.partner();
        provider = world.partner();
        arrangement = world.arrangement(council, provider);
        framework = catalogue.load(Looked.framework("small-" + UUID.randomUUID()));
        catalogue.publish(framework, "A test");
        id = open(Mode.BY_PARTNER);
        ann = assessing.invite(facilitator, id, council, "Ann", null);
        desk = "/assessments/" + id;
        sheet = "/answers/" + ann;
    }

    @Test
    void listsAndOpensAssessmentsOfAnArrangement() throws Exception {
        String list = "/arrangements/" + arrangement + "/assessments";
        see(list)
                .andExpect(content().string(containsString("Spring")))
                .andExpect(content().string(not(containsString("??"))));
        see(list + "/new").andExpect(content().string(containsString(partnerName(council))));
        send(post(list)
                        .param("name", "Autumn")
                        .param("framework", framework.toString())
                        .param("asOf", "2013-01-01")
                        .param("mode", "anonymous")
                        .param("partners", council.toString(), provider.toString())
                        .param("voice-" + council, "2"))
                .andExpect(redirectedUrlPattern("/assessments/*"));
    }

    @Test
    void keepsWhatWasTypedWhenAnAssessmentCannotBeOpened() throws Exception {
        String list = "/arrangements/" + arrangement + "/assessments";
        send(post(list)
                        .param("name", "x".repeat(10_000))
                        .param("framework", framework.toString())
                        .param("asOf", "2013-01-01")
                        .param("mode", "by-partner")
                        .param("partners", council.toString()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("At most 200 characters")))
                .andExpect(content().string(containsString("x".repeat(10_000))));
        for (String day : new String[] {"", "2999-01-01", "31 June", "+999999999-01-01"}) {
            send(post(list)
                            .param("name", "Autumn")
                            .param("framework", framework.toString())
                            .param("asOf", day)
                            .param("mode", "by-partner")
                            .param("partners", council.toString()))
                    .andExpect(status().isUnprocessableContent());
        }
        send(post(list).param("name", "Autumn").param("framework", "nonsense").param("partners", "nonsense"))
                .andExpect(status().isUnprocessableContent());
        send(post(list)).andExpect(status().isUnprocessableContent());
    }

    @Test
    void showsTheDeskAndAddsPeople() throws Exception {
        see(desk).andExpect(content().string(containsString("Ann")));
        send(post(desk + "/respondents").param("partner", provider.toString()).param("name", "ابن رشد"))
                .andExpect(redirectedUrl(desk));
        see(desk).andExpect(content().string(containsString("ابن رشد")));
        send(post(desk + "/respondents").param("partner", council.toString()).param("name", "ANN"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("answers for this partner already")));
        send(post(desk + "/respondents").param("partner", "7").param("name", "Bob"))
                .andExpect(status().isUnprocessableContent());
        send(post(desk + "/respondents")
                        .param("partner", PartnerId.next().toString())
                        .param("name", "Bob"))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void asksOneMechanismAtATimeAndSavesAtEveryStep() throws Exception {
        see(sheet, status().is3xxRedirection()).andExpect(redirectedUrl(sheet + "/AA1"));
        see(sheet + "/AA1")
                .andExpect(content().string(containsString("Boards at level 4")))
                .andExpect(content().string(containsString("1 of 3")));
        send(post(sheet + "/AA1").param("choice", "3").param("note", "We meet").param("edition", "0"))
                .andExpect(redirectedUrl(sheet + "/AA2"));
        see(sheet + "/AA2").andExpect(content().string(containsString("Saved ")));
        send(post(sheet + "/AA2")
                        .param("choice", "not-sure")
                        .param("edition", "1")
                        .param("go", "back"))
                .andExpect(redirectedUrl(sheet + "/AA1"));
        send(post(sheet + "/BB1").param("edition", "2").param("go", "next")).andExpect(redirectedUrl(sheet + "/check"));
        see(sheet + "/check")
                .andExpect(content().string(containsString("We meet")))
                .andExpect(content().string(containsString("not answered")))
                .andExpect(content().string(containsString("Entered for")));
    }

    @Test
    void saysWhatIsWrongWithAnAnswerAndLosesNothing() throws Exception {
        answer("does-not-apply", "", "my words")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Say why it does not apply")))
                .andExpect(content().string(containsString("my words")));
        answer("7", "", "my words")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("my words")));
        answer("", "", "my words")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Choose a level")));
        answer("2", "", "x".repeat(10_000)).andExpect(status().isUnprocessableContent());
        answer("2", "", "bell\u0007").andExpect(status().isUnprocessableContent());
        send(post(sheet + "/ZZ9").param("choice", "2")).andExpect(status().isNotFound());
        send(post(sheet + "/!!").param("choice", "2")).andExpect(status().isNotFound());
        see("/answers/7/AA1", status().isNotFound());
        see("/answers/" + RespondentId.next() + "/AA1", status().isNotFound());
    }

    @Test
    void showsBothAnswersWhenASecondWindowWasFaster() throws Exception {
        answer("2", "", "first window").andExpect(status().is3xxRedirection());
        answer("4", "", "second window")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("first window")))
                .andExpect(content().string(containsString("second window")));
        send(post(sheet + "/AA1").param("choice", "4").param("edition", "1").param("go", "stay"))
                .andExpect(redirectedUrl(sheet + "/AA1"));
    }

    @Test
    void savesForAScript() throws Exception {
        send(post(sheet + "/AA1")
                        .accept(MediaType.APPLICATION_JSON)
                        .param("choice", "2")
                        .param("edition", "0"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.edition").value(1))
                .andExpect(jsonPath("$.saved").value(containsString("Saved")));
        send(post(sheet + "/AA1")
                        .accept(MediaType.APPLICATION_JSON)
                        .param("choice", "3")
                        .param("edition", "0"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.problem").isNotEmpty());
        send(post(sheet + "/AA1")
                        .accept(MediaType.APPLICATION_JSON)
                        .param("choice", "9")
                        .param("edition", "1"))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void handsInOnceAndThenOnlyReads() throws Exception {
        send(post(sheet + "/submission").param("edition", "0")).andExpect(status().isConflict());
        answer("2", "", "");
        send(post(sheet + "/submission").param("edition", "0"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("answered in another window")));
        send(post(sheet + "/submission").param("edition", "1")).andExpect(redirectedUrl(sheet + "/check"));
        send(post(sheet + "/AA1").param("choice", "4").param("edition", "1"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("handed in")));
        see(sheet + "/AA1").andExpect(content().string(not(containsString("Next: "))));
        send(post(desk + "/respondents/" + ann + "/return").param("reason", "Look at the boards"))
                .andExpect(redirectedUrl(desk));
        see(sheet + "/AA1").andExpect(content().string(containsString("Look at the boards")));
    }

    @Test
    void aRespondentReachesTheirOwnSheetAndNoOther() throws Exception {
        User own = user("own-" + UUID.randomUUID() + "@council.example");
        RespondentId mine = assessing.invite(facilitator, id, council, "Own", own.email());
        RequestPostProcessor asOwn = As.user(own);
        web.perform(get("/answers").with(asOwn))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/answers/" + mine)))
                .andExpect(content().string(containsString("0 of 3 answered")));
        web.perform(get("/answers/" + mine + "/AA1").with(asOwn)).andExpect(status().isOk());
        web.perform(post("/answers/" + mine + "/AA1").with(csrf()).with(asOwn).param("choice", "1"))
                .andExpect(status().is3xxRedirection());
        web.perform(get(sheet + "/AA1").with(asOwn)).andExpect(status().isNotFound());
        web.perform(post(sheet + "/AA1").with(csrf()).with(asOwn).param("choice", "1"))
                .andExpect(status().isNotFound());
        web.perform(get(desk).with(asOwn)).andExpect(status().isForbidden());
    }

    @Test
    void whoWasAskedBeforeTheyWereKnownFindsTheirSheetOnceTheyAre() throws Exception {
        String address = "late-" + UUID.randomUUID() + "@council.example";
        RespondentId waiting = assessing.invite(facilitator, id, council, "Late", address.toUpperCase(Locale.ROOT));
        AssessmentId over = open(Mode.BY_PARTNER);
        RespondentId missed = assessing.invite(facilitator, over, council, "Late", address);
        closing.cancel(facilitator, over, "Not now");
        User late = user("before-" + address);
        web.perform(get("/answers/" + waiting + "/AA1").with(As.user(late))).andExpect(status().isNotFound());
        access.change(late.id(), late.version(), address, "Late", EnumSet.of(Role.RESPONDENT), null, false);
        web.perform(get("/answers").with(As.user(late)))
                .andExpect(content().string(containsString("/answers/" + waiting)));
        web.perform(get("/answers/" + waiting + "/AA1").with(As.user(late))).andExpect(status().isOk());
        web.perform(get("/answers/" + missed + "/AA1").with(As.user(late))).andExpect(status().isNotFound());
    }

    @Test
    void nobodyBoundToAnotherPartnerIsHandedASheet() throws Exception {
        String address = "other-" + UUID.randomUUID() + "@council.example";
        RespondentId waiting = assessing.invite(facilitator, id, council, "Other", address);
        Set<Role> answers = EnumSet.of(Role.RESPONDENT);
        User other = users.findById(access.add(address, "Other", answers, provider.partnerId()))
                .orElseThrow();
        web.perform(get("/answers/" + waiting + "/AA1").with(As.user(other))).andExpect(status().isNotFound());
        access.change(other.id(), other.version(), address, "Other", answers, council.partnerId(), false);
        web.perform(get("/answers/" + waiting + "/AA1").with(As.user(other))).andExpect(status().isOk());
    }

    @Test
    void whoAnsweredSeesTheResultOnceItIsClosedUnlessItWasSetUpOtherwise() throws Exception {
        String theirs = seenAfterClosing("respondents");
        assertThat(theirs).contains("/result");
        String kept = seenAfterClosing("arrangement");
        assertThat(kept).contains("This assessment is closed").doesNotContain("/result");
    }

    /** What the page of their answers offers a respondent, once an assessment opened with that choice is closed. */
    private String seenAfterClosing(String resultFor) throws Exception {
        String opened = send(post("/arrangements/" + arrangement + "/assessments")
                        .param("name", "Autumn")
                        .param("framework", framework.toString())
                        .param("asOf", "2013-01-01")
                        .param("mode", "by-partner")
                        .param("resultFor", resultFor)
                        .param("partners", council.toString()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        AssessmentId looked = new AssessmentId(UUID.fromString(opened.substring(opened.lastIndexOf('/') + 1)));
        boolean shown = resultFor.equals("respondents");
        ResultMatcher marked = content().string(containsString("Result not for respondents"));
        see(opened).andExpect(shown ? content().string(not(containsString("Result not for respondents"))) : marked);
        User own = user("own-" + UUID.randomUUID() + "@council.example");
        RespondentId mine = assessing.invite(facilitator, looked, council, "Own", own.email());
        answering.answer(
                facilitator, mine, Looked.BOARDS, Answer.rated(2, null, Signature.of(facilitator, Looked.NOW)), 0);
        String result = opened + "/result";
        web.perform(get(result).with(As.user(own))).andExpect(status().isNotFound());
        closing.close(facilitator, looked, assessing.desk(facilitator, looked).state());
        web.perform(get(result).with(As.user(own))).andExpect(shown ? status().isOk() : status().isNotFound());
        see(result);
        web.perform(get("/answers").with(As.user(own)))
                .andExpect(content().string(shown ? containsString(result) : not(containsString(result))));
        return web.perform(get("/answers/" + mine + "/check").with(As.user(own)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void otherPartnersConsultantsSeeNeitherAnswersNorComments() throws Exception {
        answer("2", "", "between ourselves");
        RequestPostProcessor providers = As.boundTo(provider.partnerId(), Role.CONSULTANT);
        web.perform(get(sheet + "/AA1").with(providers)).andExpect(status().isNotFound());
        web.perform(get(desk).with(providers))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/answers/" + ann))));
        web.perform(get(desk + "/mechanisms/AA1").with(providers))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("between ourselves"))));
        see(desk + "/mechanisms/AA1").andExpect(content().string(containsString("between ourselves")));
        RequestPostProcessor strangers = As.boundTo(UUID.randomUUID(), Role.CONSULTANT);
        for (String page : new String[] {"", "/closing", "/answer-table", "/answers.csv", "/mechanisms/AA1"}) {
            web.perform(get(desk + page).with(strangers)).andExpect(status().isNotFound());
        }
    }

    @Test
    void recordsAndWithdrawsWhatWasAgreedAboutAMechanism() throws Exception {
        String page = desk + "/mechanisms/AA1";
        agree(page, "2.5", "Half way", version()).andExpect(redirectedUrl(page));
        see(page)
                .andExpect(content().string(containsString("Half way")))
                .andExpect(content().string(containsString("Both leads")));
        agree(page, "3", "My words", version() - 1)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("My words")))
                .andExpect(content().string(containsString("Half way")));
        agree(page, "7", "My words", version()).andExpect(status().isUnprocessableContent());
        agree(page, "3", "", version()).andExpect(status().isUnprocessableContent());
        send(post(page + "/agreement/withdrawal").param("version", Long.toString(version())))
                .andExpect(redirectedUrl(page));
        send(post(page + "/not-applying")
                        .param("version", Long.toString(version()))
                        .param("because", ""))
                .andExpect(status().isUnprocessableContent());
        send(post(page + "/not-applying")
                        .param("version", Long.toString(version()))
                        .param("because", "Nobody moves"))
                .andExpect(redirectedUrl(page));
        see(page).andExpect(content().string(containsString("Nobody moves")));
        send(post(page + "/not-applying/withdrawal").param("version", Long.toString(version())))
                .andExpect(redirectedUrl(page));
        send(post(page + "/evidence")
                        .param("what", "Minutes")
                        .param("place", "javascript:alert(1)")
                        .param("dated", "2012-05-01")
                        .param("grade", "A"))
                .andExpect(redirectedUrl(page));
        see(page)
                .andExpect(content().string(containsString("Minutes")))
                .andExpect(content().string(not(containsString("href=\"javascript:"))));
        send(post(page + "/evidence")
                        .param("what", "Minutes")
                        .param("place", "Shelf")
                        .param("dated", "2012-05-02")
                        .param("goodUntil", "2012-05-01")
                        .param("grade", "Z"))
                .andExpect(status().isUnprocessableContent());
        see(desk + "/mechanisms/ZZ9", status().isNotFound());
    }

    @Test
    void showsWhatClosingFreezesThenClosesOnce() throws Exception {
        send(post(desk + "/closing").param("state", "0")).andExpect(status().isConflict());
        answer("3", "", "");
        see(desk + "/closing").andExpect(content().string(containsString("Teams")));
        send(post(desk + "/closing").param("state", "1"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("after you looked")));
        long state = assessing.desk(facilitator, id).state();
        send(post(desk + "/closing").param("state", Long.toString(state))).andExpect(redirectedUrl(desk));
        send(post(desk + "/closing").param("state", Long.toString(state)))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("closed")));
        answer("2", "", "too late").andExpect(status().isUnprocessableContent());
        send(post(desk + "/respondents").param("partner", council.toString()).param("name", "Late"))
                .andExpect(status().isUnprocessableContent());
        see(desk).andExpect(content().string(containsString("Nothing here can change")));
        see(desk + "/mechanisms/AA1");
        see(sheet + "/check");
        see("/arrangements/" + arrangement + "/assessments").andExpect(content().string(containsString("100")));
    }

    @Test
    void takesAStateThatIsNoneForAnOldOne() throws Exception {
        answer("3", "", "");
        send(post(desk + "/closing").param("state", "abc"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("after you looked")))
                .andExpect(content().string(containsString("Close for good")));
        send(post(sheet + "/submission").param("edition", "abc"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("answered in another window")))
                .andExpect(content().string(containsString("Hand in")));
        send(post(desk + "/mechanisms/AA1/agreement")
                        .param("version", "abc")
                        .param("level", "2")
                        .param("reason", "My words")
                        .param("agreedBy", "Both"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("My words")));
        send(post(desk + "/mechanisms/AA1/agreement/withdrawal").param("version", "abc"))
                .andExpect(status().isConflict());
        String table = "partner,respondent,mechanism,answer\n" + partnerName(council) + ",Ann,AA2,3\n";
        send(post(desk + "/answer-table/taking").param("text", table).param("state", "abc"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Take it whole")));
    }

    @Test
    void findsNothingToWithdrawWhereNothingWasRecorded() throws Exception {
        String page = desk + "/mechanisms/AA1";
        String current = Long.toString(version());
        send(post(page + "/evidence/" + UUID.randomUUID() + "/withdrawal")).andExpect(status().isNotFound());
        send(post(page + "/evidence/7/withdrawal")).andExpect(status().isNotFound());
        send(post(page + "/agreement/withdrawal").param("version", current)).andExpect(status().isNotFound());
        send(post(page + "/not-applying/withdrawal").param("version", current)).andExpect(status().isNotFound());
        send(post(desk + "/mechanisms/ZZ9/agreement/withdrawal").param("version", current))
                .andExpect(status().isNotFound());
    }

    @Test
    void saysAtAPartnersVoiceWhatIsWrongWithItAndKeepsIt() throws Exception {
        for (String typed : new String[] {"0", "-1", "NaN", "1e400", "abc"}) {
            send(post("/arrangements/" + arrangement + "/assessments")
                            .param("name", "Autumn")
                            .param("framework", framework.toString())
                            .param("asOf", "2013-01-01")
                            .param("mode", "by-partner")
                            .param("partners", council.toString(), provider.toString())
                            .param("voice-" + provider, typed))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("value=\"" + typed + "\"")))
                    .andExpect(content().string(containsString("href=\"#voice-" + provider + "\"")))
                    .andExpect(content().string(containsString("id=\"voice-" + provider + "-error\"")))
                    .andExpect(content().string(not(containsString("id=\"voice-" + council + "-error\""))));
        }
    }

    @Test
    void showsFiguresOnceSomethingIsRatedAndTheNextStepBefore() throws Exception {
        see(desk)
                .andExpect(content().string(containsString("Nothing is rated yet")))
                .andExpect(content().string(not(containsString("Coverage"))))
                .andExpect(content().string(not(containsString("gate-list"))));
        answer("3", "", "");
        see(desk)
                .andExpect(content().string(not(containsString("Nothing is rated yet"))))
                .andExpect(content().string(containsString("Coverage")))
                .andExpect(content().string(containsString("gate-list")))
                .andExpect(content().string(not(containsString("With one partner heard"))));
    }

    @Test
    void saysThatOnePartnerHeardShowsNoGap() throws Exception {
        AssessmentId alone = assessing.open(
                facilitator,
                arrangement,
                framework,
                new AssessmentTerms("Alone", LocalDate.of(2013, 5, 1), Mode.BY_PARTNER, Map.of(council, 1.0)));
        see("/assessments/" + alone)
                .andExpect(content()
                        .string(containsString(
                                "With one partner heard no gap and no range between partners can be seen")))
                .andExpect(content().string(containsString("add the people who answer")));
    }

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
    void cancelsForAReason() throws Exception {
        see(desk + "/cancellation");
        send(post(desk + "/cancellation").param("reason", " ")).andExpect(status().isUnprocessableContent());
        send(post(desk + "/cancellation").param("reason", "The contract ended")).andExpect(redirectedUrl(desk));
        see(desk).andExpect(content().string(containsString("The contract ended")));
    }

    @Test
    void anonymousFiguresShowOnlyOnceNoMoreAnswersAreTaken() throws Exception {
        AssessmentId anonymous = open(Mode.ANONYMOUS);
        String page = "/assessments/" + anonymous;
        see(page).andExpect(content().string(containsString("no more answers are taken")));
        see(page + "/closing").andExpect(content().string(not(containsString("Coverage"))));
        see(page + "/mechanisms/AA1").andExpect(content().string(containsString("Shown once no more answers")));
        send(post(page + "/consolidation")).andExpect(redirectedUrl(page));
        see(page).andExpect(content().string(containsString("Nothing is rated yet")));
        settling.agree(
                facilitator,
                anonymous,
                assessing.desk(facilitator, anonymous).assessment().version(),
                Looked.BOARDS,
                2,
                "Why",
                "Both");
        see(page).andExpect(content().string(containsString("As it stands")));
        send(post(page + "/consolidation/withdrawal")).andExpect(status().isConflict());
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
        long state = assessing.desk(facilitator, id).state();
        send(post(desk + "/answer-table/taking").param("text", text).param("state", "0"))
                .andExpect(status().isConflict());
        send(post(desk + "/answer-table/taking").param("text", text).param("state", Long.toString(state)))
                .andExpect(redirectedUrl(desk));
        assertThat(assessing.desk(facilitator, id).respondents()).hasSize(2);
        assertThat(answering.sheet(facilitator, ann).respondent().answers()).hasSize(1);
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
        long state = assessing.desk(facilitator, id).state();
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

    @Test
    void pagesTakeAsManyStatementsForManyRowsAsForFew() throws Exception {
        String list = "/arrangements/" + arrangement + "/assessments";
        for (String page : new String[] {desk, desk + "/closing", desk + "/mechanisms/AA1", list, sheet + "/check"}) {
            see(page);
        }
        long deskBefore = statements(desk);
        long listBefore = statements(list);
        long mechanismBefore = statements(desk + "/mechanisms/AA1");
        for (int person = 0; person < 20; person++) {
            RespondentId more = assessing.invite(facilitator, id, provider, "Person " + person, null);
            for (String code : new String[] {"AA1", "AA2", "BB1"}) {
                Answer given = Answer.rated(2, "words", Signature.of(facilitator, Looked.NOW));
                answering.answer(facilitator, more, new MechanismCode(code), given, 99);
            }
            open(Mode.BY_PARTNER);
        }
        assertThat(statements(desk)).isEqualTo(deskBefore).isLessThan(20);
        assertThat(statements(list)).isEqualTo(listBefore).isLessThan(6);
        assertThat(statements(desk + "/mechanisms/AA1")).isEqualTo(mechanismBefore);
    }

    private long statements(String page) throws Exception {
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        long before = statistics.getPrepareStatementCount();
        see(page);
        return statistics.getPrepareStatementCount() - before;
    }

    private AssessmentId open(Mode mode) {
        Map<PartnerId, Double> voices = Map.of(council, 1.0, provider, 1.0);
        return assessing.open(
                facilitator,
                arrangement,
                framework,
                new AssessmentTerms("Spring", LocalDate.of(2013, 5, 1), mode, voices));
    }

    private User user(String email) {
        return users.findById(access.add(email, "Own", EnumSet.of(Role.RESPONDENT), null))
                .orElseThrow();
    }

    private String partnerName(PartnerId partner) {
        return partners.names(List.of(partner)).get(0).name();
    }

    private ResultActions answer(String choice, String reason, String note) throws Exception {
        return send(post(sheet + "/AA1")
                .param("choice", choice)
                .param("reason", reason)
                .param("note", note)
                .param("edition", "0"));
    }

    private long version() {
        return assessing.desk(facilitator, id).assessment().version();
    }

    private ResultActions agree(String page, String level, String reason, long version) throws Exception {
        return send(post(page + "/agreement")
                .param("level", level)
                .param("reason", reason)
                .param("agreedBy", "Both leads")
                .param("version", Long.toString(version)));
    }

    private ResultActions upload(byte[] file) throws Exception {
        return web.perform(multipart(desk + "/answer-table")
                .file(new MockMultipartFile("file", "answers.csv", "text/csv", file))
                .with(csrf())
                .with(consultant));
    }

    private ResultActions see(String page) throws Exception {
        return see(page, status().isOk());
    }

    private ResultActions see(String page, ResultMatcher expected) throws Exception {
        return web.perform(get(page).with(consultant)).andExpect(expected);
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(csrf()).with(consultant));
    }
}
