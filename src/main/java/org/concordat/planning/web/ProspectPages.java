package org.concordat.planning.web;

import java.time.Clock;
import java.time.LocalDate;
import org.concordat.identity.Viewer;
import org.concordat.planning.ActionPlanId;
import org.concordat.planning.outlook.Prospects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a plan could lead. */
@Controller
class ProspectPages {

    private final Prospects prospects;
    private final PlanHead head;
    private final Clock clock;

    ProspectPages(Prospects prospects, PlanHead head, Clock clock) {
        this.prospects = prospects;
        this.head = head;
        this.clock = clock;
    }

    @GetMapping("/plans/{id}/forecast")
    String forecast(@PathVariable ActionPlanId id, Viewer viewer, Model model) {
        Prospects.Ground ground = prospects.of(viewer, id);
        head.of(ground.plan(), viewer, model);
        model.addAttribute("framework", ground.framework());
        model.addAttribute("view", ForecastView.of(ground, LocalDate.now(clock)));
        return "plans/forecast";
    }

    @GetMapping("/plans/{id}/what-if")
    String whatIf(
            @PathVariable ActionPlanId id,
            @RequestParam MultiValueMap<String, String> parameters,
            Viewer viewer,
            Model model) {
        Prospects.Ground ground = prospects.of(viewer, id);
        WhatIfAddress asked = WhatIfAddress.read(parameters, ground);
        head.of(ground.plan(), viewer, model);
        model.addAttribute("framework", ground.framework());
        model.addAttribute("view", WhatIfView.of(ground, asked.supposed()));
        model.addAttribute("leftOut", asked.leftOut());
        return "plans/what-if";
    }

    /** What was ticked comes in a form, since an address cannot be that long, and goes on as one that can be sent. */
    @PostMapping("/plans/{id}/what-if")
    String suppose(
            @PathVariable ActionPlanId id, @RequestParam MultiValueMap<String, String> parameters, Viewer viewer) {
        String query = WhatIfAddress.read(parameters, prospects.of(viewer, id)).query();
        return "redirect:/plans/" + id + "/what-if" + (query.isEmpty() ? "" : "?" + query);
    }
}
