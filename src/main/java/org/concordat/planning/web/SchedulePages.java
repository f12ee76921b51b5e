package org.concordat.planning.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.identity.Viewer;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.PartnerName;
import org.concordat.partnership.Partners;
import org.concordat.planning.ActionPlanId;
import org.concordat.planning.Quarter;
import org.concordat.planning.placing.GivingDays;
import org.concordat.planning.placing.PlanCapacity;
import org.concordat.planning.placing.Proposal;
import org.concordat.planning.placing.Proposing;
import org.concordat.planning.placing.ScheduleAsked;
import org.concordat.planning.placing.Standing;
import org.concordat.planning.placing.TakingOver;
import org.concordat.shared.Refusal;
import org.concordat.shared.web.FormErrors;
import org.concordat.shared.web.FormReader;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The days that partners give to a plan, a schedule within them, and taking it over. */
@Controller
class SchedulePages {

    private static final int MOST_LEFT = 12;

    private final Proposing proposing;
    private final GivingDays givingDays;
    private final TakingOver takingOver;
    private final Partners partners;
    private final PlanHead head;
    private final Clock clock;

    SchedulePages(
            Proposing proposing,
            GivingDays givingDays,
            TakingOver takingOver,
            Partners partners,
            PlanHead head,
            Clock clock) {
        this.proposing = proposing;
        this.givingDays = givingDays;
        this.takingOver = takingOver;
        this.partners = partners;
        this.head = head;
        this.clock = clock;
    }

    @GetMapping("/plans/{id}/schedule")
    String schedule(@PathVariable ActionPlanId id, Viewer viewer, Model model) {
        Standing standing = proposing.standing(viewer, id);
        model.addAttribute("form", CapacityForm.of(standing.capacities()));
        return capacityPage(standing, viewer, model);
    }

    private String capacityPage(Standing standing, Viewer viewer, Model model) {
        return capacityPage(standing, ScheduleForm.of(standing.plan().plan()), viewer, model);
    }

    private String capacityPage(Standing standing, ScheduleForm asked, Viewer viewer, Model model) {
        CapacityForm form = (CapacityForm) Objects.requireNonNull(model.getAttribute("form"));
        head.of(standing.plan().plan(), viewer, model);
        model.addAttribute("framework", standing.plan().framework());
        model.addAttribute("asked", asked);
        model.addAttribute("undated", standing.undated());
        model.addAttribute(
                "view",
                CapacityView.of(
                        standing,
                        names(Stream.concat(standing.partners().stream(), standing.left().stream())
                                .toList()),
                        form,
                        quarters(),
                        viewer));
        model.addAttribute(
                "ownersLeft", standing.ownersLeft().stream().limit(MOST_LEFT).toList());
        model.addAttribute("moreLeft", Math.max(0, standing.ownersLeft().size() - MOST_LEFT));
        return "plans/schedule";
    }

    private List<Quarter> quarters() {
        Quarter now = Quarter.of(LocalDate.now(clock));
        return IntStream.range(0, ScheduleAsked.FARTHEST).mapToObj(now::plus).toList();
    }

    private Map<PartnerId, String> names(Collection<PartnerId> ids) {
        return partners.names(ids).stream().collect(Collectors.toMap(PartnerName::id, PartnerName::name));
    }

    @PostMapping("/plans/{id}/capacity")
    String give(
            @PathVariable ActionPlanId id,
            @ModelAttribute("form") CapacityForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        Standing standing = proposing.standing(viewer, id);
        Map<PartnerId, GivingDays.Given> given = form.given(new FormReader(errors), quarters());
        return FormErrors.answer(
                errors,
                response,
                () -> {
                    givingDays.give(viewer, id, Objects.requireNonNull(given));
                    flash.addFlashAttribute("notice", "plan.capacity.saved");
                    return "redirect:/plans/" + id + "/schedule";
                },
                () -> capacityPage(standing, viewer, model),
                () -> {
                    Map<PartnerId, PlanCapacity> now = givingDays.of(id);
                    model.addAttribute("form", form.over(now));
                    model.addAttribute("overtaken", true);
                    return capacityPage(proposing.standing(viewer, id), viewer, model);
                });
    }

    @GetMapping("/plans/{id}/schedule/proposal")
    String propose(
            @PathVariable ActionPlanId id,
            @ModelAttribute("asked") ScheduleForm asked,
            BindingResult errors,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        proposing.standing(viewer, id).plan().plan().requireLiving();
        ScheduleAsked wanted = asked.asked(new FormReader(errors));
        if (wanted == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return again(id, asked, viewer, model);
        }
        Optional<Proposal> proposal = proposing.of(viewer, id, wanted);
        if (proposal.isEmpty()) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            model.addAttribute("busy", true);
            return again(id, asked, viewer, model);
        }
        return proposalPage(proposal.get(), viewer, model);
    }

    private String again(ActionPlanId id, ScheduleForm asked, Viewer viewer, Model model) {
        Standing standing = proposing.standing(viewer, id);
        model.addAttribute("form", CapacityForm.of(standing.capacities()));
        return capacityPage(standing, asked, viewer, model);
    }

    private String proposalPage(Proposal proposal, Viewer viewer, Model model) {
        head.of(proposal.plan().plan(), viewer, model);
        model.addAttribute("framework", proposal.plan().framework());
        model.addAttribute("view", ProposalView.of(proposal, names(proposal.partners())));
        return "plans/proposal";
    }

    /** Says so only to whoever may see the plan. */
    private List<TakingOver.Shown> unreadable(Viewer viewer, ActionPlanId id) {
        proposing.standing(viewer, id);
        throw new Refusal("schedule.dates.unreadable");
    }

    @PostMapping("/plans/{id}/schedule")
    String take(
            @PathVariable ActionPlanId id,
            @RequestParam(defaultValue = "") String dates,
            @ModelAttribute("asked") ScheduleForm asked,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        ScheduleAsked kept = asked.asked(new FormReader(errors));
        List<TakingOver.Shown> shown =
                ShownDates.read(dates).filter(each -> kept != null).orElseGet(() -> unreadable(viewer, id));
        TakingOver.Taken taken =
                takingOver.take(viewer, id, shown, Objects.requireNonNull(kept).mostOfOneOwner());
        if (taken.overtaken().isEmpty()) {
            Undo.offer(flash, taken.change());
            flash.addFlashAttribute("notice", "schedule.taken");
            return "redirect:/plans/" + id;
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        Standing standing = proposing.standing(viewer, id);
        model.addAttribute("form", CapacityForm.of(standing.capacities()));
        model.addAttribute("changedMeanwhile", taken.overtaken());
        return capacityPage(standing, viewer, model);
    }
}
