package org.concordat.planning.lookback;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.assessment.result.Results;
import org.concordat.assessment.result.ScorecardDocument;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.Mechanism;
import org.concordat.identity.Viewer;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionPlan;
import org.concordat.planning.lookback.LookBack.Done;
import org.concordat.planning.lookback.LookBack.Moved;
import org.concordat.planning.renewal.PlanGeneration;
import org.concordat.planning.renewal.PlanGenerations;
import org.concordat.readiness.MechanismScore;
import org.concordat.readiness.Scorecard;
import org.concordat.shared.MechanismCode;
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

    /**
     * On a plan that the viewer is known to see, as far as it came since the assessment before the present one; empty for
     * one that stands on its first.
     */
    public Optional<LookBack> on(ActionPlan plan, FrameworkDocument framework, Viewer viewer) {
        List<PlanGeneration> all = generations.of(plan.id());
        return all.stream()
                .filter(one -> !one.assessment().equals(plan.assessment()))
                .reduce((one, later) -> later)
                .map(before -> between(before, movedOn(all, plan), plan, framework, viewer));
    }

    /** The day on which the plan was led on to the assessment that it stands on now. */
    private static LocalDate movedOn(List<PlanGeneration> all, ActionPlan plan) {
        return all.stream()
                .filter(one -> one.assessment().equals(plan.assessment()))
                .map(LookingBack::day)
                .findFirst()
                .orElseGet(plan::asOf);
    }

    private static LocalDate day(PlanGeneration generation) {
        return generation.made().at().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private LookBack between(
            PlanGeneration before, LocalDate movedOn, ActionPlan plan, FrameworkDocument framework, Viewer viewer) {
        ScorecardDocument then = results.of(viewer, before.assessment()).card();
        ScorecardDocument now = results.of(viewer, plan.assessment()).card();
        Map<MechanismCode, List<Indicated>> indicated =
                indicated(before, movedOn).stream().collect(Collectors.groupingBy(Indicated::mechanism));
        return new LookBack(
                then.asOf(),
                now.asOf(),
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
    private List<Indicated> indicated(PlanGeneration before, LocalDate movedOn) {
        return database.sql("""
                        select x.action_id, x.mechanism, x.title, e.gain, x.done_on is not null as done from action x
                        left join action_expectation e on e.action_id = x.action_id and e.assessment_id = :before
                        where x.action_plan_id = :plan
                          and (x.done_on between :from and :to or x.done_on is null and e.action_id is not null)
                        order by x.position""")
                .param("plan", before.plan().actionPlanId())
                .param("before", before.assessment().assessmentId())
                .param("from", day(before))
                .param("to", movedOn)
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
