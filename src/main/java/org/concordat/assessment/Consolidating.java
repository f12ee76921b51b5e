package org.concordat.assessment;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.assessment.Assessing.Desk;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.Participation;
import org.concordat.partnership.PartnerName;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the partners have before them when they talk about one mechanism, for whoever may run the assessment. */
@Service
@Transactional(readOnly = true)
public class Consolidating {

    private final Assessing assessing;
    private final Scorecards scorecards;
    private final Settlements settlements;
    private final Arrangements arrangements;

    Consolidating(Assessing assessing, Scorecards scorecards, Settlements settlements, Arrangements arrangements) {
        this.assessing = assessing;
        this.scorecards = scorecards;
        this.settlements = settlements;
        this.arrangements = arrangements;
    }

    /**
     * One mechanism on the table.
     *
     * @param lastTime where it stood in the look before this one, or in the one that this one corrects; empty when it was in
     *     none
     * @param settledThen what was settled there; empty when nothing was
     * @param whoAgrees those who may have agreed, to begin with: whoever agreed last, else the principal agents, else the
     *     partners
     */
    public record Talk(
            Desk desk,
            MechanismCode mechanism,
            Optional<LastTime> lastTime,
            Optional<Settlement> settledThen,
            String whoAgrees) {}

    /** @throws NotFound also for a mechanism that is not asked about */
    public Talk about(Viewer viewer, AssessmentId id, MechanismCode mechanism) {
        Desk desk = assessing.desk(viewer, id);
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
                whoAgrees(desk));
    }

    private Optional<LastTime> lastTime(Assessment assessment, MechanismCode mechanism) {
        Correction correction = assessment.correction();
        return correction == null
                ? scorecards.levelBefore(assessment.arrangement(), assessment.id(), assessment.asOf(), mechanism)
                : scorecards.levelIn(correction.of(), mechanism);
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
