package org.concordat.assessment.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.AssessmentTerms;
import org.concordat.assessment.Looked;
import org.concordat.assessment.Mode;
import org.concordat.assessment.Promise;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.Voices;
import org.concordat.assessment.desk.Assessing;
import org.concordat.assessment.desk.Closing;
import org.concordat.assessment.desk.Desks;
import org.concordat.assessment.invitation.PeopleAsked;
import org.concordat.assessment.settlement.Settlement;
import org.concordat.assessment.sheet.Answering;
import org.concordat.assessment.sheet.Respondents;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.identity.Access;
import org.concordat.identity.As;
import org.concordat.identity.PersonTerms;
import org.concordat.identity.Role;
import org.concordat.identity.User;
import org.concordat.identity.Users;
import org.concordat.identity.Viewer;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Partnering;
import org.concordat.partnership.Partners;
import org.concordat.partnership.World;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** An open assessment of an arrangement of two partners, and a browser to look at it with. */
abstract class OpenAssessment {

    @Autowired
    Respondents respondents;

    @Autowired
    MockMvc web;

    @Autowired
    Assessing assessing;

    @Autowired
    Desks desks;

    @Autowired
    PeopleAsked people;

    @Autowired
    Answering answering;

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

    final Viewer facilitator = Looked.viewer(null, Role.CONSULTANT);
    final RequestPostProcessor consultant = As.consultant();
    PartnerId council;
    PartnerId provider;
    ArrangementId arrangement;
    FrameworkVersionId framework;
    AssessmentId id;
    RespondentId ann;
    String desk;
    String sheet;

    @BeforeEach
    void anOpenAssessment() {
        World world = new World(partnering);
        council = world.partner();
        provider = world.partner();
        arrangement = world.arrangement(council, provider);
        framework = catalogue.load(Looked.framework("small-" + UUID.randomUUID()));
        catalogue.publish(framework, "A test");
        id = open(Mode.BY_PARTNER);
        ann = people.invite(facilitator, id, council, "Ann", null);
        desk = "/assessments/" + id;
        sheet = "/answers/" + ann;
    }

    AssessmentId open(Mode mode) {
        return open(mode, Promise.RESULT);
    }

    AssessmentId open(Mode mode, Promise promise) {
        Voices voices = new Voices(Map.of(council, 1.0, provider, 1.0), null);
        return assessing.open(
                facilitator,
                arrangement,
                framework,
                new AssessmentTerms("Spring", LocalDate.of(2013, 5, 1), null, mode, voices, promise, Set.of()));
    }

    User user(String email) {
        return users.findById(access.add(PersonTerms.of(email, "Own", EnumSet.of(Role.RESPONDENT), null)))
                .orElseThrow();
    }

    String partnerName(PartnerId partner) {
        return partners.names(List.of(partner)).get(0).name();
    }

    ResultActions answer(String choice, String reason, String note) throws Exception {
        return send(post(sheet + "/AA1")
                .param("choice", choice)
                .param("reason", reason)
                .param("note", note)
                .param("edition", "0"));
    }

    /** The edition of what was settled about the first mechanism. */
    long version() {
        return desks.of(facilitator, id)
                .settled(Looked.BOARDS)
                .map(Settlement::edition)
                .orElse(0L);
    }

    ResultActions agree(String page, String level, String reason, long version) throws Exception {
        return send(post(page + "/agreement")
                .param("level", level)
                .param("reason", reason)
                .param("agreedBy", "Both leads")
                .param("version", Long.toString(version)));
    }

    ResultActions see(String page) throws Exception {
        return see(page, status().isOk());
    }

    ResultActions see(String page, ResultMatcher expected) throws Exception {
        return web.perform(get(page).with(consultant)).andExpect(expected);
    }

    ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(csrf()).with(consultant));
    }
}
