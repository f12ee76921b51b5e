package org.concordat.planning.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Assessments;
import org.concordat.assessment.Signature;
import org.concordat.assessment.result.Scorecards;
import org.concordat.assessment.result.SeenThrough;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.Coded;
import org.concordat.partnership.Partners;
import org.concordat.partnership.Visibility;
import org.concordat.planning.ActionPlan;
import org.concordat.planning.ActionPlanId;
import org.concordat.planning.ActionPlans;
import org.concordat.planning.ActionStatus;
import org.concordat.planning.Actions;
import org.concordat.planning.PlanFilter;
import org.concordat.planning.PlanOrder;
import org.concordat.planning.outlook.Prospects;
import org.concordat.planning.renewal.Planning;
import org.concordat.planning.talk.Completing;
import org.concordat.shared.NotFound;
import org.concordat.shared.web.Shown;
import org.concordat.shared.web.TableState;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Plans: which there are, what one says, and making one. */
@Controller
class PlanPages {

    private static final Map<String, String> PLAN_COLUMNS =
            Map.of("arrangement", "arrangement", "open", "open", "points", "points", "days", "days", "made", "made.at");

    private static final Map<String, String> ACTION_COLUMNS = Map.of(
            "order", "position",
            "points", "indication.gain",
            "effort", "settled.effortDays",
            "per-day", "gainPerDay",
            "due", "due.day",
            "status", "headway.status");

    private final ActionPlans plans;
    private final Actions actions;
    private final Planning planning;
    private final Prospects prospects;
    private final Arrangements arrangements;
    private final Partners partners;
    private final Assessments assessments;
    private final Scorecards scorecards;
    private final Completing completing;
    private final PlanHead head;
    private final Clock clock;

    PlanPages(
            ActionPlans plans,
            Actions actions,
            Planning planning,
            Prospects prospects,
            Arrangements arrangements,
            Partners partners,
            Assessments assessments,
            Scorecards scorecards,
            Completing completing,
            PlanHead head,
            Clock clock) {
        this.plans = plans;
        this.actions = actions;
        this.planning = planning;
        this.prospects = prospects;
        this.arrangements = arrangements;
        this.partners = partners;
        this.assessments = assessments;
        this.scorecards = scorecards;
        this.completing = completing;
        this.head = head;
        this.clock = clock;
    }

    @GetMapping("/plans")
    String index(@RequestParam MultiValueMap<String, String> parameters, Viewer viewer, Model model) {
        TableState table = new TableState("/plans", parameters, PLAN_COLUMNS, "arrangement");
        String text = Objects.requireNonNullElse(parameters.getFirst("text"), "");
        String show = Objects.requireNonNullElse(parameters.getFirst("show"), "");
        PlanFilter filter = new PlanFilter(
                text, show.equals("open"), show.equals("overdue"), show.equals("earlier"), LocalDate.now(clock));
        var page = plans.lines(filter, Visibility.of(viewer), PlanOrder.of(table.pageable("id.actionPlanId")));
        model.addAttribute("table", table);
        model.addAttribute("text", text);
        model.addAttribute("show", show);
        model.addAttribute("shows", List.of("open", "overdue", "earlier"));
        model.addAttribute("filtered", !text.isBlank() || !show.isEmpty());
        model.addAttribute("page", page);
        model.addAttribute("rows", page.map(PlanRow::of).getContent());
        return "plans/index";
    }

