package org.concordat.portfolio.network;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concordat.partnership.Sector;
import org.concordat.partnership.Visibility;
import org.concordat.shared.RowsAsked;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Who depends on whom, by what is recorded of their parts. Members, clients and providers depend on whoever leads or hosts
 * what they are in; whoever uses a provider depends on it; and everyone depends on a partner that controls what they are in
 * alone or holds more than half of it.
 */
@Repository
public class Dependence {

    /**
     * A partner on which others depend.
     *
     * @param dependents how many
     * @param names these, by name; on a page some of them
     * @param leads in how many arrangements they do because it leads or hosts
     * @param provides because it provides
     * @param controls because it controls it alone or holds more than half
     * @param arrangements in how many altogether
     * @param staff the people in scope of these, as far as known
     * @param unknown in how many of these that is not known
     */
    public record On(
            UUID partner,
            String name,
            Sector sector,
            boolean distressed,
            int dependents,
            List<String> names,
            int leads,
            int provides,
            int controls,
            int arrangements,
            long staff,
            int unknown) {

        /** How many depend on it beyond those named. */
        public int more() {
            return dependents - names.size();
        }
    }

    /** So many who depend on it a page names; a file, which has more rows than a page, names all. */
    private static final int NAMED = 5;

    private static final int MANY = 1_000;

    private static final String PAIRS = """
            with parts as (
                select part.arrangement_id, part.partner_id, part.role, a.staff_in_scope as staff,
                    coalesce(part.control = 'sole', false) or coalesce(part.equity > 50, false) as controls
                from participation part join arrangement a using (arrangement_id)
                where a.retired_at is null and %s and\s""".formatted(Asks.PRESENT) + Visibility.OF_ARRANGEMENTS_SQL + "%s)," + """

            pairs as (
                select * from (
                    select y.partner_id as whom, x.partner_id as who, y.arrangement_id, y.staff,
                        y.role in ('lead', 'host') and x.role in ('member', 'client', 'provider') as leads,
                        y.role = 'provider' and x.role in ('client', 'lead', 'host') as provides, y.controls
                    from parts y join parts x on x.arrangement_id = y.arrangement_id and x.partner_id <> y.partner_id) any_two
                where leads or provides or controls),
            hung as (
                select whom, arrangement_id, min(staff) as staff, bool_or(leads) as leads, bool_or(provides) as provides,
                    bool_or(controls) as controls
                from pairs group by whom, arrangement_id)
            """;

    private final JdbcClient database;

    Dependence(JdbcClient database) {
        this.database = database;
    }

    /** The partners on which others depend, those on whom most do first. */
    public Page<On> page(NetworkFilter filter, Visibility seen, LocalDate today, RowsAsked table) {
        int all = ask(
                        "select count(distinct whom) from pairs join partner w on w.partner_id = whom where true"
                                + filter.ofPartners(),
                        filter,
                        seen,
                        today)
                .query(Integer.class)
                .single();
        PageRequest page = Pages.within(table, all);
        return new PageImpl<>(
                ask("""
                        select w.partner_id, w.name, w.sector, w.standing = 'in-distress' as distressed, on_it.dependents,
                            on_it.names, h.leads, h.provides, h.controls, h.arrangements, h.staff, h.unknown
                        from (select whom, count(*) filter (where leads) as leads, count(*) filter (where provides) as provides,
                                count(*) filter (where controls) as controls, count(*) as arrangements,
                                coalesce(sum(staff), 0) as staff, count(*) filter (where staff is null) as unknown
                            from hung group by whom) h
                        join (select whom, count(distinct who) as dependents,
                                (array_agg(distinct d.name order by d.name))[1 : :told] as names
                            from pairs join partner d on d.partner_id = who group by whom) on_it using (whom)
                        join partner w on w.partner_id = whom
                        where true%s
                        order by on_it.dependents desc, h.arrangements desc, lower(w.name), whom limit :size offset :offset""".formatted(filter.ofPartners()), filter, seen, today)
                        .param("told", page.getPageSize() > MANY ? Integer.MAX_VALUE : NAMED)
                        .param("size", page.getPageSize())
                        .param("offset", page.getOffset())
                        .query((row, number) -> new On(
                                Asks.id(row, "partner_id"),
                                row.getString("name"),
                                Asks.choice(Sector.class, row, "sector"),
                                row.getBoolean("distressed"),
                                row.getInt("dependents"),
                                Asks.texts(row, "names"),
                                row.getInt("leads"),
                                row.getInt("provides"),
                                row.getInt("controls"),
                                row.getInt("arrangements"),
                                row.getLong("staff"),
                                row.getInt("unknown")))
                        .list(),
                page,
                all);
    }

    private StatementSpec ask(String question, NetworkFilter filter, Visibility seen, LocalDate today) {
        return database.sql(PAIRS.formatted(filter.ofArrangements()) + question)
                .params(seen.parameters())
                .params(filter.parameters())
                .param("today", today);
    }
}
