package org.concordat.assessment.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.concordat.ConcordatTest;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Looked;
import org.concordat.assessment.Mode;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.Signature;
import org.concordat.assessment.sheet.Answer;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.concordat.identity.User;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who reads what people said, once an assessment is closed: what they were told when they were asked. */
@ConcordatTest
class WhatWasSaidTest extends OpenAssessment {

    private static final String OWN = "Minuted each month <b>";
    private static final String THEIRS = "Never saw one";

    @Test
    void everyoneWhoSeesThePartnershipReadsAnAttributedAssessment() throws Exception {
        String page = said(Mode.ATTRIBUTED);
        for (RequestPostProcessor reader : new RequestPostProcessor[] {
            As.director(),
            As.boundTo(council.partnerId(), Role.DIRECTOR),
            As.boundTo(provider.partnerId(), Role.DIRECTOR),
            consultant
        }) {
            reads(page, reader, true, true);
        }
    }

    @Test
    void onlyTheirPartnerAndWhoeverFacilitatesReadOneByPartner() throws Exception {
        String page = said(Mode.BY_PARTNER);
        reads(page, As.boundTo(council.partnerId(), Role.DIRECTOR), true, false);
        reads(page, As.boundTo(provider.partnerId(), Role.DIRECTOR), false, true);
        reads(page, consultant, true, true);
    }

    @Test
    void nobodyReadsAnAnonymousOne() throws Exception {
        String page = said(Mode.ANONYMOUS);
        reads(page, As.boundTo(council.partnerId(), Role.DIRECTOR), false, false);
        reads(page, consultant, false, false);
    }

    @Test
    void whoAnsweredReadsWhatTheySaidThemselvesAndNoOneElses() throws Exception {
        User person = user("who@said.example");
        AssessmentId looked = open(Mode.BY_PARTNER);
        say(people.invite(facilitator, looked, council, "Own", person.email()), OWN);
        say(people.invite(facilitator, looked, council, "Colleague", null), THEIRS);
        reads(closed(looked), As.user(person), true, false);
    }

    private String said(Mode mode) {
        AssessmentId looked = open(mode);
        say(people.invite(facilitator, looked, council, "Cara Council", null), OWN);
        say(people.invite(facilitator, looked, provider, "Paul Provider", null), THEIRS);
        for (String more : new String[] {"One", "Two"}) {
            say(people.invite(facilitator, looked, council, more, null), null);
            say(people.invite(facilitator, looked, provider, more, null), null);
        }
        return closed(looked);
    }

    private void say(RespondentId person, @Nullable String words) {
        answering.answer(
                facilitator,
                person,
                Looked.BOARDS,
                Answer.rated(2, words, new Signature(null, "Someone", Looked.NOW)),
                0);
    }

    private String closed(AssessmentId looked) {
        closing.close(facilitator, looked, desks.of(facilitator, looked).state());
        return "/assessments/" + looked + "/result/explanations/mechanism-AA1";
    }

    private void reads(String page, RequestPostProcessor who, boolean own, boolean theirs) throws Exception {
        String shown = OWN.replace("<", "&lt;").replace(">", "&gt;");
        web.perform(get(page).with(who))
                .andExpect(status().isOk())
                .andExpect(content().string(own ? containsString(shown) : not(containsString("Minuted each month"))))
                .andExpect(content().string(theirs ? containsString(THEIRS) : not(containsString(THEIRS))));
    }
}
