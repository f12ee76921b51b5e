package org.concordat.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.concordat.ConcordatTest;
import org.concordat.assessment.Assessments;
import org.concordat.assessment.Looked;
import org.concordat.assessment.NextVersion;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.invitation.Inviting;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.identity.As;
import org.concordat.shared.MechanismCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ConcordatTest
class MovePagesTest extends OpenAssessment {

    @Autowired
    Assessments assessments;

    @Autowired
    Inviting inviting;

    @Test
    void movesOnceItWasSeenWhatCarriesOver() throws Exception {
        answer("3", "", "");
        see(desk).andExpect(content().string(not(containsString("/move"))));
        see(desk + "/move", status().isNotFound());
        FrameworkVersionId next =
                publish(NextVersion.replacing(version1(), Looked.TEAMS, new MechanismCode("BB9")), Looked.BOARDS);

        see(desk)
                .andExpect(content()
                        .string(allOf(
                                containsString("Version 2 of its framework is published"),
                                containsString(desk + "/move"))));
        see(desk + "/move")
                .andExpect(content()
                        .string(allOf(
                                containsString("Move to version 2"),
                                containsString("The levels of one mechanism are described otherwise"),
                                containsString("One mechanism is new"),
                                containsString("One mechanism is asked about no more"),
                                not(containsString("??")))));
        move(next, seen(), " ")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Move to version 2")));
        move(next, seen(), "Better words").andExpect(redirectedUrl(desk));
        see(desk)
                .andExpect(content()
                        .string(allOf(
                                containsString("version 2"),
                                containsString("Better words"),
                                not(containsString("Version 2 of its framework is published")))));
        see(sheet + "/AA1")
                .andExpect(content()
                        .string(allOf(
                                containsString("The descriptions have changed since this was answered"),
                                containsString("said anew"))));
        see(sheet + "/check").andExpect(content().string(containsString("One answer to look at again")));
        see(sheet + "/BB9");
        see(sheet + "/BB1", redirectedUrl(sheet + "/check"))
                .andExpect(flash().attribute("notice", "answer.no-longer-asked"));
        see(sheet + "/ZZ1", status().isNotFound());
        int edition = answering.sheet(facilitator, ann).respondent().edition();
        send(post(sheet + "/AA1").param("choice", "3").param("edition", String.valueOf(edition)))
                .andExpect(status().is3xxRedirection());
        see(sheet + "/check").andExpect(content().string(not(containsString("to look at again"))));
    }

