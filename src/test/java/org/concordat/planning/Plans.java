package org.concordat.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.AssessmentTerms;
import org.concordat.assessment.Looked;
import org.concordat.assessment.Mode;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.Signature;
import org.concordat.assessment.desk.Assessing;
import org.concordat.assessment.desk.Closing;
import org.concordat.assessment.desk.Desks;
import org.concordat.assessment.invitation.PeopleAsked;
import org.concordat.assessment.sheet.Answer;
import org.concordat.assessment.sheet.Answering;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkId;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.identity.Role;
import org.concordat.identity.UserId;
import org.concordat.identity.Viewer;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Partnering;
import org.concordat.partnership.World;
import org.concordat.planning.renewal.Planning;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/** Invented arrangements with closed assessments to make plans from. */
public class Plans {

    public static final Viewer CONSULTANT = viewer(null, Role.CONSULTANT);

    private final Partnering partnering;
    private final Catalogue catalogue;
    private final Assessing assessing;
    private final Desks desks;
    private final PeopleAsked people;
    private final Answering answering;
    private final Closing closing;
    private final Planning planning;
    private final FrameworkVersionId framework;

    public Plans(BeanFactory beans) {
        partnering = beans.getBean(Partnering.class);
        catalogue = beans.getBean(Catalogue.class);
        assessing = beans.getBean(Assessing.class);
        desks = beans.getBean(Desks.class);
        people = beans.getBean(PeopleAsked.class);
        answering = beans.getBean(Answering.class);
        closing = beans.getBean(Closing.class);
        planning = beans.getBean(Planning.class);
        framework = anotherFramework();
    }

    public FrameworkVersionId anotherFramework() {
        FrameworkVersionId another = catalogue.load(Looked.framework("plans-" + UUID.randomUUID()));
        catalogue.publish(another, "A test");
        return another;
    }

    /** Two partners and what they do together. */
    public record Pair(PartnerId council, PartnerId provider, ArrangementId arrangement) {}

    public Pair pair() {
        World world = new World(partnering);
        PartnerId council = world.partner();
        PartnerId provider = world.partner();
        return new Pair(council, provider, world.arrangement(council, provider));
    }

    public AssessmentId open(Pair pair, LocalDate asOf) {
        return open(pair, framework, asOf);
    }

    private AssessmentId open(Pair pair, FrameworkVersionId against, LocalDate asOf) {
        return assessing.open(
                CONSULTANT,
                pair.arrangement(),
                against,
                new AssessmentTerms(
                        "Look of " + asOf, asOf, Mode.BY_PARTNER, Map.of(pair.council(), 1.0, pair.provider(), 1.0)));
    }

    /** Closed with these levels from the council; every target is 3. */
    public AssessmentId closed(Pair pair, LocalDate asOf, Map<MechanismCode, Integer> levels) {
        return closed(pair, framework, asOf, levels);
    }

    public AssessmentId closed(
            Pair pair, FrameworkVersionId against, LocalDate asOf, Map<MechanismCode, Integer> levels) {
        AssessmentId id = open(pair, against, asOf);
        RespondentId person = people.invite(CONSULTANT, id, pair.council(), "Ann", null);
        Map<MechanismCode, Integer> given = new HashMap<>(levels);
        int edition = 0;
        for (Map.Entry<MechanismCode, Integer> level : given.entrySet()) {
            edition = answering.answer(
                    CONSULTANT,
                    person,
                    level.getKey(),
                    Answer.rated(level.getValue(), null, Signature.of(CONSULTANT, Looked.NOW)),
                    edition);
        }
        closing.close(CONSULTANT, id, desks.of(CONSULTANT, id).state());
        return id;
    }

    /** A plan of five actions: boards at 1, the model at 2, teams at 1. */
    public ActionPlanId plan(Pair pair) {
        return planning.make(
                CONSULTANT,
                closed(pair, LocalDate.of(2013, 5, 1), Map.of(Looked.BOARDS, 1, Looked.MODEL, 2, Looked.TEAMS, 1)));
    }

    public static Viewer viewer(@Nullable UUID partner, Role role) {
        return new Viewer(UserId.next(), "Ada Okafor", Set.of(role), partner);
    }

    /** A plan that is nowhere kept. */
    public static ActionPlan unkept(LocalDate asOf, Signature by) {
        return new ActionPlan(
                ArrangementId.next(),
                AssessmentId.next(),
                FrameworkId.next(),
                "After the spring look",
                "GBP",
                asOf,
                Instant.EPOCH,
                by);
    }
}
