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
import org.concordat.planning.ActionPlanId;
import org.concordat.planning.Actions;
import org.concordat.planning.placing.Proposing;
import org.concordat.planning.placing.Standing;
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

    private final Actions actions;
    private final Proposing proposing;
    private final Partners partners;
    private final PlanHead head;
    private final Clock clock;

    TimelinePage(Actions actions, Proposing proposing, Partners partners, PlanHead head, Clock clock) {
        this.actions = actions;
        this.proposing = proposing;
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
        Standing standing = proposing.standing(viewer, id);
        FrameworkDocument framework = standing.plan().framework();
        Arrangement arrangement = head.of(standing.plan().plan(), viewer, model);
        LocalDate today = LocalDate.now(clock);
        ActionsAsked asked = ActionsAsked.read(parameters).ofEveryStatus();
        Grouping by = Coded.of(Grouping.class, Objects.requireNonNullElse(parameters.getFirst("by"), ""))
                .filter(Grouping.OF_A_TIMELINE::contains)
                .orElse(Grouping.MECHANISM);
        List<PartnerName> names = partners.namesInOrder(arrangement.partners());
        model.addAttribute("framework", framework);
        model.addAttribute("asked", asked);
        model.addAttribute("by", by.code());
        model.addAttribute(
                "bys", Grouping.OF_A_TIMELINE.stream().map(Grouping::code).toList());
        model.addAttribute("mechanisms", MechanismChoice.of(actions.mechanismsOf(id), framework));
        model.addAttribute("partners", names);
        model.addAttribute("owners", actions.ownersOf(id));
        model.addAttribute(
                "view",
                TimelineView.of(
                        actions.lines(id, asked.filter(), ALL).getContent(), standing, names, by, framework, today));
        return "plans/timeline";
    }
}
