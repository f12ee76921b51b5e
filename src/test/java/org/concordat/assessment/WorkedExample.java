package org.concordat.assessment;

import static org.concordat.assessment.Looked.viewer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concordat.assessment.desk.AgreedTerms;
import org.concordat.assessment.desk.Assessing;
import org.concordat.assessment.desk.Closing;
import org.concordat.assessment.desk.Desks;
import org.concordat.assessment.desk.Settling;
import org.concordat.assessment.evidence.EvidenceKind;
import org.concordat.assessment.evidence.EvidencePlace;
import org.concordat.assessment.evidence.EvidenceTerms;
import org.concordat.assessment.evidence.Supporting;
import org.concordat.assessment.invitation.PeopleAsked;
import org.concordat.assessment.sheet.Answer;
import org.concordat.assessment.sheet.Answering;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.catalogue.Mechanism;
import org.concordat.identity.Role;
import org.concordat.identity.User;
import org.concordat.identity.Viewer;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.ArrangementTerms;
import org.concordat.partnership.Kind;
import org.concordat.partnership.ParticipationRole;
import org.concordat.partnership.ParticipationTerms;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Partnering;
import org.concordat.partnership.Stage;
import org.concordat.partnership.SupportTier;
import org.concordat.partnership.Visibility;
import org.concordat.partnership.World;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/** The worked example of the method as an assessment in the application, with the framework that the product ships. */
public final class WorkedExample {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    private final Assessing assessing;
    private final Desks desks;
    private final PeopleAsked people;
    private final Answering answering;
    private final Settling settling;
    private final Supporting supporting;
    private final Closing closing;
    private final Viewer facilitator = viewer(null, Role.CONSULTANT);

    public final PartnerId client;
    public final PartnerId provider;
    public final ArrangementId arrangement;
    private final FrameworkVersionId framework;
    private final List<MechanismCode> mechanisms;

    public WorkedExample(BeanFactory beans) {
        assessing = beans.getBean(Assessing.class);
        desks = beans.getBean(Desks.class);
        people = beans.getBean(PeopleAsked.class);
        answering = beans.getBean(Answering.class);
        settling = beans.getBean(Settling.class);
        supporting = beans.getBean(Supporting.class);
        closing = beans.getBean(Closing.class);
        Partnering partnering = beans.getBean(Partnering.class);
        Catalogue catalogue = beans.getBean(Catalogue.class);
        client = partner(partnering, "County council");
        provider = partner(partnering, "Service provider");
        arrangement = partnering.setUp(
                new ArrangementTerms(
                        "County support services",
                        Kind.OUTSOURCING,
                        SupportTier.ASSURANCE,
                        null,
                        null,
                        640,
                        null,
                        null,
                        null,
                        null,
                        null),
                List.of(
                        ParticipationTerms.of(client, ParticipationRole.CLIENT),
                        ParticipationTerms.of(provider, ParticipationRole.PROVIDER)),
                Stage.OPERATION,
                World.date("2012-10"),
                Visibility.EVERYTHING);
        framework = catalogue
                .latestPublished("beyond-the-organisation")
                .orElseThrow()
                .id();
        mechanisms = catalogue.document(framework).mechanisms().stream()
                .map(Mechanism::code)
                .toList();
    }

    private static PartnerId partner(Partnering partnering, String name) {
        String unlike = name + " " + UUID.randomUUID().toString().substring(0, 8);
        return partnering.record(World.partnerTerms(unlike), Visibility.EVERYTHING);
    }

    /** Open, answered as the method says, with nothing agreed but that OI4 does not apply. */
    public AssessmentId open(Mode mode, @Nullable User clientAnswers) {
        AssessmentId id = assessing.open(
                facilitator,
                arrangement,
                framework,
                new AssessmentTerms("Summer look", DAY, mode, Map.of(client, 1.0, provider, 1.0)));
        String email = clientAnswers == null ? null : clientAnswers.email();
        answer(people.invite(facilitator, id, client, "Ann", email), clientAnswers, Map.of("SI3", 1), "");
        answer(people.invite(facilitator, id, provider, "Bo", null), null, Map.of("SO7", 1, "SI3", 1, "OI2", 2), "OO2");
        settling.leaveOut(facilitator, id, 0, new MechanismCode("OI4"), "No syllabus is shared");
        for (String code : List.of("SO2", "SI1", "SO6", "OI2")) {
            supporting.enter(
                    facilitator,
                    new EvidencePlace.OfAssessment(id),
                    new EvidenceTerms(
                            null,
                            EvidenceKind.NOTE,
                            "The charter",
                            "Shared drive",
                            DAY,
                            null,
                            Set.of(new MechanismCode(code))),
                    null);
        }
        return id;
    }

    private void answer(RespondentId sheet, @Nullable User self, Map<String, Integer> unlike, String notSure) {
        Viewer who = self == null ? facilitator : new Viewer(self.id(), self.name(), self.roles(), self.partner());
        Signature by = Signature.of(who, Looked.NOW);
        int edition = 0;
        for (MechanismCode code : mechanisms) {
            Answer given = code.value().equals(notSure)
                    ? Answer.notSure(null, by)
                    : code.value().equals("OI4") && notSure.isEmpty()
                            ? Answer.doesNotApply("We train apart", null, by)
                            : Answer.rated(unlike.getOrDefault(code.value(), 3), null, by);
            edition = answering.answer(who, sheet, code, given, edition);
        }
    }

    public void agree(AssessmentId id, String mechanism, double level, String reason) {
        settling.agree(
                facilitator, id, 0, new MechanismCode(mechanism), new AgreedTerms(level, reason, "Both HR directors"));
    }

    public void close(AssessmentId id) {
        closing.close(facilitator, id, desks.of(facilitator, id).state());
    }
}
