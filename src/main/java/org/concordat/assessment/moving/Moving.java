package org.concordat.assessment.moving;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Assessments;
import org.concordat.assessment.Signature;
import org.concordat.assessment.VersionMove;
import org.concordat.assessment.invitation.PeopleAsked;
import org.concordat.assessment.settlement.Settlements;
import org.concordat.assessment.sheet.Respondent;
import org.concordat.assessment.sheet.Respondents;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.catalogue.Mechanism;
import org.concordat.catalogue.VersionSummary;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Visibility;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.concordat.shared.StaleForm;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves an assessment that is under way to a newer version of its framework. */
@Service
@Transactional
public class Moving {

    private final Assessments assessments;
    private final Respondents respondents;
    private final Settlements settlements;
    private final Catalogue catalogue;
    private final PeopleAsked people;
    private final Clock clock;

    Moving(
            Assessments assessments,
            Respondents respondents,
            Settlements settlements,
            Catalogue catalogue,
            PeopleAsked people,
            Clock clock) {
        this.assessments = assessments;
        this.respondents = respondents;
        this.settlements = settlements;
        this.catalogue = catalogue;
        this.people = people;
        this.clock = clock;
    }

    /**
     * What a move would do.
     *
     * @param carry nothing where the newer version has none of the areas that are asked about
     * @param handedIn the sheets that were handed in
     */
    public record Preview(
            Assessment assessment, VersionSummary from, VersionSummary to, Optional<CarryOver> carry, long handedIn) {}

    /** The newest version that an assessment can be moved to; nothing where it stands on it, or cannot be moved at all. */
    @Transactional(readOnly = true)
    public Optional<VersionSummary> newer(Assessment assessment) {
        if (!assessment.isMovable()) {
            return Optional.empty();
        }
        VersionSummary now = version(assessment.pinned().framework());
        return catalogue.latestPublished(now.code()).filter(latest -> latest.number() > now.number());
    }

    /** What moving it to the newest version would do; nothing where there is nowhere to move it. */
    @Transactional(readOnly = true)
    public Optional<Preview> preview(Viewer viewer, AssessmentId id) {
        Assessment assessment = assessments
                .findVisible(id, Visibility.of(viewer))
                .filter(found -> viewer.facilitates())
                .orElseThrow(NotFound::new);
        return newer(assessment)
                .map(to -> new Preview(
                        assessment,
                        version(assessment.pinned().framework()),
                        to,
                        carryOver(assessment, to.id()),
                        respondents.of(id).stream()
                                .filter(Respondent::isSubmitted)
                                .count()));
    }

    /**
     * Moves it. Answers stay, but those on mechanisms that are asked about no more are laid aside, and those on mechanisms that
     * are described otherwise are marked to be looked at again; what was settled about either is open again. Where something
     * is asked anew, sheets that were handed in come back, and answers are taken again.
     *
     * @param seen the version of the assessment that was looked at before it was decided
     */
    public void move(Viewer viewer, AssessmentId id, FrameworkVersionId to, long seen, String reason) {
        Assessment assessment = assessments.toFacilitate(viewer, id);
        assessment.requireMovable();
        StaleForm.unlessCurrent(seen, assessment.version());
        VersionSummary from = version(assessment.pinned().framework());
        boolean newer = catalogue.publishedVersions().stream()
                .anyMatch(version -> version.id().equals(to)
                        && version.code().equals(from.code())
                        && version.number() > from.number());
        if (!newer) {
            throw new Refusal("assessment.move.not-newer");
        }
        CarryOver carry = carryOver(assessment, to).orElseThrow(() -> new Refusal("assessment.move.nothing-asked"));
        VersionMove move = new VersionMove(from.id(), to, reason, Signature.of(viewer, clock.instant()));
        assessment.moveTo(move, carry.asked(), carry.asksAgain());
        Set<MechanismCode> described = codes(carry.described());
        Set<MechanismCode> gone = codes(carry.gone());
        List<Respondent> back = new ArrayList<>();
        for (Respondent person : respondents.of(id)) {
            person.follow(assessment, described, gone);
            if (carry.asksAgain() && person.isSubmitted()) {
                person.giveBack(assessment, move.reason());
                back.add(person);
            }
        }
        settlements.of(id).stream()
                .filter(settled -> described.contains(settled.mechanism()) || gone.contains(settled.mechanism()))
                .forEach(settled -> settled.lapse(assessment));
        people.tellGivenBack(assessment, back);
    }

    private Optional<CarryOver> carryOver(Assessment assessment, FrameworkVersionId to) {
        return CarryOver.of(
                assessment.pinned(),
                assessment.asked(),
                catalogue.document(assessment.pinned().framework()),
                catalogue.document(to));
    }

    private VersionSummary version(FrameworkVersionId id) {
        return catalogue.allVersions().stream()
                .filter(version -> version.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static Set<MechanismCode> codes(List<Mechanism> mechanisms) {
        Set<MechanismCode> codes = new HashSet<>();
        mechanisms.forEach(mechanism -> codes.add(mechanism.code()));
        return codes;
    }
}
