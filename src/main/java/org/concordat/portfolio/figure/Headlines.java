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
            k.latest_id as assessment_id, k.as_of, k.readiness, k.band, k.band_without_gates, k.published, k.gates,
            a.published_source""";

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
            select count(*) as shown, count(assessment_id) as assessed, count(*) filter (where %1$s) as ready,
                count(readiness) as rated, percentile_cont(0.5) within group (order by readiness) as median,
                coalesce(sum(gates) filter (where %2$s), 0) as gates, count(*) filter (where gates > 0 and %2$s) as gated,
                (select count(*) from %4$s and x.due_on < :today) as overdue, (select count(*) from %4$s) as open,
                count(*) filter (where %3$s) as old, min(as_of) filter (where %3$s) as oldest
            from shown""".formatted(READY, HELD_DOWN, OLD, OPEN_ACTIONS);

    /** The arrangements that are looked at, with what they stood by on {@code :since}. */
    static final String STOOD = """
            , stood as (
                select look.arrangement_id, look.assessment_id, look.as_of, look.readiness, look.band, look.band_without_gates,
                    look.published, look.gates
                from standing_look look join shown using (arrangement_id)
                where look.framework_id = %s and look.as_of <= :since and (look.until is null or look.until > :since))
            """.formatted(Asking.FRAMEWORK);

    private static final String THEN = STOOD + """
            select count(*) as assessed, count(*) filter (where %1$s) as ready, count(readiness) as rated,
                percentile_cont(0.5) within group (order by readiness) as median,
                coalesce(sum(gates) filter (where %2$s), 0) as gates,
                count(*) filter (where not stood.published and not shown.read
                    and stood.as_of + make_interval(months => %3$s) < :since) as old,
                (select count(*) from %4$s and x.due_on >= :since and x.due_on < :today) as fallen_due
            from stood join shown using (arrangement_id)""".formatted(READY, HELD_DOWN, Headline.OLD, OPEN_ACTIONS);

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
