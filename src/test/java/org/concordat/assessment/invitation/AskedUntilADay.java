package org.concordat.assessment.invitation;

import java.time.Clock;
import java.time.LocalDate;
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
import org.concordat.assessment.sheet.Answering;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.identity.Outbox;
import org.concordat.identity.Role;
import org.concordat.identity.Viewer;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Partnering;
import org.concordat.partnership.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An assessment that asks people of a council by a day, and writes to them. */
abstract class AskedUntilADay {

    static final LocalDate TODAY = LocalDate.now(Clock.systemDefaultZone());
    static final LocalDate DUE = TODAY.plusDays(20);

    final Viewer facilitator = Looked.viewer(null, Role.CONSULTANT);

    @Autowired
    Assessing assessing;

    @Autowired
    Answering answering;

    @Autowired
    PeopleAsked people;

    @Autowired
    Reminding reminding;

    @Autowired
    Outbox outbox;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Partnering partnering;

    @Autowired
    JdbcClient sql;

    AssessmentId id;
    PartnerId council;

    void open() {
        World world = new World(partnering);
        council = world.partner();
        FrameworkVersionId framework = catalogue.load(Looked.framework("letters-" + UUID.randomUUID()));
        catalogue.publish(framework, "A test");
        id = assessing.open(
                facilitator,
                world.arrangement(council, world.partner()),
                framework,
                new AssessmentTerms(
                        "Spring",
                        LocalDate.of(2013, 5, 1),
                        DUE,
                        Mode.BY_PARTNER,
                        new Voices(Map.of(council, 1.0), null),
                        Promise.RESULT,
                        Set.of()));
    }

    RespondentId ask(String name) {
        return people.ask(facilitator, id, new Newcomer(council, name, name + "@asked.example"));
    }
}
