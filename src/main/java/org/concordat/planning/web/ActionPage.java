package org.concordat.planning.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.file.Examiner;
import org.concordat.assessment.file.FileType;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Partners;
import org.concordat.partnership.Visibility;
import org.concordat.planning.Action;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionPlan;
import org.concordat.planning.ActionPlans;
import org.concordat.planning.ActionStatus;
import org.concordat.planning.Actions;
import org.concordat.planning.Footings;
import org.concordat.planning.change.Staffing;
import org.concordat.planning.consent.Consenting;
import org.concordat.planning.consent.JointDecision;
import org.concordat.planning.talk.ActionComment;
import org.concordat.planning.talk.ActionProof;
import org.concordat.planning.talk.Completing;
import org.concordat.planning.talk.Filing;
import org.concordat.planning.talk.Mentions;
import org.concordat.planning.talk.Talking;
import org.concordat.shared.NotFound;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of one action, on which people also talk about it. */
@Component
class ActionPage {

    private static final String COMMENT = "comment";
    private static final String UPLOAD = "upload";

    private final Actions actions;
    private final ActionPlans plans;
    private final Footings footings;
    private final Staffing staffing;
    private final Consenting consenting;
    private final Talking talking;
    private final Filing filing;
    private final Completing completing;
    private final Arrangements arrangements;
    private final Partners partners;
    private final PlanHead head;
    private final MessageSource messages;
    private final Clock clock;

    ActionPage(
            Actions actions,
            ActionPlans plans,
            Footings footings,
            Staffing staffing,
            Consenting consenting,
            Talking talking,
            Filing filing,
            Completing completing,
            Arrangements arrangements,
            Partners partners,
            PlanHead head,
            MessageSource messages,
            Clock clock) {
        this.actions = actions;
        this.plans = plans;
        this.footings = footings;
        this.staffing = staffing;
        this.consenting = consenting;
        this.talking = talking;
        this.filing = filing;
        this.completing = completing;
        this.arrangements = arrangements;
        this.partners = partners;
        this.head = head;
        this.messages = messages;
        this.clock = clock;
    }

    /** The page as it is now; a form in the model that was refused stays as it was typed. */
    String of(ActionId id, Viewer viewer, Model model) {
        Action action = action(id, viewer);
        ActionPlan plan =
                plans.findVisible(action.plan(), Visibility.of(viewer)).orElseThrow(NotFound::new);
        Arrangement arrangement = arrangement(plan.arrangement(), viewer);
        Names names = names(action, arrangement);
        List<ActionComment> said = talking.of(id);
        head.of(plan, model);
        model.addAttribute("view", view(action, plan, names));
        model.addAttribute("talk", TalkEntry.stream(actions.logOf(id), said, new Mentions(talking.named(said))));
        model.addAttribute("files", filing.of(id).stream().map(FileLine::of).toList());
        proofs(action, plan, model);
        model.addAttribute("decision", decision(id, plan, viewer));
        model.addAttribute("arrangement", arrangement);
        model.addAttribute("people", choices(arrangement).people());
        if (!model.containsAttribute(COMMENT)) {
            model.addAttribute(COMMENT, CommentForm.EMPTY);
        }
        askForFile(model);
        return "actions/show";
    }

    private ActionView view(Action action, ActionPlan plan, Names names) {
        ActionId next = actions.nextOf(action.id()).orElse(null);
        Set<ActionId> around = new HashSet<>(action.details().after());
        around.add(action.id());
        Stream.of(action.follows(), next).filter(Objects::nonNull).forEach(around::add);
        return ActionView.of(
                action, footings.framework(plan), actions.linesOf(around), next, names, LocalDate.now(clock));
    }

    private JointDecisionView decision(ActionId id, ActionPlan plan, Viewer viewer) {
        JointDecision decision = consenting.of(viewer, id);
        return JointDecisionView.of(
                decision,
                plan.living() && decision.asks(Consenting.decidesFor(viewer).orElse(null)));
    }

    private void proofs(Action action, ActionPlan plan, Model model) {
        List<ActionProof> given = completing.of(action.id());
        Map<AssessmentId, String> names = completing.names(given.stream()
                .map(ActionProof::assessment)
                .filter(Objects::nonNull)
                .toList());
        model.addAttribute("done", action.status() == ActionStatus.DONE);
        model.addAttribute(
                "proofs",
                given.stream().map(proof -> ProofLine.of(proof, names)).toList());
        completing.underWay(plan).ifPresent(now -> model.addAttribute("underWay", now));
    }

    /** What a form needs that takes a file. */
    static void askForFile(Model model) {
        if (!model.containsAttribute(UPLOAD)) {
            model.addAttribute(UPLOAD, FileForm.EMPTY);
        }
        model.addAttribute("endings", FileType.endings());
        model.addAttribute("most", Examiner.LARGEST);
    }

    Action action(ActionId id, Viewer viewer) {
        return actions.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
    }

    /** An action that can be changed. Throws {@link org.concordat.shared.Refusal} for one of an earlier plan. */
    Action toChange(ActionId id, Viewer viewer) {
        Action action = action(id, viewer);
        plans.requireLiving(action.plan());
        return action;
    }

    Arrangement arrangement(ArrangementId id, Viewer viewer) {
        return arrangements.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
    }

    /** Who can be chosen in an arrangement. */
    Names choices(Arrangement arrangement) {
        return Names.of(staffing.owners(arrangement), partners.names(arrangement.partnersFrom(LocalDate.now(clock))));
    }

    /** Who can be chosen for an action, and who was. */
    Names names(Action action, Arrangement arrangement) {
        Set<PartnerId> known = new HashSet<>(arrangement.partnersFrom(LocalDate.now(clock)));
        known.addAll(action.state().bound());
        return Names.of(staffing.owners(arrangement), partners.names(known))
                .with(staffing.named(action), messages.getMessage("action.person.gone", null, Locale.UK));
    }
}
