package org.concordat.portfolio.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Mode;
import org.concordat.assessment.desk.Readings;
import org.concordat.catalogue.Catalogue;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Partnering;
import org.concordat.partnership.World;
import org.concordat.portfolio.Looks;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** One’s own partner, another that it works with, and one that it has nothing to do with. */
@TestPropertySource(properties = "concordat.test.database=concordat_portfolio") // counts everything there is
abstract class OwnFellowAndStranger {

    private static final String FRAMEWORK = "beyond-the-organisation";

    @Autowired
    MockMvc web;

    @Autowired
    Partnering partnering;

    @Autowired
    Arrangements arrangements;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Readings readings;

    World world;
    PartnerId own;
    PartnerId fellow;
    PartnerId stranger;

    @BeforeEach
    void threePartners() {
        world = new World(partnering);
        own = world.partner();
        fellow = world.partner();
        stranger = world.partner();
    }

    /** @param but what a partner gives to single mechanisms instead */
    AssessmentId look(ArrangementId at, LocalDate asOf, int level, Map<PartnerId, Map<String, Integer>> but) {
        return new Looks(catalogue, readings).close(read(at), asOf, level, but);
    }

    /** @param framework the code of the one that it is looked at with */
    AssessmentId look(String framework, ArrangementId at, LocalDate asOf, int level) {
        return new Looks(catalogue, readings).close(framework, read(at), asOf, level, Map.of());
    }

    /** An anonymous one, in which everybody gave that level: enough people of one's own partner, and one of the others each. */
    AssessmentId anonymous(ArrangementId at, LocalDate asOf, int level) {
        return new Looks(catalogue, readings)
                .close(FRAMEWORK, read(at), asOf, level, Map.of(), Mode.ANONYMOUS, Set.of(), Map.of(own, 3));
    }

    /** One with evidence for these mechanisms. */
    AssessmentId supported(ArrangementId at, LocalDate asOf, int level, String... mechanisms) {
        return new Looks(catalogue, readings)
                .close(FRAMEWORK, read(at), asOf, level, Map.of(), Mode.BY_PARTNER, Set.of(mechanisms), Map.of());
    }

    private Arrangement read(ArrangementId id) {
        return arrangements.findWithParticipationsById(id).orElseThrow();
    }
}
