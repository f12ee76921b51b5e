package org.concordat.planning.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.Coded;
import org.concordat.partnership.PartnerName;
import org.concordat.partnership.Partners;
import org.concordat.partnership.Visibility;
import org.concordat.planning.ActionFilter;
import org.concordat.planning.ActionPlan;
import org.concordat.planning.ActionPlanId;
import org.concordat.planning.ActionPlans;
import org.concordat.planning.Actions;
import org.concordat.planning.Load;
import org.concordat.planning.Planning;
import org.concordat.shared.NotFound;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A plan by quarter. */
@Controller
class TimelinePage {

    private static final Pageable ALL = Pageable.unpaged(Sort.by("position"));

    private final ActionPlans plans;
    private final Actions actions;
    private final Planning planning;
    private final Partners partners;
    private final PlanHead head;
    private final Clock clock;

    TimelinePage(ActionPlans plans, Actions actions, Planning planning, Partners partners, PlanHead head, Clock clock) {
        this.plans = plans;
        this.actions = actions;
        this.planning = planning;
        this.partners = partners;
        this.head = head;
        this.clock = clock;
    }

    @GetMapping("/plans/{id}/timeline")
    String timeline(
            @PathVariable ActionPlanId id,
            @RequestParam MultiValueMap<String, String> parameters,
            Viewer viewer,
            Model model) {
        ActionPlan plan = plans.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
        FrameworkDocument framework = planning.framework(plan);
        Arrangement arrangement = head.of(plan, viewer, model);
        LocalDate today = LocalDate.now(clock);
        ActionsAsked asked = ActionsAsked.read(parameters).ofEveryStatus();
        Grouping by = Coded.of(Grouping.class, Objects.requireNonNullElse(parameters.getFirst("by"), ""))
                .filter(Grouping.OF_A_TIMELINE::contains)
                .orElse(Grouping.MECHANISM);
        List<PartnerName> names = partners.names(arrangement.partners());
        Load load = Load.of(
                actions.lines(id, ActionFilter.STILL_OPEN, ALL).getContent(),
                actions.sharesOf(id),
                names.stream().map(PartnerName::id).toList(),
                today);
        model.addAttribute("framework", framework);
        model.addAttribute("asked", asked);
        model.addAttribute("by", by.code());
        model.addAttribute(
                "bys", Grouping.OF_A_TIMELINE.stream().map(Grouping::code).toList());
        model.addAttribute("mechanisms", MechanismChoice.of(actions.mechanismsOf(id), framework));
        model.addAttribute("partners", names);
        model.addAttribute(
                "view",
                TimelineView.of(
                        actions.lines(id, asked.filter(), ALL).getContent(), load, names, by, framework, today));
        return "plans/timeline";
    }
}
