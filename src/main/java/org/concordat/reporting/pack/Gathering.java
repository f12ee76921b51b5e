package org.concordat.reporting.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.result.Results;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkId;
import org.concordat.identity.Viewer;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Coded;
import org.concordat.partnership.Visibility;
import org.concordat.planning.ActionLine;
import org.concordat.planning.ActionPlan;
import org.concordat.planning.ActionPlans;
import org.concordat.planning.outlook.Forecast;
import org.concordat.planning.outlook.Outlook;
import org.concordat.planning.outlook.Prospects;
import org.concordat.portfolio.Past;
import org.concordat.portfolio.Standing;
import org.concordat.reporting.pack.OfPortfolio.Overlook;
import org.concordat.shared.web.Shown;
import org.concordat.shared.web.charts.LostPoints;
import org.concordat.shared.web.charts.Trend;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what a pack says, with the eyes of one viewer. */
@Component
public class Gathering {

    private static final int CHANGES = 8;
    private static final int NEXT = 5;
    private static final int LOST = 6;

    private final OfPortfolio portfolio;
    private final Results results;
    private final Catalogue catalogue;
    private final ActionPlans plans;
    private final Prospects prospects;

    Gathering(OfPortfolio portfolio, Results results, Catalogue catalogue, ActionPlans plans, Prospects prospects) {
        this.portfolio = portfolio;
        this.results = results;
        this.catalogue = catalogue;
        this.plans = plans;
        this.prospects = prospects;
    }

    /** A pack, and which arrangements are in it. */
    public record Gathered(Pack pack, List<UUID> within) {}

    /**
     * Gathers what is to be said of some arrangements; of one that the viewer may not see, nothing.
     *
     * @param done is told how many arrangements are gathered
     */
    public Gathered gather(
            Viewer viewer,
            Pack.Cover cover,
            String framework,
            Collection<UUID> arrangements,
            LocalDate today,
            IntConsumer done) {
        Overlook overlook = portfolio.overlook(viewer, framework, arrangements, today);
        FrameworkId through = catalogue.frameworkOf(
                catalogue.versionsOf(overlook.lens().framework().code()).get(0).id());
        List<Spread> spreads = new ArrayList<>();
        for (Standing standing : overlook.standings()) {
            spreads.add(spread("a" + spreads.size(), viewer, overlook, through, standing, today));
            done.accept(spreads.size());
        }
        String version = overlook.lens().framework().name() + ", version "
                + overlook.lens().framework().version();
        Pack pack = new Pack(
                cover, version, spreads.size() == 1 ? null : summary(overlook), HeatTable.of(overlook), spreads);
        return new Gathered(
                pack, overlook.standings().stream().map(Standing::arrangement).toList());
    }

    private static Pack.Summary summary(Overlook overlook) {
        List<Pack.Change> changes = overlook.standings().stream()
                .sorted(Comparator.comparingDouble(Gathering::moved).reversed())
                .flatMap(standing -> change(standing).stream())
                .toList();
        return new Pack.Summary(
                overlook.headline(),
                overlook.concerns(),
                overlook.attention(),
                changes.stream().limit(CHANGES).toList(),
                Math.max(0, changes.size() - CHANGES),
                lost(overlook));
    }

    private static LostPoints lost(Overlook overlook) {
        return LostPoints.of(
                "lost",
                overlook.lost().stream()
                        .filter(lost -> lost.points() > 0)
                        .map(lost -> new LostPoints.Given(
                                lost.mechanism().value(),
                                overlook.lens().shortName(lost.mechanism()),
                                "",
                                lost.points(),
                                false,
                                0))
                        .toList(),
                LOST);
    }

    private static double moved(Standing standing) {
        Standing.Look look = standing.latest();
        Double before = look == null ? null : look.before();
        Double now = look == null ? null : look.readiness();
        return before == null || now == null ? 0 : Math.abs(now - before);
    }

    private static Optional<Pack.Change> change(Standing standing) {
        Standing.Look look = standing.latest();
        LocalDate then = look == null ? null : look.beforeAsOf();
        String by = look == null ? null : Shown.change(look.before(), look.readiness());
        if (look == null || then == null || by == null || by.equals("0")) {
            return Optional.empty();
        }
        return Optional.of(new Pack.Change(
                standing.name(),
                Shown.whole(look.before()),
                Shown.whole(look.readiness()),
                by,
                by.startsWith("+"),
                Shown.day(then),
                Shown.day(look.asOf())));
    }

    private Spread spread(
            String id, Viewer viewer, Overlook overlook, FrameworkId through, Standing standing, LocalDate today) {
        Standing.Look latest = standing.latest();
        Prospects.Ground ground = ground(viewer, standing, through).orElse(null);
        Forecast forecast = ground == null ? null : ground.forecast(today);
        return new Spread(
                id,
                standing.name(),
                standing.kind().code(),
                standing.stage().code(),
                standing.tier().code(),
                standing.published(),
                latest == null ? null : Found.of(id, results.of(viewer, new AssessmentId(latest.assessment()))),
                latest == null ? null : since(latest),
                latest == null ? null : trend(id, standing, overlook, forecast, today),
                ground == null ? null : plan(ground, forecast, today));
    }

    private static Spread.@Nullable Since since(Standing.Look latest) {
        String points = Shown.change(latest.before(), latest.readiness());
        LocalDate then = latest.beforeAsOf();
        return points == null || then == null ? null : new Spread.Since(points, Shown.day(then));
    }

    private static Trend trend(
            String id, Standing standing, Overlook overlook, @Nullable Forecast forecast, LocalDate today) {
        List<Trend.Look> measured = overlook.past().getOrDefault(standing.arrangement(), List.<Past>of()).stream()
                .map(past -> new Trend.Look(past.asOf(), past.readiness()))
                .toList();
        List<Trend.Look> ahead = forecast == null
                ? List.of()
                : forecast.quarters().stream()
                        .map(by ->
                                new Trend.Look(by.quarter().last(), by.outlook().readiness()))
                        .filter(look -> look.at().isAfter(today))
                        .toList();
        return Trend.of(id + "-trend", measured, ahead);
    }

    private Optional<Prospects.Ground> ground(Viewer viewer, Standing standing, FrameworkId framework) {
        return plans.of(new ArrangementId(standing.arrangement()), Visibility.of(viewer)).stream()
                .filter(plan -> plan.framework().equals(framework))
                .findFirst()
                .map(ActionPlan::id)
                .map(plan -> prospects.of(viewer, plan));
    }

    private static Spread.Plan plan(Prospects.Ground ground, @Nullable Forecast forecast, LocalDate today) {
        List<ActionLine> open = ground.actions().stream()
                .filter(action -> action.status().open())
                .toList();
        Outlook all = forecast == null ? null : forecast.all();
        Double readiness = all == null ? null : all.readiness();
        return new Spread.Plan(
                open.size(),
                open.stream().filter(action -> action.overdueOn(today)).count(),
                open.stream().limit(NEXT).map(action -> next(action, today)).toList(),
                Math.max(0, open.size() - NEXT),
                readiness == null ? null : Shown.whole(readiness),
                all == null ? null : Coded.kebab(all.band()));
    }

    private static Spread.Next next(ActionLine action, LocalDate today) {
        LocalDate due = action.due();
        return new Spread.Next(
                action.title(),
                action.mechanism().value(),
                action.owner() == null ? action.partner() : action.owner(),
                action.gain() == null ? null : Shown.tenths(action.gain()),
                Shown.effort(action.effortDays()),
                due == null ? Shown.NONE : Shown.day(due),
                action.overdueOn(today));
    }
}
