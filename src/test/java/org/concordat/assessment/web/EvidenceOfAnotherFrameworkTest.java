package org.concordat.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.Statements;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Looked;
import org.concordat.assessment.Mode;
import org.concordat.assessment.sheet.Answer;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.catalogue.mapping.LinkId;
import org.concordat.catalogue.mapping.LinkTerms;
import org.concordat.catalogue.mapping.Mapping;
import org.concordat.catalogue.mapping.Strength;
import org.concordat.catalogue.mapping.Way;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Evidence that was given under one framework, offered under another whose mechanisms cover the same ground. */
@ConcordatTest
class EvidenceOfAnotherFrameworkTest extends EvidenceHandedIn {

    @Autowired
    Mapping mapping;

    @Test
    void isOfferedWithStrengthReasonAndWhatItLacksAndEnteredOnlyWhenItIsChosen() throws Exception {
        UUID old = idOf(entered(hand(desk, consultant, "minutes.pdf", MINUTES)));
        close(id);
        FrameworkVersionId first = framework;
        AssessmentId next = openThroughAnother();
        LinkId link = link(first, "AA1", framework, "BB1");

        offers(next, consultant)
                .andExpect(content()
                        .string(allOf(
                                containsString("Minutes of the board"),
                                containsString("For BB1 Teams"),
                                containsString("Partly"),
                                containsString("covers the same ground as AA1 Boards"),
                                containsString("Both ask it."),
                                containsString("The rest."))));
        assertThat(carried(old)).as("nothing is copied by itself").isEmpty();

        take(next, old + ":" + link).andExpect(redirectedUrl("/assessments/" + next + "/evidence"));
        Map<String, Object> again = carried(old).get(0);
        assertThat(again.get("mechanisms")).isEqualTo("BB1");
        assertThat(again.get("taken_over")).hasToString("{BB1}");
        assertThat(again.get("checked_at")).isNull();
        String page = "/assessments/" + next + "/evidence/" + again.get("evidence_id");
        see(page + "/revisions/1").andExpect(content().bytes(MINUTES));
        see(page).andExpect(content().string(containsString("Taken over from another framework")));
        offers(next, consultant).andExpect(content().string(not(containsString("Minutes of the board"))));
        take(next, old + ":" + link).andExpect(status().isUnprocessableContent());
    }

