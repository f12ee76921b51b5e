package org.concordat.portfolio.figure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.concordat.partnership.Visibility;
import org.concordat.portfolio.Asking;
import org.concordat.portfolio.Headline;
import org.concordat.portfolio.Lens;
import org.concordat.portfolio.PortfolioFilter;
import org.concordat.portfolio.Rows;
import org.springframework.stereotype.Repository;

/** Counts the five figures of a portfolio, as they are and as they were. */
@Repository
public class Headlines {

    /** The columns of {@code shown} that the conditions here speak of. */
    static final String COLUMNS = """
            k.latest_id as assessment_id, k.as_of, k.readiness, k.band, k.band_without_gates, k.published, a.published_source""";

    static final String READY = "band in ('ready', 'leading')";
    static final String HELD_DOWN = "band <> band_without_gates";
    static final String OLD = "(not published and published_source is null and as_of + make_interval(months => "
            + Headline.OLD + ") < :today)";

    /** The open actions of the plans that go on, {@code x}. */
    static final String OPEN_ACTIONS = """
            action_plan p join action x on x.action_plan_id = p.action_plan_id and x.status not in ('done', 'dropped')
            where p.living and p.framework_id = %s and p.arrangement_id in (select arrangement_id from shown)
            """.formatted(Asking.FRAMEWORK);

    private static final String NOW = """
            , held as (
                select shown.arrangement_id from shown join scorecard_mechanism m using (assessment_id)
                where m.gate and %2$s),
            acts as (select count(*) as open, count(*) filter (where x.due_on < :today) as overdue from %4$s)
            select count(*) as shown, count(assessment_id) as assessed, count(*) filter (where %1$s) as ready,
                count(readiness) as rated, percentile_cont(0.5) within group (order by readiness) as median,
                (select count(*) from held) as gates, (select count(distinct arrangement_id) from held) as gated,
                (select overdue from acts) as overdue, (select open from acts) as open,
                count(*) filter (where %3$s) as old, min(as_of) filter (where %3$s) as oldest
            from shown""".formatted(READY, HELD_DOWN, OLD, OPEN_ACTIONS);

    /** The arrangements that are looked at, with what they stood by on {@code :since}. */
    static final String STOOD = """
            , stood as (
                select distinct on (s.arrangement_id) s.arrangement_id, s.assessment_id, s.as_of, s.readiness, s.band,
                    s.band_without_gates
                from standing_scorecard s
                where s.as_of <= :since and s.arrangement_id in (select arrangement_id from shown)
                  and s.framework_version_id in (select framework_version_id from framework_version where framework_id = %s)
                order by s.arrangement_id, s.as_of desc, s.closed_at desc)
            """.formatted(Asking.FRAMEWORK);

    private static final String THEN = STOOD + """
            select count(*) as assessed, count(*) filter (where %1$s) as ready, count(readiness) as rated,
                percentile_cont(0.5) within group (order by readiness) as median,
                (select count(*) from stood join scorecard_mechanism m using (assessment_id) where m.gate and %2$s) as gates,
                (select count(*) from stood join shown using (arrangement_id) join assessment looked
                    on looked.assessment_id = stood.assessment_id
                    where stood.as_of + make_interval(months => %3$s) < :since
                      and looked.published_source is null and not shown.read) as old,
                (select count(*) from %4$s and x.due_on >= :since and x.due_on < :today) as fallen_due
            from stood""".formatted(READY, HELD_DOWN, Headline.OLD, OPEN_ACTIONS);

    private final Asking asking;

    Headlines(Asking asking) {
        this.asking = asking;
    }

    /** The figures as they are. */
    public Headline now(Lens lens, PortfolioFilter filter, Visibility seen, LocalDate today) {
        return asking.about(COLUMNS, NOW, lens, filter, seen)
                .param("today", today)
                .query((row, number) -> {
                    LocalDate oldest = row.getObject("oldest", LocalDate.class);
                    return new Headline(
                            row.getInt("shown"),
                            row.getInt("assessed"),
                            row.getInt("ready"),
                            row.getInt("rated"),
                            Rows.number(row, "median"),
                            row.getInt("gates"),
                            row.getInt("gated"),
                            row.getInt("overdue"),
                            row.getInt("open"),
                            row.getInt("old"),
                            oldest == null ? null : ChronoUnit.MONTHS.between(oldest, today));
                })
                .single();
    }

    /** What they were on an earlier day. */
    public Then then(Lens lens, PortfolioFilter filter, Visibility seen, LocalDate since, LocalDate today) {
        return asking.about("a.published_source is not null as read", THEN, lens, filter, seen)
                .param("since", since)
                .param("today", today)
                .query((row, number) -> new Then(
                        since,
                        row.getInt("assessed"),
                        row.getInt("ready"),
                        row.getInt("rated"),
                        Rows.number(row, "median"),
                        row.getInt("gates"),
                        row.getInt("old"),
                        row.getInt("fallen_due")))
                .single();
    }
}
