package org.concordat.planning.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.concordat.assessment.Signature;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.Partners;
import org.concordat.partnership.Visibility;
import org.concordat.planning.Action;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionPlan;
import org.concordat.planning.ActionPlanId;
import org.concordat.planning.ActionPlans;
import org.concordat.planning.ActionStatus;
import org.concordat.planning.Actions;
import org.concordat.planning.Footings;
import org.concordat.planning.StatusChange;
import org.concordat.planning.change.Changing;
import org.concordat.shared.NotFound;
import org.concordat.shared.web.FormErrors;
import org.concordat.shared.web.Shown;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A plan as a board, and moving its cards. Whatever a move comes to, the answer is the board as it stands. */
@Controller
class BoardPages {

    /** What is due soonest on top. */
    private static final Pageable ALL =
            Pageable.unpaged(Sort.by(Sort.Order.asc("due.day").nullsLast()).and(Sort.by("position")));

    private final ActionPlans plans;
    private final Actions actions;
    private final Footings footings;
    private final Changing changing;
    private final Partners partners;
    private final PlanHead head;
    private final Clock clock;

    BoardPages(
            ActionPlans plans,
            Actions actions,
            Footings footings,
            Changing changing,
            Partners partners,
            PlanHead head,
            Clock clock) {
        this.plans = plans;
        this.actions = actions;
        this.footings = footings;
        this.changing = changing;
        this.partners = partners;
        this.head = head;
        this.clock = clock;
    }

    @GetMapping("/plans/{id}/board")
    String board(
            @PathVariable ActionPlanId id,
            @RequestParam MultiValueMap<String, String> parameters,
            Viewer viewer,
            Model model) {
        return board(id, ActionsAsked.read(parameters).ofEveryStatus(), viewer, model);
    }

    @PostMapping("/actions/{id}/status")
    String move(
            @PathVariable ActionId id,
            @RequestParam MultiValueMap<String, String> parameters,
            @ModelAttribute("form") MoveForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        Action before = action(id, viewer);
        plans.requireLiving(before.plan());
        ActionsAsked asked = ActionsAsked.read(parameters).ofEveryStatus();
        return FormErrors.answer(
                errors,
                response,
                () -> {
                    Undo.offer(flash, changing.change(viewer, id, form.fromVersion(), form.of(before)));
                    flash.addFlashAttribute("notice", "board.moved." + form.to().code());
                    flash.addFlashAttribute("noticeArguments", new Object[] {before.title()});
                    if (form.to() == ActionStatus.DONE) {
                        flash.addFlashAttribute("noticeNext", "/actions/" + id + "/proofs/new");
                        flash.addFlashAttribute("noticeNextName", "action.proof.add");
                    }
                    return "redirect:/plans/" + before.plan() + "/board?moved" + asked.query() + "#card-" + id;
                },
                () -> {
                    model.addAttribute("refused", before);
                    return board(before.plan(), asked, viewer, model);
                },
                () -> {
                    Action now = action(id, viewer);
                    List<StatusChange> log = actions.logOf(id);
                    Signature last = log.get(log.size() - 1).signature();
                    model.addAttribute("overtaken", now);
                    model.addAttribute("lastBy", last.name());
                    model.addAttribute("lastAt", Shown.moment(last.at(), ZoneOffset.UTC));
                    return board(now.plan(), asked, viewer, model);
                });
    }

    private Action action(ActionId id, Viewer viewer) {
        return actions.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
    }

    private String board(ActionPlanId id, ActionsAsked asked, Viewer viewer, Model model) {
        ActionPlan plan = plans.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
        FrameworkDocument framework = footings.framework(plan);
        Arrangement arrangement = head.of(plan, viewer, model);
        model.addAttribute("framework", framework);
        model.addAttribute("asked", asked);
        model.addAttribute(
                "view",
                BoardView.of(
                        actions.lines(id, asked.filter(), ALL).getContent(),
                        plan.living(),
                        framework,
                        LocalDate.now(clock)));
        model.addAttribute("mechanisms", MechanismChoice.of(actions.mechanismsOf(id), framework));
        model.addAttribute("partners", partners.namesInOrder(arrangement.partners()));
        model.addAttribute("owners", actions.ownersOf(id));
        return "plans/board";
    }
}
