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

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.ConcordatTest;
import org.concordat.Statements;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Looked;
import org.concordat.assessment.Mode;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.desk.AgreedTerms;
import org.concordat.assessment.desk.Settling;
import org.concordat.assessment.sheet.Answer;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.catalogue.mapping.Link;
import org.concordat.catalogue.mapping.LinkTerms;
import org.concordat.catalogue.mapping.Links;
import org.concordat.catalogue.mapping.Mapping;
import org.concordat.catalogue.mapping.Strength;
import org.concordat.catalogue.mapping.Way;
import org.concordat.identity.As;
import org.concordat.identity.User;
import org.concordat.partnership.PartnerId;
import org.concordat.shared.MechanismCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What people said, and what partners agreed, through one framework, offered through another that asks on the same ground. */
@ConcordatTest
class AnswersOfAnotherFrameworkTest extends OpenAssessment {

    private static final String OFFER = "What you said on the same ground";

    @Autowired
    Mapping mapping;

    @Autowired
    Links links;

    @Autowired
    Settling settling;

    @Autowired
    JdbcClient sql;

    private FrameworkVersionId first;
    private FrameworkVersionId second;
    private User own;

    @BeforeEach
    void twoFrameworks() {
        first = framework;
        second = another();
        own = user(UUID.randomUUID() + "@own.example");
        link(first, "AA1", second, "BB1");
    }

    static Stream<Arguments> everyModeThenAndNow() {
        return Stream.of(Mode.values()).flatMap(then -> Stream.of(Mode.values()).map(now -> Arguments.of(then, now)));
    }

    @ParameterizedTest
    @MethodSource("everyModeThenAndNow")
    void isOfferedToWhoeverSaidItAndBecomesTheirAnswerWhenTheyTakeIt(Mode then, Mode now) throws Exception {
        RespondentId before = said(then, first, "AA1", 3);
        String page = page(now, second) + "/BB1";

        String html = mine(get(page))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString(OFFER),
                                containsString("We met twice"),
                                containsString("Partly"),
                                containsString("Both ask it."),
                                containsString("The rest."),
                                containsString("Take it over as 2, Parallel"),
                                not(containsString("??")))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(kept(page)).as("nothing is filled in by itself").isEmpty();
        String key = html.replaceAll("(?s).*name=\"offer\" value=\"([^\"]+)\".*", "$1");
        assertThat(key).startsWith(before.toString());

        take(page, key, "What I say now").andExpect(redirectedUrl(page));
        Map<String, Object> answer = kept(page);
        assertThat(answer.get("level")).hasToString("2");
        assertThat(answer.get("note")).as("what was written then stays there").isEqualTo("What I say now");
        assertThat(answer.get("signed_by")).isEqualTo(own.id().userId());
        assertThat(answer.get("taken_over"))
                .as("told only where no more people read it than were to read it then")
                .isEqualTo(then.compareTo(now) <= 0 ? "A small framework, AA1 Boards, 1 May 2013" : "");
        mine(get(page))
                .andExpect(content().string(allOf(not(containsString(OFFER)), containsString("Taken over from"))));
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void isOfferedToNobodyElse(Mode mode) throws Exception {
        said(mode, first, "AA1", 3);
        AssessmentId next = open(mode, second);
        RespondentId theirs = people.invite(facilitator, next, council, "Own", own.email());
        User other = user(UUID.randomUUID() + "@other.example");
        RespondentId others = people.invite(facilitator, next, council, "Other", other.email());

        web.perform(get("/answers/" + others + "/BB1").with(As.user(other)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(OFFER))));
        web.perform(get("/answers/" + theirs + "/BB1").with(consultant))
                .andExpect(mode == Mode.ANONYMOUS ? status().isNotFound() : status().isOk())
                .andExpect(content().string(not(containsString(OFFER))));
        web.perform(post("/answers/" + others + "/BB1")
                        .param("offer", offerOf(theirs))
                        .param("edition", "0")
                        .with(csrf())
                        .with(As.user(other)))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void isNeverOfferedFurtherAsLongAsItsLevelIsTheOneThatWasTakenOver() throws Exception {
        said(Mode.BY_PARTNER, first, "AA1", 3);
        String page = page(Mode.BY_PARTNER, second) + "/BB1";
        take(page, offerOf(page), "").andExpect(redirectedUrl(page));
        FrameworkVersionId third = another();
        link(second, "BB1", third, "AA2");
        String further = page(Mode.BY_PARTNER, third) + "/AA2";
        mine(get(further)).andExpect(content().string(not(containsString(OFFER))));

        mine(post(page).param("choice", "2").param("note", "With a note").param("edition", "9"));
        assertThat(kept(page).get("note")).isEqualTo("With a note");
        mine(get(further)).andExpect(content().string(not(containsString(OFFER))));

        mine(post(page).param("choice", "3").param("edition", "9"));
        assertThat(kept(page).get("taken_over"))
                .as("another level is their own")
                .isNull();
        mine(get(further)).andExpect(content().string(containsString(OFFER)));
    }