    @Test
    void aPageFromBeforeTheMoveIsToldSoWhereTheLevelsReadOtherwise() throws Exception {
        answer("3", "", "");
        move(publish(NextVersion.of(version1()), Looked.BOARDS), seen(), "Better words");

        send(post(sheet + "/AA1").param("choice", "2").param("note", "My words").param("edition", "1"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("was described anew"),
                                containsString("My words"),
                                containsString("href=\"" + sheet + "/AA1\""))));
        saves("AA1", "2").andExpect(jsonPath("$.overtaken").value("described-anew"));
    }

    @Test
    void whoAnswersWhatIsNoLongerAskedIsToldSoByItsName() throws Exception {
        answer("3", "", "");
        move(
                publish(NextVersion.replacing(version1(), Looked.TEAMS, new MechanismCode("BB9")), Looked.BOARDS),
                seen(),
                "Better words");
        String name = version1().mechanism(Looked.TEAMS).orElseThrow().name();

        saves("BB1", "2")
                .andExpect(jsonPath("$.overtaken").value("no-longer-asked"))
                .andExpect(jsonPath("$.problem").value(containsString("“" + name + "” is no longer asked about")));
        saves("ZZ1", "2").andExpect(jsonPath("$.overtaken").doesNotExist());
        send(post(sheet + "/BB1").param("choice", "2").param("note", "My words").param("edition", "1"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString(name),
                                containsString("is no longer asked about"),
                                containsString("My words"),
                                containsString(sheet + "/check"),
                                not(containsString("??")))));
        send(post(sheet + "/BB1").param("note", "My words").param("edition", "1"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("My words"), not(containsString("??")))));
    }

    @Test
    void whoHadBegunIsToldOfTheMoveUntilNothingIsLeftToLookAt() throws Exception {
        answer("3", "", "");
        RespondentId begins = people.invite(facilitator, id, council, "Begins later", null);
        move(
                publish(NextVersion.replacing(version1(), Looked.TEAMS, new MechanismCode("BB9")), Looked.BOARDS),
                seen(),
                "Better words");
        String told = "this assessment moved to version 2 of its framework";

        for (String page : List.of("/check", "/AA2")) {
            see(sheet + page)
                    .andExpect(content()
                            .string(allOf(
                                    containsString(told),
                                    containsString("Better words"),
                                    containsString("One question is new"),
                                    containsString("One question is described anew"),
                                    containsString("One question is no longer asked"),
                                    not(containsString("??")))));
        }
        see("/answers/" + begins + "/check").andExpect(content().string(not(containsString(told))));
        for (String mechanism : List.of("AA1", "AA2", "BB9")) {
            send(post(sheet + "/" + mechanism).param("choice", "3").param("edition", "9"));
        }
        see(sheet + "/AA2").andExpect(content().string(not(containsString(told))));
    }

    @Test
    void whoCameByALinkIsToldTheSame() throws Exception {
        answer("3", "", "");
        move(
                publish(NextVersion.replacing(version1(), Looked.TEAMS, new MechanismCode("BB9")), Looked.BOARDS),
                seen(),
                "Better words");
        RequestPostProcessor guest = As.guest(inviting.newLink(facilitator, ann));

        web.perform(get(sheet + "/AA2").with(guest))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("this assessment moved to version 2 of its framework")))
                .andExpect(content().string(containsString("Better words")));
        web.perform(get(sheet + "/BB1").with(guest)).andExpect(status().is3xxRedirection());
    }

    @Test
    void aReasonThatTheNoteSaysAlreadyIsNotSaidTwice() throws Exception {
        answer("3", "", "");
        answering.submit(facilitator, ann, 1);
        move(publish(NextVersion.of(version1()), Looked.BOARDS), seen(), "Better words");

        see(sheet + "/check")
                .andExpect(content()
                        .string(allOf(
                                containsString("this assessment moved to version 2"),
                                matchesPattern("(?s)(?:(?!Better words).)*Better words(?:(?!Better words).)*"))));
    }

    @Test
    void whoWasOvertakenIsShownHowItStandsNow() throws Exception {
        FrameworkVersionId second = publish(NextVersion.of(version1()), Looked.BOARDS);
        long seen = seen();
        move(second, seen, "First").andExpect(redirectedUrl(desk));

        move(second, seen, "Second")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("no newer version")));
        publish(NextVersion.of(catalogue.document(second)), Looked.MODEL);
        move(second, seen, "What I typed")
                .andExpect(status().isConflict())
                .andExpect(
                        content().string(allOf(containsString("What I typed"), containsString("Move to version 3"))));
    }

    @Test
    void nonsenseIsRefusedInWords() throws Exception {
        publish(NextVersion.of(version1()), Looked.BOARDS);

        send(post(desk + "/move").param("to", "nothing").param("version", "x").param("reason", "Why"))
                .andExpect(status().is4xxClientError());
        send(post(desk + "/move")).andExpect(status().isUnprocessableContent());
        assertThat(assessments.findById(id).orElseThrow().pinned().framework()).isEqualTo(framework);
        closing.cancel(facilitator, id, "Not now");
        see(desk + "/move", status().isNotFound());
    }

    private FrameworkDocument version1() {
        return catalogue.document(framework);
    }

    /** The next version, in which the levels of a mechanism are described otherwise. */
    private FrameworkVersionId publish(FrameworkDocument next, MechanismCode described) {
        FrameworkDocument document = NextVersion.describing(next, described);
        FrameworkVersionId version = catalogue.load(NextVersion.numbered(document, next.version()));
        catalogue.publish(version, "A test");
        return version;
    }

    private ResultActions saves(String mechanism, String choice) throws Exception {
        return send(post(sheet + "/" + mechanism)
                        .accept(MediaType.APPLICATION_JSON)
                        .param("choice", choice)
                        .param("edition", "1"))
                .andExpect(status().isUnprocessableContent());
    }

    private long seen() {
        return assessments.findById(id).orElseThrow().version();
    }

    private ResultActions move(FrameworkVersionId to, long seen, String reason) throws Exception {
        return send(post(desk + "/move")
                .param("to", to.toString())
                .param("version", Long.toString(seen))
                .param("reason", reason));
    }
}
