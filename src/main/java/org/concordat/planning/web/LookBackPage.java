package org.concordat.planning.web;

import java.util.List;
import org.concordat.assessment.AssessmentId;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.Mechanism;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Visibility;
import org.concordat.planning.ActionPlan;
import org.concordat.planning.ActionPlanId;
import org.concordat.planning.ActionPlans;
import org.concordat.planning.Footings;
import org.concordat.planning.lookback.LookBack;
import org.concordat.planning.lookback.LookingBack;
import org.concordat.shared.Ids;
import org.concordat.shared.NotFound;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** After the next assessment: what was done, what it was expected to gain, and what moved. */
@Controller
class LookBackPage {

    private final LookingBack lookingBack;
    private final ActionPlans plans;
    private final Footings footings;
    private final PlanHead head;

    LookBackPage(LookingBack lookingBack, ActionPlans plans, Footings footings, PlanHead head) {
        this.lookingBack = lookingBack;
        this.plans = plans;
        this.footings = footings;
        this.head = head;
    }

    @GetMapping("/plans/{id}/look-back")
    String show(
            @PathVariable ActionPlanId id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Viewer viewer,
            Model model) {
        ActionPlan plan = plans.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
        FrameworkDocument framework = footings.framework(plan);
        head.of(plan, viewer, model);
        model.addAttribute("framework", framework);
        model.addAttribute(
                "stops",
                lookingBack.stops(plan).stream()
                        .map(stop -> new Names.Choice(stop.assessment().toString(), Shown.day(stop.asOf())))
                        .toList());
        lookingBack
                .on(plan, framework, viewer, assessment(from), assessment(to))
                .ifPresent(back -> {
                    model.addAttribute("view", View.of(back, framework));
                    model.addAttribute("from", back.from().assessment().toString());
                    model.addAttribute("to", back.to().assessment().toString());
                });
        return "plans/look-back";
    }

    /** Nonsense asks for the usual one. */
    private static @Nullable AssessmentId assessment(String asked) {
        return Ids.of(asked).map(AssessmentId::new).orElse(null);
    }

    /**
     * What the page shows of a look back.
     *
     * @param moved by how much readiness moved, with its sign; null unless both assessments have one
     * @param expected the points that what was done was expected to gain
     */
    record View(
            String from,
            String to,
            String before,
            String after,
            @Nullable String moved,
            String expected,
            long done,
            List<Row> rows) {

        static View of(LookBack back, FrameworkDocument framework) {
            return new View(
                    Shown.day(back.from().asOf()),
                    Shown.day(back.to().asOf()),
                    Shown.tenths(back.before()),
                    Shown.tenths(back.after()),
                    back.before() == null || back.after() == null ? null : signed(back.after() - back.before()),
                    signed(back.expected()),
                    back.done(),
                    back.mechanisms().stream()
                            .map(moved -> Row.of(moved, framework))
                            .toList());
        }
    }

    /**
     * A mechanism.
     *
     * @param gained by how many points it loses less, with its sign; null unless it counted in both
     * @param expected the points expected of what was done; null when nothing was done
     */
    record Row(
            String code,
            String name,
            String before,
            String after,
            @Nullable String gained,
            @Nullable String expected,
            List<Done> done,
            long open) {

        static Row of(LookBack.Moved moved, FrameworkDocument framework) {
            return new Row(
                    moved.mechanism().value(),
                    framework.mechanism(moved.mechanism()).map(Mechanism::name).orElse(""),
                    Shown.level(moved.before()),
                    Shown.level(moved.after()),
                    moved.gained() == null ? null : signed(moved.gained()),
                    moved.done().isEmpty() ? null : signed(moved.expected()),
                    moved.done().stream()
                            .map(done -> new Done(done.id().toString(), done.title()))
                            .toList(),
                    moved.open());
        }
    }

    /** Something that was done. */
    record Done(String id, String title) {}

    /** +4.2, −1.0, 0.0. */
    private static String signed(double points) {
        String figure = Shown.tenths(Math.abs(points));
        return figure.equals("0.0") ? figure : (points < 0 ? "−" : "+") + figure;
    }
}