    @Test
    void whatHasNoLevelToOfferOrNoLinkOrDoesNotCountIsNotOffered() throws Exception {
        said(Mode.BY_PARTNER, first, "AA1", 4);
        said(Mode.BY_PARTNER, first, "BB1", 3);
        String page = page(Mode.BY_PARTNER, second);
        mine(get(page + "/BB1")).andExpect(content().string(not(containsString(OFFER))));
        mine(get(page + "/AA1")).andExpect(content().string(not(containsString(OFFER))));

        RespondentId before = said(Mode.BY_PARTNER, first, "AA1", 3);
        mine(get(page + "/BB1")).andExpect(content().string(containsString(OFFER)));
        Link link = links.between(code(first), code(second)).get(0);
        mapping.retire(link.id(), link.version(), "It did not hold.", "Ada");
        mine(get(page + "/BB1")).andExpect(content().string(not(containsString(OFFER))));
        link(first, "AA1", second, "BB1");
        mine(get(page + "/BB1")).andExpect(content().string(containsString(OFFER)));
        sql.sql("update respondent set status = 'declined', declined_because = 'I left' where respondent_id = ?")
                .param(before.respondentId())
                .update();
        mine(get(page + "/BB1")).andExpect(content().string(not(containsString(OFFER))));
    }

