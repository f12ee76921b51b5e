package org.concordat.assessment.desk;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Assessments;
import org.concordat.assessment.Correction;
import org.concordat.assessment.Mode;
import org.concordat.assessment.Signature;
import org.concordat.assessment.evidence.Evidence;
import org.concordat.assessment.evidence.EvidenceRegister;
import org.concordat.assessment.result.LastTime;
import org.concordat.assessment.result.Scorecards;
import org.concordat.assessment.result.Scorer;
import org.concordat.assessment.result.Withholding;
import org.concordat.assessment.settlement.AgreedLevel;
import org.concordat.assessment.settlement.Settlement;
import org.concordat.assessment.settlement.Settlements;
import org.concordat.assessment.sheet.Disclosure;
import org.concordat.assessment.sheet.Respondent;
import org.concordat.assessment.sheet.Respondents;
import org.concordat.catalogue.Area;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.Participation;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.PartnerName;
import org.concordat.partnership.Partners;
import org.concordat.partnership.Visibility;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays out what whoever may run an assessment works with: all of it, or one mechanism that the partners talk about. */
@Service
@Transactional(readOnly = true)
public class Desks {

    private final Assessments assessments;
    private final Respondents respondents;
    private final EvidenceRegister register;
    private final Settlements settlements;
    private final Scorecards scorecards;
    private final Scorer scorer;
    private final Arrangements arrangements;
    private final Partners partners;
    private final Catalogue catalogue;
    private final AgreedOffers agreedOffers;
    private final Clock clock;

    Desks(
            Assessments assessments,
            Respondents respondents,
            EvidenceRegister register,
            Settlements settlements,
            Scorecards scorecards,
            Scorer scorer,
            Arrangements arrangements,
            Partners partners,
            Catalogue catalogue,
            AgreedOffers agreedOffers,
            Clock clock) {
        this.assessments = assessments;
        this.respondents = respondents;
        this.register = register;
        this.settlements = settlements;
        this.scorecards = scorecards;
        this.scorer = scorer;
        this.arrangements = arrangements;
        this.partners = partners;
        this.catalogue = catalogue;
        this.agreedOffers = agreedOffers;
        this.clock = clock;
    }

    /** An assessment with everyone asked and its figures, as far as this viewer may see them. */
    public Desk of(Viewer viewer, AssessmentId id) {
        Assessment assessment = assessment(viewer, id);
        List<Respondent> asked = respondents.of(id);
        List<Evidence> evidence = register.of(id);
        List<Settlement> settled = settlements.of(id);
        Disclosure disclosure = Disclosure.to(viewer, assessment.mode());
        FrameworkDocument framework = catalogue.document(assessment.pinned().framework());
        return new Desk(
                assessment,
                asked,
                evidence,
                settled,
                partners.namesInOrder(assessment.voices().keySet()),
                framework.only(assessment.mechanisms()),
                framework.areas().stream()
                        .filter(area -> assessment
                                .asked()
                                .leftOut()
                                .contains(area.code().value()))
                        .map(Area::name)
                        .toList(),
                scorecards.correcting(id).orElse(null),
                disclosure,
                Withholding.by(disclosure, scorer.scorecard(assessment, asked)),
                Closing.state(assessment, asked, evidence, settled));
    }

    /** The partners heard. */
    public Set<PartnerId> heard(Viewer viewer, AssessmentId id) {
        return assessment(viewer, id).voices().keySet();
    }

    private Assessment assessment(Viewer viewer, AssessmentId id) {
        return assessments
                .findVisible(id, Visibility.of(viewer))
                .filter(found -> viewer.facilitates())
                .orElseThrow(NotFound::new);
    }

    /**
     * One mechanism on the table.
     *
     * @param lastTime where it stood in the look before this one, or in the one that this one corrects; empty when it was in
     *     none
     * @param settledThen what was settled there; empty when nothing was
     * @param saidBefore what was written about it in anonymous looks before, for {@link Disclosure#comments}
     * @param elsewhere what was agreed on the same ground through other frameworks
     * @param whoAgrees those who may have agreed, to begin with: whoever agreed last, else the principal agents, else the
     *     partners
     */
    public record Talk(
            Desk desk,
            MechanismCode mechanism,
            Optional<LastTime> lastTime,
            Optional<Settlement> settledThen,
            Set<String> saidBefore,
            List<AgreedElsewhere> elsewhere,
            String whoAgrees) {}

    /** @throws NotFound also for a mechanism that is not asked about */
    public Talk about(Viewer viewer, AssessmentId id, MechanismCode mechanism) {
        Desk desk = of(viewer, id);
        Assessment assessment = desk.assessment();
        if (!assessment.mechanisms().contains(mechanism)) {
            throw new NotFound();
        }
        Optional<LastTime> lastTime = lastTime(assessment, mechanism);
        return new Talk(
                desk,
                mechanism,
                lastTime,
                lastTime.flatMap(then -> settlements.of(then.assessment(), mechanism)),
                saidBefore(assessment, mechanism),
                agreedOffers.of(assessment, mechanism),
                whoAgrees(desk));
    }

    private Optional<LastTime> lastTime(Assessment assessment, MechanismCode mechanism) {
        Correction correction = assessment.correction();
        return correction == null
                ? scorecards.levelBefore(
                        assessment.arrangement(),
                        catalogue.frameworkOf(assessment.pinned().framework()),
                        assessment.id(),
                        assessment.asOf(),
                        mechanism)
                : scorecards.levelIn(correction.of(), mechanism);
    }

    private Set<String> saidBefore(Assessment assessment, MechanismCode mechanism) {
        if (assessment.mode() != Mode.ANONYMOUS) {
            return Set.of();
        }
        Signature closing = assessment.closing();
        return respondents.saidBefore(
                assessment.arrangement(), closing == null ? clock.instant() : closing.at(), mechanism);
    }

    private String whoAgrees(Desk desk) {
        return desk.settled().stream()
                .map(Settlement::agreed)
                .filter(Objects::nonNull)
                .max(Comparator.comparing(level -> level.signature().at()))
                .map(AgreedLevel::agreedBy)
                .orElseGet(() -> fromTheArrangement(desk));
    }

    private String fromTheArrangement(Desk desk) {
        Arrangement arrangement =
                arrangements.findById(desk.assessment().arrangement()).orElseThrow(NotFound::new);
        List<String> agents = arrangement.participations().stream()
                .filter(part -> desk.assessment().voices().containsKey(part.partner()))
                .sorted(Comparator.comparing(Participation::position))
                .flatMap(part -> part.terms().principalAgents().stream())
                .distinct()
                .toList();
        Stream<String> names = agents.isEmpty() ? desk.heard().stream().map(PartnerName::name) : agents.stream();
        String together = String.join(", ", names.toList());
        return together.length() <= AgreedLevel.LONGEST_NAMES ? together : "";
    }
}