    @GetMapping("/plans/{id}")
    String show(
            @PathVariable ActionPlanId id,
            @RequestParam MultiValueMap<String, String> parameters,
            Viewer viewer,
            Model model) {
        Prospects.Ground ground = prospects.of(viewer, id);
        LocalDate today = LocalDate.now(clock);
        Arrangement arrangement = head.of(ground.plan(), viewer, model);
        ActionsAsked asked = ActionsAsked.read(parameters);
        TableState table = new TableState("/plans/" + id, parameters, ACTION_COLUMNS, "order");
        Optional<Grouping> grouping =
                Coded.of(Grouping.class, Objects.requireNonNullElse(parameters.getFirst("group"), ""));
        Pageable asList = table.pageable("position");
        var page = actions.lines(
                id, asked.filter(), grouping.map(by -> by.groups(asList)).orElse(asList));
        model.addAttribute("framework", ground.framework());
        model.addAttribute("asOf", Shown.day(ground.plan().asOf()));
        model.addAttribute("madeAt", Shown.day(ground.plan().made().at(), ZoneOffset.UTC));
        model.addAttribute("voicesReason", ground.kept().voicesReason());
        model.addAttribute("view", PlanView.of(ground, today));
        model.addAttribute("table", table);
        model.addAttribute("page", page);
        model.addAttribute(
                "rows",
                page.map(line -> ActionRow.of(line, ground.framework(), today)).getContent());
        model.addAttribute("asked", asked);
        model.addAttribute("group", grouping.map(Grouping::code).orElse(""));
        model.addAttribute(
                "groups", Stream.of(Grouping.values()).map(Grouping::code).toList());
        model.addAttribute(
                "heads",
                grouping.map(by -> GroupHead.of(
                                page.getContent(),
                                actions.lines(id, asked.filter(), Pageable.unpaged())
                                        .getContent(),
                                by,
                                ground.framework()))
                        .orElse(Map.of()));
        model.addAttribute("chosen", parameters.toSingleValueMap());
        model.addAttribute("statuses", statuses());
        model.addAttribute("partners", partners.namesInOrder(arrangement.partners()));
        model.addAttribute("owners", actions.ownersOf(id));
        model.addAttribute("unshown", completing.unshown(id));
        if (ground.plan().living()) {
            offerLater(ground.plan(), viewer, model);
        }
        return "plans/show";
    }

    static List<String> statuses() {
        return Stream.concat(
                        Stream.of("open", "slipped", "unshown"),
                        Stream.of(ActionStatus.values()).map(ActionStatus::code))
                .toList();
    }

    /** Whether a later assessment was closed. */
    private void offerLater(ActionPlan plan, Viewer viewer, Model model) {
        scorecards
                .latestOf(plan.arrangement(), plan.framework())
                .filter(latest -> !latest.equals(plan.assessment()))
                .ifPresent(latest -> offer(latest, viewer, model));
    }

    private void offer(AssessmentId id, Viewer viewer, Model model) {
        Assessment closed = assessments.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
        Signature closing = closed.closing();
        model.addAttribute("closed", closed);
        model.addAttribute("closedAt", closing == null ? "" : Shown.day(closing.at(), ZoneOffset.UTC));
    }

    @GetMapping("/arrangements/{id}/plan")
    String ofArrangement(
            @PathVariable ArrangementId id,
            @RequestParam Optional<String> framework,
            @RequestParam MultiValueMap<String, String> parameters,
            Viewer viewer,
            Model model) {
        Arrangement arrangement =
                arrangements.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
        List<SeenThrough> lenses = scorecards.lensesOf(id);
        SeenThrough lens = lenses.stream()
                .filter(one -> framework.isEmpty() || framework.get().equals(one.code()))
                .findFirst()
                .orElse(null);
        model.addAttribute("arrangement", arrangement);
        model.addAttribute("lenses", lenses);
        model.addAttribute("framework", lens);
        if (lens != null) {
            Optional<ActionPlan> plan = plans.of(id, Visibility.of(viewer)).stream()
                    .filter(made -> made.living() && made.framework().equals(lens.framework()))
                    .findFirst();
            if (plan.isPresent()) {
                String asked = ActionsAsked.read(parameters).query();
                return "redirect:/plans/" + plan.get().id() + (asked.isEmpty() ? "" : "?sort=due" + asked);
            }
            offer(lens.latest(), viewer, model);
        }
        return "plans/none";
    }

    @PostMapping("/assessments/{id}/plan")
    String make(@PathVariable AssessmentId id, Viewer viewer, RedirectAttributes flash) {
        ActionPlanId plan = planning.make(viewer, id);
        flash.addFlashAttribute("notice", "plan.there");
        return "redirect:/plans/" + plan;
    }
}
