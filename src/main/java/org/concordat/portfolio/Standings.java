package org.concordat.portfolio;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.concordat.assessment.evidence.Evidence;
import org.concordat.partnership.DatePrecision;
import org.concordat.partnership.Kind;
import org.concordat.partnership.KnownDate;
import org.concordat.partnership.Stage;
import org.concordat.partnership.SupportTier;
import org.concordat.partnership.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Where arrangements stand, with all that the rules of what needs attention ask: what is open, runs out or lies ahead. */
@Repository
class Standings {

    private static final String COLUMNS = """
            a.name, a.kind, a.stage, a.tier, a.published_source, a.created_at, a.next_review, a.ends_on, a.ends_precision,
            a.exit_planned,\s""" + Rows.LOOK;

    private static final String UNOWNED =
            "(x.owner_id is null and x.owner_name is null and x.status in ('agreed', 'in-progress', 'blocked'))";

    private static final String IN_SHOWN = "arrangement_id in (select arrangement_id from shown)";

    /**
     * What is under way, runs out, is open or in distress beside each arrangement of {@code shown}; begins with the columns that
     * are asked for.
     */
    static final String WITH_WORK = """
            select %%s from shown
            left join (
                select distinct on (s.arrangement_id) s.arrangement_id, s.assessment_id as under_way from assessment s
                join framework_version v using (framework_version_id)
                where s.status in ('draft', 'open', 'consolidating') and v.framework_id = %2$s and s.%3$s
                order by s.arrangement_id, s.as_of desc) going on going.arrangement_id = shown.arrangement_id
            left join (
                select e.assessment_id as running_out_in, count(*) as running_out, min(e.good_until) as soonest from evidence e
                where e.withdrawn_at is null and e.good_until between :today and :until
                group by e.assessment_id) evidence on running_out_in = coalesce(under_way, shown.assessment_id)
            left join (
                select p.arrangement_id, count(*) as overdue, min(x.due_on) as oldest, sum(x.gain) as overdue_gain
                from action x join action_plan p on p.action_plan_id = x.action_plan_id and p.living and p.framework_id = %2$s
                where x.status not in ('done', 'dropped') and x.due_on < :today and x.%3$s
                group by p.arrangement_id) late on late.arrangement_id = shown.arrangement_id
            left join (
                select p.arrangement_id, count(*) as unowned, sum(x.gain) as unowned_gain
                from action x join action_plan p on p.action_plan_id = x.action_plan_id and p.living and p.framework_id = %2$s
                where %1$s and x.%3$s
                group by p.arrangement_id) adrift on adrift.arrangement_id = shown.arrangement_id
            left join (
                select part.arrangement_id, count(*) as distressed, array_agg(p.name order by lower(p.name)) as partners,
                    case when count(*) = 1 then min(cast(p.partner_id as text)) end as distressed_alone,
                    min(p.standing_since) as distressed_since
                from partner p join participation part using (partner_id)
                where p.standing = 'in-distress' and (part.until_on is null or part.until_on > :today)
                group by part.arrangement_id) distress on distress.arrangement_id = shown.arrangement_id
            """.formatted(UNOWNED, Asking.FRAMEWORK, IN_SHOWN);

    private static final String QUESTION = WITH_WORK.formatted("""
            shown.*, under_way, running_out_in, running_out, soonest, (
                select count(*) from action_plan p
                join action x on x.action_plan_id = p.action_plan_id and x.status not in ('done', 'dropped')
                where p.living and p.framework_id = %2$s and p.arrangement_id = shown.arrangement_id) as open,
            coalesce(overdue, 0) as overdue, oldest, overdue_gain, unowned, unowned_gain, partners, distressed_alone,
            distressed_since, (
                select min(l.recorded_at) from action_plan p join action x using (action_plan_id)
                join action_log l on l.action_id = x.action_id and l.status = 'agreed'
                where unowned > 0 and p.living and p.framework_id = %2$s and p.arrangement_id = shown.arrangement_id and %1$s
                ) as unowned_since""".formatted(UNOWNED, Asking.FRAMEWORK))
            + "order by lower(shown.name), shown.arrangement_id";

    private final Asking asking;

    Standings(Asking asking) {
        this.asking = asking;
    }

    List<Standing> all(Lens lens, PortfolioFilter filter, Visibility seen, LocalDate today) {
        return asking.about(COLUMNS, QUESTION, lens, filter, seen)
                .param("today", today)
                .param("until", today.plusDays(Evidence.NOTICE))
                .query((row, number) -> standing(row))
                .list();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                Rows.uuid(row, "arrangement_id"),
                row.getString("name"),
                Rows.choice(Kind.class, row.getString("kind")),
                Rows.choice(Stage.class, row.getString("stage")),
                Rows.choice(SupportTier.class, row.getString("tier")),
                row.getString("published_source") != null,
                Rows.look(row),
                row.getObject("under_way", UUID.class),
                new Standing.Actions(
                        row.getInt("open"),
                        row.getInt("overdue"),
                        row.getObject("oldest", LocalDate.class),
                        row.getDouble("overdue_gain"),
                        new Standing.Unowned(
                                row.getInt("unowned"),
                                row.getDouble("unowned_gain"),
                                Rows.day(row.getTimestamp("unowned_since")))),
                runningOut(row),
                ahead(row),
                distress(row));
    }

    private static Standing.Ahead ahead(ResultSet row) throws SQLException {
        LocalDate ends = row.getObject("ends_on", LocalDate.class);
        return new Standing.Ahead(
                Objects.requireNonNull(Rows.day(row.getTimestamp("created_at"))),
                row.getObject("next_review", LocalDate.class),
                ends == null
                        ? null
                        : new KnownDate(ends, Rows.choice(DatePrecision.class, row.getString("ends_precision"))),
                row.getObject("exit_planned", LocalDate.class));
    }

    private static Standing.@Nullable Distress distress(ResultSet row) throws SQLException {
        Array partners = row.getArray("partners");
        String alone = row.getString("distressed_alone");
        return partners == null
                ? null
                : new Standing.Distress(
                        List.of((String[]) partners.getArray()),
                        alone == null ? null : UUID.fromString(alone),
                        row.getObject("distressed_since", LocalDate.class));
    }

    private static Standing.@Nullable RunningOut runningOut(ResultSet row) throws SQLException {
        UUID assessment = row.getObject("running_out_in", UUID.class);
        return assessment == null
                ? null
                : new Standing.RunningOut(
                        assessment, row.getInt("running_out"), row.getObject("soonest", LocalDate.class));
    }
}
