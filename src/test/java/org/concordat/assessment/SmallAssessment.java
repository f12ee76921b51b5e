package org.concordat.assessment;

import static org.concordat.assessment.Looked.viewer;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.concordat.assessment.desk.Assessing;
import org.concordat.assessment.desk.Closing;
import org.concordat.assessment.desk.Desks;
import org.concordat.assessment.desk.Settling;
import org.concordat.assessment.evidence.Supporting;
import org.concordat.assessment.invitation.PeopleAsked;
import org.concordat.assessment.sheet.Answer;
import org.concordat.assessment.sheet.Answering;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.identity.Role;
import org.concordat.identity.Viewer;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Partnering;
import org.concordat.partnership.World;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An arrangement of two partners and a framework of three mechanisms to assess it against. */
abstract class SmallAssessment {

    @Autowired
    Assessing assessing;

    @Autowired
    Desks desks;

    @Autowired
    PeopleAsked people;

    @Autowired
    Answering answering;

    @Autowired
    Settling settling;

    @Autowired
    Supporting supporting;

    @Autowired
    Closing closing;

    @Autowired
    Partnering partnering;

    @Autowired
    Catalogue catalogue;

    @Autowired
    JdbcClient sql;

    final Viewer facilitator = viewer(null, Role.CONSULTANT);
    PartnerId council;
    PartnerId provider;
    ArrangementId arrangement;
    FrameworkVersionId framework;

    @BeforeEach
    void someoneToLookAt() {
        World world = new World(partnering);
        council = world.partner();
        provider = world.partner();
        arrangement = world.arrangement(council, provider);
        framework = catalogue.load(Looked.framework("small-" + UUID.randomUUID()));
        catalogue.publish(framework, "A test");
    }

    AssessmentId open(Mode mode) {
        return assessing.open(facilitator, arrangement, framework, terms(mode));
    }

    AssessmentTerms terms(Mode mode) {
        return new AssessmentTerms("Spring", LocalDate.of(2013, 5, 1), mode, Map.of(council, 1.0, provider, 1.0));
    }

    void close(AssessmentId id) {
        closing.close(facilitator, id, state(id));
    }

    long state(AssessmentId id) {
        return desks.of(facilitator, id).state();
    }

    Answer rated(int level) {
        return Answer.rated(level, null, by());
    }

    Signature by() {
        return Signature.of(facilitator, Looked.NOW);
    }
}
