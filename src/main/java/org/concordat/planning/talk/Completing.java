package org.concordat.planning.talk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Assessments;
import org.concordat.assessment.Signature;
import org.concordat.assessment.evidence.EvidenceOffers;
import org.concordat.assessment.evidence.EvidencePlace;
import org.concordat.assessment.evidence.Supporting;
import org.concordat.assessment.file.ExaminedFile;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Visibility;
import org.concordat.planning.Action;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionPlan;
import org.concordat.planning.ActionPlanId;
import org.concordat.planning.ActionPlans;
import org.concordat.planning.Actions;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what shows that actions are done. Where whoever says so may also enter evidence of the assessment that is under way,
 * it is entered there at once; else it waits until someone who facilitates takes it.
 */
@Service
@Transactional
public class Completing {

    private static final int MOST_UNSHOWN = 12;

    private final ActionProofs proofs;
    private final Filing filing;
    private final Actions actions;
    private final ActionPlans plans;
    private final Assessments assessments;
    private final Supporting supporting;
    private final EvidenceOffers offers;
    private final Clock clock;

    Completing(
            ActionProofs proofs,
            Filing filing,
            Actions actions,
            ActionPlans plans,
            Assessments assessments,
            Supporting supporting,
            EvidenceOffers offers,
            Clock clock) {
        this.proofs = proofs;
        this.filing = filing;
        this.actions = actions;
        this.plans = plans;
        this.assessments = assessments;
        this.supporting = supporting;
        this.offers = offers;
        this.clock = clock;
    }

    /** What shows that an action is done that the viewer is known to see, the first first. */
    @Transactional(readOnly = true)
    public List<ActionProof> of(ActionId action) {
        return proofs.of(action);
    }

    /** The first actions of a plan that the viewer is known to see which are done, and nothing shows it. */
    @Transactional(readOnly = true)
    public Page<Unshown> unshown(ActionPlanId plan) {
        return proofs.unshown(plan, PageRequest.ofSize(MOST_UNSHOWN));
    }

    /** What the assessments are called of which something became evidence. */
    @Transactional(readOnly = true)
    public Map<AssessmentId, String> names(Collection<AssessmentId> of) {
        return assessments.findByIdIn(of).stream().collect(Collectors.toMap(Assessment::id, Assessment::name));
    }

    /** The assessment that is under way through the framework of an action's plan, if one is. */
    @Transactional(readOnly = true)
    public Optional<Assessment> underWay(ActionPlan plan) {
        return assessments.underWay(plan.arrangement(), plan.framework()).stream()
                .findFirst();
    }

    /**
     * Keeps what shows that an action is done. Throws {@link Refusal} while it is not.
     *
     * @param handedIn a file that is put under the action with it; null for none
     */
    public void show(Viewer viewer, ActionId id, ProofTerms terms, @Nullable ExaminedFile handedIn) {
        Action action = actions.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
        plans.requireLiving(action.plan());
        requireOwn(id, terms.file());
        ProofTerms said = handedIn == null ? terms : terms.with(filing.add(viewer, id, handedIn));
        ActionProof proof =
                proofs.save(new ActionProof(action, said, Signature.of(viewer, clock.instant()), LocalDate.now(clock)));
        proofs.flush();
        if (viewer.facilitates()) {
            plans.findVisible(action.plan(), Visibility.of(viewer))
                    .flatMap(this::underWay)
                    .ifPresent(now -> enter(viewer, now.id(), proof));
        }
    }

    private void requireOwn(ActionId id, @Nullable ActionFileId file) {
        if (file == null) {
            return;
        }
        ActionFile kept = filing.of(id).stream()
                .filter(each -> each.id().equals(file))
                .findFirst()
                .orElseThrow(() -> Refusal.of("kept", "action.proof.file-unknown"));
        if (kept.withdrawn() != null) {
            throw Refusal.of("kept", "action.proof.file-withdrawn");
        }
    }

    private void enter(Viewer viewer, AssessmentId now, ActionProof proof) {
        String key = proof.key();
        boolean fits = offers.findings(supporting.shelf(viewer, new EvidencePlace.OfAssessment(now))).stream()
                .anyMatch(finding -> finding.key().equals(key));
        if (fits) {
            offers.take(viewer, now, Set.of(key));
        }
    }
}