    @Test
    void isNeverOfferedFurther() throws Exception {
        UUID old = idOf(entered(hand(desk, consultant, "minutes.pdf", MINUTES)));
        close(id);
        FrameworkVersionId first = framework;
        AssessmentId next = openThroughAnother();
        FrameworkVersionId second = framework;
        take(next, old + ":" + link(first, "AA1", second, "BB1"));
        close(next);
        AssessmentId third = openThroughAnother();
        link(second, "BB1", framework, "AA2");

        offers(third, consultant).andExpect(content().string(not(containsString("Minutes of the board"))));

        framework = second;
        AssessmentId again = open(Mode.BY_PARTNER);
        UUID taken = (UUID) carried(old).get(0).get("evidence_id");
        offers(again, consultant).andExpect(content().string(containsString("chosen-" + taken + "\"")));
        take(again, taken.toString());
        assertThat(carried(taken).get(0).get("taken_over"))
                .as("it still rests on the link")
                .hasToString("{BB1}");
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void isOfferedToThoseAloneWhoMayReadItAndEnterIt(Mode mode) throws Exception {
        id = open(mode);
        desk = "/assessments/" + id;
        note(desk, consultant, provider.toString(), null).andExpect(status().isFound());
        close(id);
        FrameworkVersionId first = framework;
        AssessmentId next = openThroughAnother();
        link(first, "AA1", framework, "BB1");

        offers(next, consultant).andExpect(content().string(containsString("Minutes of the board")));
        offers(next, As.boundTo(provider.partnerId(), Role.CONSULTANT))
                .andExpect(content().string(containsString("Minutes of the board")));
        offers(next, As.boundTo(council.partnerId(), Role.CONSULTANT))
                .andExpect(content().string(not(containsString("Minutes of the board"))));
    }

    @Test
    void whatIsOutOfDateOrWithdrawnOrWhoseLinkIsOutOfUseIsNotOffered() throws Exception {
        entered(note(desk, consultant, "", "2013-04-30"));
        String gone = entered(note(desk, consultant, "", null));
        send(post(gone + "/withdrawal").param("version", version(gone)).param("reason", "Not ours"));
        close(id);
        FrameworkVersionId first = framework;
        AssessmentId next = openThroughAnother();
        link(first, "AA1", framework, "BB1");
        offers(next, consultant).andExpect(content().string(containsString("Earlier assessments have nothing more")));

        framework = first;
        AssessmentId another = open(Mode.BY_PARTNER);
        entered(note("/assessments/" + another, consultant, "", null));
        close(another);
        offers(next, consultant).andExpect(content().string(containsString("Minutes of the board")));
        LinkId link =
                mapping.counterparts(catalogue.document(first)).get(0).link().id();
        mapping.retire(link, 0, "It did not hold.", "Ada");
        offers(next, consultant).andExpect(content().string(not(containsString("Minutes of the board"))));
    }

    @Test
    void oneEntrySupportsEverythingForWhichItWasChosen() throws Exception {
        UUID old = idOf(entered(note(desk, consultant, "", "2030-04-30")));
        close(id);
        FrameworkVersionId first = framework;
        AssessmentId next = openThroughAnother();
        LinkId one = link(first, "AA1", framework, "BB1");
        LinkId two = link(first, "AA1", framework, "AA2");
        LinkId three = link(first, "BB1", framework, "AA1");

        take(next, old + ":" + one, old + ":" + two);
        assertThat(carried(old)).hasSize(1);
        assertThat(carried(old).get(0).get("mechanisms")).isEqualTo("AA2 BB1");
        assertThat(carried(old).get(0).get("good_until")).hasToString("2030-04-30");
        String page =
                "/assessments/" + next + "/evidence/" + carried(old).get(0).get("evidence_id");
        send(post(page + "/check").param("version", version(page)));

        take(next, old + ":" + three);
        assertThat(carried(old)).hasSize(1);
        assertThat(carried(old).get(0).get("mechanisms")).isEqualTo("AA1 AA2 BB1");
        assertThat(carried(old).get(0).get("checked_at"))
                .as("what was checked was something else")
                .isNull();
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithEntriesAndLinks() throws Exception {
        entered(note(desk, consultant, "", null));
        close(id);
        FrameworkVersionId first = framework;
        AssessmentId next = openThroughAnother();
        link(first, "AA1", framework, "BB1");
        long few = statements(next);

        framework = first;
        AssessmentId another = open(Mode.BY_PARTNER);
        for (int entry = 0; entry < 6; entry++) {
            entered(note("/assessments/" + another, consultant, "", null));
        }
        close(another);
        link(first, "BB1", catalogueOf(next), "AA1");
        link(first, "BB1", catalogueOf(next), "AA2");

        assertThat(statements(next)).isEqualTo(few);
    }

    private FrameworkVersionId catalogueOf(AssessmentId assessment) {
        return new FrameworkVersionId(sql.sql("select framework_version_id from assessment where assessment_id = ?")
                .param(assessment.assessmentId())
                .query(UUID.class)
                .single());
    }

    private long statements(AssessmentId next) throws Exception {
        return Statements.fewest(() -> offers(next, consultant));
    }

    private AssessmentId openThroughAnother() {
        framework = catalogue.load(Looked.framework("other-" + UUID.randomUUID()));
        catalogue.publish(framework, "A test");
        return open(Mode.BY_PARTNER);
    }

    private LinkId link(FrameworkVersionId from, String given, FrameworkVersionId to, String asked) {
        return mapping.add(
                catalogue.document(from).code(),
                given,
                catalogue.document(to).code(),
                asked,
                new LinkTerms(
                        Strength.PARTLY,
                        "Both ask it.",
                        null,
                        Way.of(Map.of(2, 2), "The rest."),
                        Way.of(Map.of(), "All.")),
                "Ada");
    }

    /** Of an anonymous one, three of a partner have to answer. */
    private void close(AssessmentId closed) {
        boolean anonymous = desks.of(facilitator, closed).assessment().mode() == Mode.ANONYMOUS;
        for (String name : anonymous ? List.of("Bo", "Cy", "Di") : List.of("Bo")) {
            answering.answer(
                    facilitator, people.invite(facilitator, closed, council, name, null), Looked.BOARDS, rated(), 0);
        }
        if (anonymous) {
            assessing.consolidate(facilitator, closed);
        }
        closing.close(facilitator, closed, desks.of(facilitator, closed).state());
    }

    private static Answer rated() {
        return Answer.rated(3, null, Looked.SOMEONE);
    }

    private ResultActions offers(AssessmentId next, RequestPostProcessor who) throws Exception {
        return web.perform(MockMvcRequestBuilders.get("/assessments/" + next + "/evidence/carrying-over")
                        .with(who))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("??"))));
    }

    private ResultActions take(AssessmentId next, String... keys) throws Exception {
        return send(post("/assessments/" + next + "/evidence/carrying-over").param("chosen", keys));
    }

    private List<Map<String, Object>> carried(UUID from) {
        return sql.sql("""
                        select evidence_id, taken_over::text, checked_at, good_until,
                            (select string_agg(mechanism, ' ' order by mechanism) from evidence_mechanism m
                                where m.evidence_id = e.evidence_id) as mechanisms
                        from evidence e where carried_from = ?""").param(from).query().listOfRows();
    }
}
