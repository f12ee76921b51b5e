package org.concordat.portfolio.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.concordat.partnership.Control;
import org.concordat.partnership.Kind;
import org.concordat.partnership.ParticipationRole;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Stage;
import org.concordat.partnership.Visibility;
import org.concordat.portfolio.Lens;
import org.concordat.shared.RowsAsked;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What one partner takes part in, as far as a viewer may see it. */
@Repository
public class PartnerParts {

    /** The ways to sort the list, each by what it is sorted by. */
    public static final Map<String, String> COLUMNS = Map.of(
            "name", "lower(a.name)",
            "role", "part.role",
            "stage",
                    "array_position(array['proposal', 'mobilisation', 'operation', 'maturity', 'exit'], a.stage::text)",
            "staff", "part.staff_in_scope",
            "readiness", "k.readiness",
            "usual", "not " + Asks.PRESENT);

    private static final String OF_PARTNER = """
            from participation part join arrangement a using (arrangement_id)
            %s
            where part.partner_id = :partner and a.retired_at is null and\s""" + Visibility.OF_ARRANGEMENTS_SQL;

    private static final String STANDING = """
            left join (arrangement_standing stand join framework f on f.framework_id = stand.framework_id
                and f.code = :framework join scorecard k on k.assessment_id = stand.latest_id)
                on stand.arrangement_id = a.arrangement_id""";

    private static final String LINES = """
            select a.arrangement_id, a.name, a.kind, a.stage, a.published_source is not null as published, part.role,
                part.control, part.equity, part.staff_in_scope, part.since_on, part.since_precision, part.until_on,
                part.until_precision, %s as present, k.assessment_id, k.as_of, k.readiness, k.band, k.provisional,
                (select array_agg(distinct w.name) from participation o join partner w using (partner_id)
                    where o.arrangement_id = a.arrangement_id and o.partner_id <> :partner) as beside
            """.formatted(Asks.PRESENT);

    private static final String SUMMARY =
            """
            with own as (
                select a.arrangement_id, bool_or(%1$s) as present, bool_or(%1$s and %2$s = 0) as leads,
                    sum(part.staff_in_scope) filter (where %1$s) as staff
                """.formatted(Asks.PRESENT, Asks.HOLD) + OF_PARTNER.formatted("") + """

                group by a.arrangement_id)
            select count(*) filter (where present) as present, count(*) filter (where not present) as past,
                count(*) filter (where leads) as leads, coalesce(sum(staff), 0) as staff,
                count(*) filter (where present and staff is null) as unknown,
                (select count(distinct part.partner_id) from own join participation part using (arrangement_id)
                    where own.present and part.partner_id <> :partner and %s) as others
            from own""".formatted(Asks.PRESENT);

    private final JdbcClient database;

    PartnerParts(JdbcClient database) {
        this.database = database;
    }

    /** What it comes to. */
    public Summary summary(PartnerId partner, Visibility seen, LocalDate today) {
        return ask(SUMMARY, partner, seen)
                .param("today", today)
                .query((row, number) -> new Summary(
                        row.getInt("present"),
                        row.getInt("past"),
                        row.getInt("leads"),
                        row.getLong("staff"),
                        row.getInt("unknown"),
                        row.getInt("others")))
                .single();
    }

    /** A page of it, as the table is sorted; what is beyond the last page is the last one. */
    public Page<PartLine> page(PartnerId partner, Lens lens, Visibility seen, LocalDate today, RowsAsked table) {
        int all = ask("select count(*) " + OF_PARTNER.formatted(""), partner, seen)
                .query(Integer.class)
                .single();
        PageRequest page = Pages.within(table, all);
        String sorted = COLUMNS.get(table.column()) + (table.descending() ? " desc" : "") + " nulls last";
        return new PageImpl<>(
                ask(
                                LINES + OF_PARTNER.formatted(STANDING) + " order by " + sorted
                                        + ", lower(a.name), a.arrangement_id, part.position limit :size offset :offset",
                                partner,
                                seen)
                        .param("today", today)
                        .param("framework", lens.framework().code())
                        .param("size", page.getPageSize())
                        .param("offset", page.getOffset())
                        .query((row, number) -> line(row))
                        .list(),
                page,
                all);
    }

    private StatementSpec ask(String question, PartnerId partner, Visibility seen) {
        return database.sql(question).params(seen.parameters()).param("partner", partner.partnerId());
    }

    private static PartLine line(ResultSet row) throws SQLException {
        UUID assessment = row.getObject("assessment_id", UUID.class);
        return new PartLine(
                Asks.id(row, "arrangement_id"),
                row.getString("name"),
                Asks.choice(Kind.class, row, "kind"),
                Asks.choice(Stage.class, row, "stage"),
                row.getBoolean("published"),
                Asks.choice(ParticipationRole.class, row, "role"),
                Asks.optional(Control.class, row, "control"),
                row.getBigDecimal("equity"),
                row.getObject("staff_in_scope", Integer.class),
                Asks.date(row, "since"),
                Asks.date(row, "until"),
                row.getBoolean("present"),
                Asks.texts(row, "beside"),
                assessment == null
                        ? null
                        : new PartLine.Look(
                                assessment,
                                row.getObject("as_of", LocalDate.class),
                                Asks.figure(row, "readiness"),
                                row.getString("band"),
                                row.getBoolean("provisional")));
    }
}
