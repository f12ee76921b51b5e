package org.concordat.planning.consent;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.assessment.Signature;
import org.concordat.identity.Role;
import org.concordat.identity.Viewer;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.PartnerName;
import org.concordat.partnership.Partners;
import org.concordat.partnership.Visibility;
import org.concordat.planning.Action;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionPlan;
import org.concordat.planning.ActionPlanId;
import org.concordat.planning.ActionPlans;
import org.concordat.planning.ActionStatus;
import org.concordat.planning.Actions;
import org.concordat.planning.change.ChangeKind;
import org.concordat.planning.change.PlanHistory;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.concordat.shared.StaleForm;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The directors of the partners that an action binds agree to it, or do not: each for their own partner, for nobody else's. */
@Service
@Transactional
public class Consenting {

    private final Consents consents;
    private final Actions actions;
    private final ActionPlans plans;
    private final Arrangements arrangements;
    private final Partners partners;
    private final PlanHistory history;
    private final MessageSource messages;
    private final Clock clock;

    Consenting(
            Consents consents,
            Actions actions,
            ActionPlans plans,
            Arrangements arrangements,
            Partners partners,
            PlanHistory history,
            MessageSource messages,
            Clock clock) {
        this.consents = consents;
        this.actions = actions;
        this.plans = plans;
        this.arrangements = arrangements;
        this.partners = partners;
        this.history = history;
        this.messages = messages;
        this.clock = clock;
    }

    /** The partner for which someone decides; empty for whoever decides for none. */
    public static Optional<PartnerId> decidesFor(Viewer viewer) {
        return viewer.is(Role.DIRECTOR) ? Optional.ofNullable(viewer.partner()).map(PartnerId::new) : Optional.empty();
    }

    /**
     * Says for the viewer's partner what it says to an action. Once all that it binds agree, what was proposed is agreed.
     * Throws {@link Refusal} for whoever decides for no partner that it binds, and {@link StaleForm} when the action says or
     * asks for something else than was shown.
     */
    public JointDecision say(Viewer viewer, ActionId id, ConsentAnswer answer, @Nullable String words, String mark) {
        PartnerId partner = decidesFor(viewer).orElseThrow(() -> new Refusal("consent.not-yours"));
        Visibility seen = Visibility.of(viewer);
        Action action = actions.planOf(id, seen)
                .flatMap(plan -> plans.findToChange(plan, seen))
                .flatMap(plan -> actions.findVisible(id, seen))
                .orElseThrow(NotFound::new);
        plans.requireLiving(action.plan());
        StaleForm.unlessCurrent(mark, Consent.mark(action));
        Signature by = Signature.of(viewer, clock.instant());
        consents.save(new Consent(action, partner, answer, words, by));
        JointDecision decision = of(action);
        if (decision.agreedByAll() && action.status() == ActionStatus.PROPOSED) {
            String note = messages.getMessage("consent.all-agreed", null, Locale.UK);
            history.of(ChangeKind.AGREED, List.of(action), by, one -> one.record(ActionStatus.AGREED, note, by));
        }
        return decision;
    }

    /** What the partners that an action binds say to it. */
    @Transactional(readOnly = true)
    public JointDecision of(Viewer viewer, ActionId id) {
        return of(actions.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new));
    }

    /** What the partners that an action binds, which the viewer is known to see, say to it. */
    @Transactional(readOnly = true)
    public JointDecision of(Action action) {
        return JointDecision.of(
                action, consents.to(List.of(action.id())), names(List.of(action)), present(action.arrangement()));
    }

    /**
     * The joint decisions of a plan, in the order of the work.
     *
     * @param asked only those to which this partner has yet to say something; null for all
     */
    @Transactional(readOnly = true)
    public Page<JointDecision> of(Viewer viewer, ActionPlanId id, @Nullable PartnerId asked, Pageable page) {
        ActionPlan plan = plans.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
        Page<ActionId> ids = actions.binding(plan.id(), asked == null ? null : asked.partnerId(), page);
        Map<ActionId, Action> found =
                actions.findByIdIn(ids.getContent()).stream().collect(Collectors.toMap(Action::id, action -> action));
        Map<ActionId, List<Consent>> said =
                consents.to(ids.getContent()).stream().collect(groupingBy(Consent::action));
        Map<PartnerId, String> names = names(List.copyOf(found.values()));
        Set<PartnerId> present = present(plan.arrangement());
        return new PageImpl<>(
                ids.getContent().stream()
                        .flatMap(one -> Optional.ofNullable(found.get(one)).stream())
                        .map(action ->
                                JointDecision.of(action, said.getOrDefault(action.id(), List.of()), names, present))
                        .toList(),
                page,
                ids.getTotalElements());
    }

    private Set<PartnerId> present(ArrangementId id) {
        return arrangements
                .findWithParticipationsById(id)
                .orElseThrow(NotFound::new)
                .partnersFrom(LocalDate.now(clock));
    }

    private Map<PartnerId, String> names(List<Action> of) {
        Set<PartnerId> bound = new HashSet<>();
        of.forEach(action -> bound.addAll(action.state().bound()));
        return bound.isEmpty()
                ? Map.of()
                : partners.names(bound).stream().collect(Collectors.toMap(PartnerName::id, PartnerName::name));
    }
}
