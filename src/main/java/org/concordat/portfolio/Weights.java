package org.concordat.portfolio;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.concordat.assessment.evidence.Evidence;
import org.concordat.attention.Rule;
import org.concordat.partnership.Stage;
import org.concordat.partnership.Visibility;
import org.concordat.readiness.Band;
import org.concordat.readiness.Gate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Weighs by the rules of {@link Attention} how much attention arrangements need, in the database: with thousands of them only
 * those that a page shows are read in full. What a rule says stands there; here is what it costs, and a test holds that both
 * come to the same.
 */
@Repository
class Weights {

    private static final String COLUMNS = """
            a.name, a.stage, a.next_review, a.exit_planned,
            case a.ends_precision
                when 'year' then cast(date_trunc('year', a.ends_on) + interval '1 year - 1 day' as date)
                when 'month' then cast(date_trunc('month', a.ends_on) + interval '1 month - 1 day' as date)
                else a.ends_on end as ends_by,
            a.published_source is not null or coalesce(k.published, false) as published,
            k.latest_id as assessment_id, k.as_of, k.held_to, k.readiness, k.band, k.band_without_gates, k.before_readiness,
            k.gates, k.gates_lost, k.unrated_weight, k.gaps, k.gaps_weight""";

    private static final String GOOD_FOR = goodFor();

    /** What a reason costs in points, null where there is none, by its rule. */
    private static final Map<Rule, String> COSTS = new EnumMap<>(Map.ofEntries(
            Map.entry(Rule.GATE, "case when gates > 0 then gates_lost + " + heldBack() + " end"),
            Map.entry(Rule.UNRATED, "100 * unrated_weight / :weights"),
            Map.entry(Rule.GAP, "case when gaps > 0 then 100 * gaps_weight / :weights / " + Attention.LADDER + " end"),
            own(
                    Rule.FALLEN,
                    "before_readiness - readiness >= " + (Rule.FALL - Attention.HAIR),
                    "before_readiness - readiness"),
            own(
                    Rule.OLD,
                    "as_of + make_interval(months => " + GOOD_FOR + ") < :today or held_to <> stage",
                    "greatest(1, greatest(0, " + months("as_of", ":today") + ") - " + GOOD_FOR + ")"),
            own(Rule.UNASSESSED, "shown.assessment_id is null", Rule.UNSEEN),
            Map.entry(Rule.OVERDUE, "case when overdue > 0 then coalesce(overdue_gain, 0) end"),
            Map.entry(Rule.UNOWNED, "case when unowned > 0 then coalesce(unowned_gain, 0) end"),
            own(Rule.EXPIRING, "running_out > 0", "running_out"),
            own(Rule.DISTRESS, "distressed > 0", Rule.IN_DISTRESS + " * distressed"),
            own(
                    Rule.REVIEW,
                    "next_review <= cast(:today as date) + " + Rule.REVIEW_NOTICE,
                    "1 + greatest(0, " + months("next_review", ":today") + ")"),
            own(
                    Rule.ENDING,
                    "exit_planned is null and ends_by < cast(:today as date) + interval '" + Rule.END_NOTICE
                            + " months'",
                    Rule.END_NOTICE + " - greatest(0, " + months(":today", "ends_by") + ")")));

    private static final String WEIGHED =
            Standings.WITH_WORK.formatted("shown.arrangement_id, shown.name, published, gaps, "
                    + COSTS.entrySet().stream()
                            .map(cost -> cost.getValue() + " as " + column(cost.getKey()))
                            .collect(Collectors.joining(", ")));

    private final Asking asking;

    Weights(Asking asking) {
        this.asking = asking;
    }

    /**
     * Those that need attention, in the order of the work.
     *
     * @param rule the rule whose reasons alone count; null for all
     */
    List<Weight> all(Lens lens, PortfolioFilter filter, Visibility seen, LocalDate today, @Nullable Rule rule) {
        return asking.about(COLUMNS, question(rule), lens, filter, seen)
                .param("today", today)
                .param("until", today.plusDays(Evidence.NOTICE))
                .param("weights", lens.weights())
                .query((row, number) -> new Weight(
                        Rows.uuid(row, "arrangement_id"),
                        row.getBoolean("published"),
                        row.getDouble("cost"),
                        row.getInt("reasons")))
                .list();
    }

    private static String question(@Nullable Rule rule) {
        List<Rule> rules = rule == null ? List.copyOf(COSTS.keySet()) : List.of(rule);
        String cost =
                rules.stream().map(one -> "coalesce(" + column(one) + ", 0)").collect(Collectors.joining(" + "));
        // Every gap is a reason by itself.
        String reasons = "num_nonnulls(" + rules.stream().map(Weights::column).collect(Collectors.joining(", ")) + ")"
                + (rules.contains(Rule.GAP) ? " + greatest(0, gaps - 1)" : "");
        return """
                , weighed as materialized (%s), counted as (
                    select arrangement_id, name, published, %s as cost, %s as reasons from weighed)
                select arrangement_id, published, cost, reasons from counted where reasons > 0
                order by published, cost desc, lower(name), arrangement_id""".formatted(WEIGHED, cost, reasons);
    }

    private static String column(Rule rule) {
        return "of_" + rule.name();
    }

    /** A rule that does not count where an arrangement was read from a published report. */
    private static Map.Entry<Rule, String> own(Rule rule, String fires, Object cost) {
        return Map.entry(rule, "case when not published and (" + fires + ") then " + cost + " end");
    }

    private static String heldBack() {
        int shown = Band.values()[Gate.OVERALL_CAP.ordinal() + 1].from();
        return "case when band <> band_without_gates then greatest(0, coalesce(readiness, 0) - " + shown
                + ") else 0 end";
    }

    /** Whole months from a day to another, as {@link java.time.temporal.ChronoUnit#MONTHS} counts those that go forward. */
    private static String months(String from, String to) {
        return """
                (12 * (date_part('year', %2$s) - date_part('year', %1$s)) + date_part('month', %2$s) - date_part('month', %1$s)
                    - case when date_part('day', %2$s) < date_part('day', %1$s) then 1 else 0 end)""".formatted("cast(" + from + " as date)", "cast(" + to + " as date)");
    }

    private static String goodFor() {
        return Arrays.stream(Stage.values())
                .map(stage -> " when '" + stage.code() + "' then " + Rule.goodFor(stage))
                .collect(Collectors.joining("", "case stage", " end"));
    }
}
