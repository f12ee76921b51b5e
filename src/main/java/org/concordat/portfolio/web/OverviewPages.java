package org.concordat.portfolio.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.assessment.AssessmentLine;
import org.concordat.assessment.Assessments;
import org.concordat.assessment.evidence.Supporting;
import org.concordat.assessment.result.Results;
import org.concordat.assessment.result.ScorecardDocument;
import org.concordat.assessment.result.Scorecards;
import org.concordat.assessment.result.SeenThrough;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkId;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.catalogue.VersionSummary;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.Visibility;
import org.concordat.planning.ActionFilter;
import org.concordat.planning.ActionLine;
import org.concordat.planning.ActionPlan;
import org.concordat.planning.ActionPlans;
import org.concordat.planning.Actions;
import org.concordat.planning.outlook.Prospects;
import org.concordat.shared.NotFound;
import org.concordat.shared.web.Shown;
import org.concordat.shared.web.charts.Trend;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page of an arrangement: where it stands, why, and what to do next. */
@Controller
class OverviewPages {

    private static final int NEXT = 4;

    private final Arrangements arrangements;
    private final Assessments assessments;
    private final Scorecards scorecards;
    private final Results results;
    private final Catalogue catalogue;
    private final ActionPlans plans;
    private final Actions actions;
    private final Prospects prospects;
    private final Supporting supporting;
    private final Clock clock;

    OverviewPages(
            Arrangements arrangements,
            Assessments assessments,
            Scorecards scorecards,
            Results results,
            Catalogue catalogue,
            ActionPlans plans,
            Actions actions,
            Prospects prospects,
            Supporting supporting,
            Clock clock) {
        this.arrangements = arrangements;
        this.assessments = assessments;
        this.scorecards = scorecards;
        this.results = results;
        this.catalogue = catalogue;
        this.plans = plans;
        this.actions = actions;
        this.prospects = prospects;
        this.supporting = supporting;
        this.clock = clock;
    }

    /** @param overdue whether it should be done by now */
    public record Next(
            String title,
            String href,
            String code,
            @Nullable String who,
            @Nullable String gain,
            String days,
            @Nullable LocalDate due,
            boolean overdue) {}

    @GetMapping("/arrangements/{id}")
    String show(@PathVariable ArrangementId id, @RequestParam Optional<String> framework, Viewer viewer, Model model) {
        Visibility seen = Visibility.of(viewer);
        Arrangement arrangement = arrangements.findVisible(id, seen).orElseThrow(NotFound::new);
        List<AssessmentLine> all = assessments.linesOf(id, seen);
        List<SeenThrough> standing = scorecards.lensesOf(id);
        List<VersionSummary> published = catalogue.publishedVersions();
        String through = framework.orElseGet(() -> mainly(standing, all, published));
        List<AssessmentLine> lines = all.stream()
                .filter(line -> line.framework().code().equals(through))
                .toList();
        List<AssessmentLine> closed =
                lines.stream().filter(AssessmentLine::stands).toList();
        model.addAttribute("arrangement", arrangement);
        model.addAttribute("framework", newest(through));
        model.addAttribute("lenses", Lenses.of(id, through, standing, all, published));
        AssessmentLine underWay = lines.stream()
                .filter(line -> !line.status().finished())
                .findFirst()
                .orElse(null);
        model.addAttribute("underWay", underWay);
        model.addAttribute(
                "expiring",
                Stream.concat(Stream.ofNullable(underWay), closed.stream())
                        .findFirst()
                        .map(line -> supporting.expiring(viewer, line.id(), line.mode()))
                        .orElse(null));
        if (!closed.isEmpty()) {
            AssessmentLine latest = closed.get(0);
            ScorecardDocument document = results.of(viewer, latest.id()).card();
            FrameworkVersionId version =
                    new FrameworkVersionId(document.framework().versionId());
            model.addAttribute("overview", Overview.of(document, catalogue.document(version)));
            model.addAttribute("latest", latest);
            model.addAttribute(
                    "since",
                    closed.size() < 2 ? null : Shown.change(closed.get(1).readiness(), latest.readiness()));
            plan(viewer, arrangement, closed, model);
        }
        return "portfolio/overview";
    }

    /** The framework by which the arrangement stands first, else the one that it is looked at with, else the first there is. */
    private static String mainly(
            List<SeenThrough> standing, List<AssessmentLine> lines, List<VersionSummary> published) {
        return Stream.of(
                        standing.stream().map(SeenThrough::code),
                        lines.stream().map(line -> line.framework().code()),
                        published.stream().map(VersionSummary::code))
                .flatMap(codes -> codes)
                .findFirst()
                .orElse("");
    }

    private VersionSummary newest(String code) {
        return catalogue.versionsOf(code).stream().findFirst().orElseThrow(NotFound::new);
    }

    private void plan(Viewer viewer, Arrangement arrangement, List<AssessmentLine> closed, Model model) {
        LocalDate today = LocalDate.now(clock);
        FrameworkId framework = catalogue.frameworkOf(closed.get(0).framework().id());
        ActionPlan plan = plans.of(arrangement.id(), Visibility.of(viewer)).stream()
                .filter(made -> made.framework().equals(framework))
                .findFirst()
                .orElse(null);
        List<Trend.Look> forecast = plan == null ? List.of() : forecast(viewer, plan, today);
        model.addAttribute("before", closed.size() < 2 ? null : closed.get(1));
        model.addAttribute("trend", Trend.of("trend", looks(closed), forecast));
        model.addAttribute("planned", plan != null);
        model.addAttribute(
                "next",
                plan == null
                        ? List.of()
                        : actions.lines(
                                        plan.id(),
                                        ActionFilter.STILL_OPEN,
                                        PageRequest.of(0, NEXT, Sort.by("position")))
                                .map(line -> next(line, today))
                                .getContent());
    }

    private static List<Trend.Look> looks(List<AssessmentLine> closed) {
        List<Trend.Look> looks = new ArrayList<>();
        for (AssessmentLine line : closed) {
            looks.add(0, new Trend.Look(line.asOf(), line.readiness()));
        }
        return looks;
    }

    /** By the end of each quarter in which something is due; where nothing has a date, when all is done is open. */
    private List<Trend.Look> forecast(Viewer viewer, ActionPlan plan, LocalDate today) {
        return prospects.of(viewer, plan.id()).forecast(today).quarters().stream()
                .map(by -> new Trend.Look(by.quarter().last(), by.outlook().readiness()))
                .filter(look -> look.at().isAfter(today))
                .toList();
    }

    private static Next next(ActionLine line, LocalDate today) {
        Double gain = line.gain();
        String owner = line.owner();
        return new Next(
                line.title(),
                "/actions/" + line.id(),
                line.mechanism().value(),
                owner == null ? line.partner() : owner,
                gain == null ? null : Shown.tenths(gain),
                line.effortDays().stripTrailingZeros().toPlainString(),
                line.due(),
                line.overdueOn(today));
    }
}
