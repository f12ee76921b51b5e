package org.concordat.assessment.web;

import java.time.Clock;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.desk.Desk;
import org.concordat.assessment.desk.Desks;
import org.concordat.assessment.web.DeskView.Heading;
import org.concordat.identity.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The consolidation desk: all mechanisms, one of them, and one of them on the wall. */
@Controller
class MechanismPages {

    private static final String PAGE = "/assessments/{id}/mechanisms/{mechanism}";

    private final Desks desks;
    private final MechanismDesk desk;
    private final Clock clock;

    MechanismPages(Desks desks, MechanismDesk desk, Clock clock) {
        this.desks = desks;
        this.desk = desk;
        this.clock = clock;
    }

    /** All of them, with how far each has got. */
    @GetMapping("/assessments/{id}/mechanisms")
    String list(
            @PathVariable AssessmentId id,
            @RequestParam(defaultValue = "") String order,
            @RequestParam(defaultValue = "") String show,
            Viewer viewer,
            Model model) {
        Desk all = desks.of(viewer, id);
        model.addAttribute("heading", Heading.of(all, clock.getZone()));
        model.addAttribute("list", TalkList.of(all, Walk.of(order, show)));
        model.addAttribute("standing", DeskView.standingOrNull(all));
        return "assessments/mechanisms";
    }

    @GetMapping(PAGE)
    String show(
            @PathVariable AssessmentId id,
            @PathVariable String mechanism,
            @RequestParam(defaultValue = "") String order,
            @RequestParam(defaultValue = "") String show,
            Viewer viewer,
            Model model) {
        return desk.page(id, mechanism, Walk.of(order, show), viewer, model);
    }

    /** What stands on the wall while the partners talk: large, and of no person. */
    @GetMapping(PAGE + "/projector")
    String project(
            @PathVariable AssessmentId id,
            @PathVariable String mechanism,
            @RequestParam(defaultValue = "") String order,
            @RequestParam(defaultValue = "") String show,
            Viewer viewer,
            Model model) {
        Desk all = desks.of(viewer, id);
        model.addAttribute("wall", WallView.of(all, MechanismDesk.code(mechanism), Walk.of(order, show)));
        return "assessments/projector";
    }
}