    @Test
    void anOfferThatIsGoneKeepsWhatWasTyped() throws Exception {
        said(Mode.BY_PARTNER, first, "AA1", 3);
        String page = page(Mode.BY_PARTNER, second) + "/BB1";
        String key = offerOf(page);
        mine(post(page).param("choice", "1").param("edition", "0"));

        take(page, key, "Typed and kept")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("Typed and kept"), containsString("This offer is no longer there"))));
        take(page, "odd", "x".repeat(3000)).andExpect(status().isUnprocessableContent());
        assertThat(kept(page).get("level")).hasToString("1");
    }

    @Test
    void whatWasTakenOverIsToldWhereAnswersAreReadAndOfAnAnonymousLookNowhere() throws Exception {
        for (Mode mode : Mode.values()) {
            said(mode, first, "AA1", 3);
            String page = page(mode, second) + "/BB1";
            take(page, offerOf(page), "").andExpect(redirectedUrl(page));
            AssessmentId next = assessmentOf(page);
            if (mode == Mode.ANONYMOUS) {
                for (String name : new String[] {"Bo", "Cy", "Di", "Ed", "Flo"}) {
                    answering.answer(
                            facilitator,
                            people.invite(facilitator, next, council, name, null),
                            Looked.TEAMS,
                            rated(2),
                            0);
                }
                assessing.consolidate(facilitator, next);
            }
            closing.close(facilitator, next, desks.of(facilitator, next).state());
            String told = "Taken over from A small framework, AA1 Boards";
            see("/assessments/" + next + "/result/explanations/mechanism-BB1")
                    .andExpect(content()
                            .string(mode == Mode.ANONYMOUS ? not(containsString(told)) : containsString(told)));
        }
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithWhatWasSaid() throws Exception {
        said(Mode.BY_PARTNER, first, "AA1", 3);
        String page = page(Mode.BY_PARTNER, second) + "/BB1";
        long few = Statements.fewest(() -> mine(get(page)));
        for (int more = 0; more < 4; more++) {
            said(Mode.BY_PARTNER, first, "BB1", 3);
        }
        link(first, "BB1", second, "BB1");
        link(first, "AA2", second, "BB1");

        assertThat(Statements.fewest(() -> mine(get(page)))).isEqualTo(few);
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void theDeskIsToldWhatWasAgreedAndSettlesNothingByIt(Mode then) throws Exception {
        id = open(then, first);
        answered(id, council, 3);
        if (then == Mode.ANONYMOUS) {
            answered(id, council, 3);
            answered(id, council, 3);
            assessing.consolidate(facilitator, id);
        }
        settling.agree(
                facilitator, id, 0, Looked.BOARDS, new AgreedTerms(3, "Minutes were seen", "Both leads", Map.of()));
        closing.close(facilitator, id, desks.of(facilitator, id).state());
        AssessmentId next = open(Mode.BY_PARTNER, second);
        String page = "/assessments/" + next + "/mechanisms/BB1";

        see(page)
                .andExpect(content()
                        .string(allOf(
                                containsString("Agreed on the same ground: A small framework, 1 May 2013"),
                                containsString("Minutes were seen"),
                                containsString("which would be no more than a 2 here"),
                                containsString("The rest."),
                                containsString("It settles nothing here."))));
        assertThat(desks.of(facilitator, next).settled()).isEmpty();

        answered(next, council, Looked.TEAMS, 3);
        answered(next, provider, Looked.TEAMS, 3);
        see(page).andExpect(content().string(not(containsString("Agreed on the same ground"))));
        answered(next, provider, Looked.TEAMS, 0);
        answered(next, provider, Looked.TEAMS, 0);
        see(page).andExpect(content().string(containsString("Agreed on the same ground")));
        settling.agree(facilitator, next, 0, Looked.TEAMS, new AgreedTerms(1, "By us", "Both leads", Map.of()));
        see(page).andExpect(content().string(not(containsString("Agreed on the same ground"))));
    }

    @Test
    void theDeskIsNotToldWhatNobodyAgreedOn() throws Exception {
        answered(id, council, 3);
        closing.close(facilitator, id, desks.of(facilitator, id).state());

        see("/assessments/" + open(Mode.BY_PARTNER, second) + "/mechanisms/BB1")
                .andExpect(content().string(not(containsString("Agreed on the same ground"))));
    }

    private FrameworkVersionId another() {
        FrameworkVersionId other = catalogue.load(Looked.framework("other-" + UUID.randomUUID()));
        catalogue.publish(other, "A test");
        return other;
    }

    private String code(FrameworkVersionId version) {
        return catalogue.document(version).code();
    }

    private void link(FrameworkVersionId from, String given, FrameworkVersionId to, String asked) {
        mapping.add(
                code(from),
                given,
                code(to),
                asked,
                new LinkTerms(Strength.PARTLY, "Both ask it.", null, Way.of(Map.of(2, 2, 3, 2), "The rest."), null),
                "Ada");
    }

    private AssessmentId open(Mode mode, FrameworkVersionId through) {
        framework = through;
        return open(mode);
    }

    /** A sheet of theirs on which they said something. */
    private RespondentId said(Mode mode, FrameworkVersionId through, String mechanism, int level) throws Exception {
        RespondentId before = people.invite(facilitator, open(mode, through), council, "Own", own.email());
        mine(post("/answers/" + before + "/" + mechanism)
                        .param("choice", String.valueOf(level))
                        .param("note", "We met twice")
                        .param("edition", "0"))
                .andExpect(status().is3xxRedirection());
        return before;
    }

    /** The address of a new sheet of theirs. */
    private String page(Mode mode, FrameworkVersionId through) {
        return "/answers/" + people.invite(facilitator, open(mode, through), council, "Own", own.email());
    }

    private void answered(AssessmentId looked, PartnerId partner, int level) {
        answered(looked, partner, Looked.BOARDS, level);
    }

    private void answered(AssessmentId looked, PartnerId partner, MechanismCode mechanism, int level) {
        RespondentId person = people.invite(facilitator, looked, partner, "P" + UUID.randomUUID(), null);
        answering.answer(facilitator, person, mechanism, rated(level), 0);
    }

    private static Answer rated(int level) {
        return Answer.rated(level, null, Looked.SOMEONE);
    }

    private String offerOf(RespondentId sheet) throws Exception {
        return offerOf("/answers/" + sheet + "/BB1");
    }

    private String offerOf(String page) throws Exception {
        return mine(get(page))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("(?s).*name=\"offer\" value=\"([^\"]+)\".*", "$1");
    }

    private ResultActions take(String page, String key, String note) throws Exception {
        return mine(post(page).param("offer", key).param("note", note).param("edition", "0"));
    }

    private ResultActions mine(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(csrf()).with(As.user(own)));
    }

    private UUID sheetOf(String page) {
        return UUID.fromString(page.replaceAll(".*/answers/([^/]+)/.*", "$1"));
    }

    private AssessmentId assessmentOf(String page) {
        return new AssessmentId(sql.sql("select assessment_id from respondent where respondent_id = ?")
                .param(sheetOf(page))
                .query(UUID.class)
                .single());
    }

    private Map<String, Object> kept(String page) {
        return sql
                .sql(
                        "select level, note, signed_by, taken_over from answer where respondent_id = ? and mechanism = 'BB1'")
                .param(sheetOf(page))
                .query()
                .listOfRows()
                .stream()
                .findFirst()
                .orElse(Map.of());
    }
}
