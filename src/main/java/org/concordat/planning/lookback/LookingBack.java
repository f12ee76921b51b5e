package org.concordat.planning.lookback;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.result.Results;
import org.concordat.assessment.result.ScorecardDocument;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.Mechanism;
import org.concordat.identity.Viewer;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionPlan;
import org.concordat.planning.lookback.LookBack.Done;
import org.concordat.planning.lookback.LookBack.Moved;
import org.concordat.planning.lookback.LookBack.Stop;
import org.concordat.planning.renewal.PlanGeneration;
import org.concordat.planning.renewal.PlanGenerations;
import org.concordat.readiness.MechanismScore;
import org.concordat.readiness.Scorecard;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks back on a plan that went on from one assessment to the next. */
@Service
@Transactional(readOnly = true)
public class LookingBack {

    private final PlanGenerations generations;
    private final Results results;
    private final JdbcClient database;

    LookingBack(PlanGenerations generations, Results results, JdbcClient database) {
        this.generations = generations;
        this.results = results;
        this.database = database;
    }

    /** The assessments that a plan which the viewer is known to see stood on, one after the other. */
    public List<Stop> stops(ActionPlan plan) {
        Map<AssessmentId, Stop> stops = new LinkedHashMap<>();
        generations
                .of(plan.id())
                .forEach(one -> stops.putIfAbsent(one.assessment(), new Stop(one.assessment(), one.asOf(), day(one))));
        return List.copyOf(stops.values());
    }

    /**
     * On a plan that the viewer is known to see, between two of its {@link #stops}: the last two unless others are asked for.
     * Empty for a plan that stands on its first.
     */
    public Optional<LookBack> on(
            ActionPlan plan,
            FrameworkDocument framework,
            Viewer viewer,
            @Nullable AssessmentId from,
            @Nullable AssessmentId to) {
        List<Stop> stops = stops(plan);
        if (stops.size() < 2) {
            return Optional.empty();
        }
        int last = place(to, stops, 1, stops.size() - 1);
        int first = place(from, stops.subList(0, last), 0, last - 1);
        return Optional.of(between(stops.get(first), stops.get(last), plan, framework, viewer));
    }

    private static int place(@Nullable AssessmentId asked, List<Stop> among, int lowest, int usual) {
        return IntStream.range(lowest, among.size())
                .filter(place -> among.get(place).assessment().equals(asked))
                .findFirst()
                .orElse(usual);
    }

    private static LocalDate day(PlanGeneration generation) {
        return generation.made().at().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private LookBack between(Stop from, Stop to, ActionPlan plan, FrameworkDocument framework, Viewer viewer) {
        ScorecardDocument then = results.of(viewer, from.assessment()).card();
        ScorecardDocument now = results.of(viewer, to.assessment()).card();
        Map<MechanismCode, List<Indicated>> indicated =
                indicated(plan, from, to).stream().collect(Collectors.groupingBy(Indicated::mechanism));
        return new LookBack(
                from,
                to,
                then.result().readiness(),
                now.result().readiness(),
                framework.mechanisms().stream()
                        .map(Mechanism::code)
                        .map(code -> moved(code, then.result(), now.result(), indicated.getOrDefault(code, List.of())))
                        .filter(LookingBack::isWorthTelling)
                        .toList());
    }

    private static Moved moved(MechanismCode code, Scorecard then, Scorecard now, List<Indicated> indicated) {
        MechanismScore before = then.mechanism(code).orElse(null);
        MechanismScore after = now.mechanism(code).orElse(null);
        return new Moved(
                code,
                before == null ? null : before.level(),
                after == null ? null : after.level(),
                before != null && after != null && before.counts() && after.counts()
                        ? Double.valueOf(before.lost() - after.lost())
                        : null,
                indicated.stream().filter(Indicated::done).map(Indicated::told).toList(),
                indicated.stream().filter(one -> !one.done()).count());
    }

    private static boolean isWorthTelling(Moved moved) {
        return !moved.done().isEmpty() || moved.open() > 0 || !Objects.equals(moved.before(), moved.after());
    }

    /** What the earlier assessment indicated, and whatever else was done between the two. */
    private List<Indicated> indicated(ActionPlan plan, Stop from, Stop to) {
        return database.sql("""
                        select x.action_id, x.mechanism, x.title, e.gain, x.done_on is not null as done from action x
                        left join action_expectation e on e.action_id = x.action_id and e.assessment_id = :before
                        where x.action_plan_id = :plan
                          and (x.done_on between :from and :to or x.done_on is null and e.action_id is not null)
                        order by x.position""")
                .param("plan", plan.id().actionPlanId())
                .param("before", from.assessment().assessmentId())
                .param("from", from.reached())
                .param("to", to.reached())
                .query((row, number) -> new Indicated(
                        new MechanismCode(row.getString("mechanism")),
                        row.getBoolean("done"),
                        new Done(
                                new ActionId(row.getObject("action_id", UUID.class)),
                                row.getString("title"),
                                row.getObject("gain", Double.class))))
                .list();
    }

    private record Indicated(MechanismCode mechanism, boolean done, Done told) {}
}
