package org.concordat.portfolio.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.partnership.Control;
import org.concordat.partnership.Kind;
import org.concordat.partnership.ParticipationRole;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Sector;
import org.concordat.partnership.Stage;
import org.concordat.partnership.Visibility;
import org.concordat.shared.RowsAsked;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Partners and the arrangements between them, as far as a viewer may see these. */
@Repository
public class Network {

    /** So many arrangements around a partner are asked for to be drawn. */
    static final int AROUND = 20;

    /** More parts than this of one partner are left to its own page. */
    public static final int PARTS = 12;

    /**
     * A partner with how much of the network it is in.
     *
     * @param arrangements in how many of those looked at it takes part
     * @param leads how many of these it leads, controls alone or holds more than half of
     */
    public record Member(UUID partner, String name, Sector sector, boolean distressed, int arrangements, int leads) {}

    /**
     * How much there is.
     *
     * @param partners how many partners take part in the arrangements looked at
     */
    public record Size(int partners, int arrangements) {}

    private static final String NEIGHBOUR = """
            select a.arrangement_id, a.name, a.kind, a.stage, w.partner_id, w.name as partner_name,
                w.standing = 'in-distress' as distressed, part.role, part.control, part.equity, %s as hold, %s as present
            """.formatted(Asks.HOLD, Asks.PRESENT);

    private static final String AROUND_PARTNER =
            """
            with own as (
                select distinct on (a.arrangement_id) a.arrangement_id, %1$s as present, %2$s as hold, lower(a.name) as name
                from participation part join arrangement a using (arrangement_id)
                where part.partner_id = :partner and a.retired_at is null and\s""".formatted(Asks.PRESENT, Asks.HOLD) + Visibility.OF_ARRANGEMENTS_SQL + """

                order by a.arrangement_id, 2 desc, 3),
            nearest as (select * from own order by present desc, hold, name, arrangement_id limit :most)
            """ + NEIGHBOUR + """
            from nearest join arrangement a using (arrangement_id) join participation part using (arrangement_id)
            join partner w on w.partner_id = part.partner_id
            order by nearest.present desc, nearest.hold, nearest.name, a.arrangement_id, part.position""";

    /** Present parts in the arrangements that are looked at. */
    private static final String PARTS_IN = """
            from participation part join arrangement a using (arrangement_id) join partner w using (partner_id)
            where a.retired_at is null and %s and\s""".formatted(Asks.PRESENT) + Visibility.OF_ARRANGEMENTS_SQL;

    private final JdbcClient database;

    Network(JdbcClient database) {
        this.database = database;
    }

    /** Who takes part in what this partner takes part in, what hangs on it most first; {@link #AROUND} arrangements at most. */
    public List<Neighbour> around(PartnerId partner, Visibility seen, LocalDate today) {
        return database.sql(AROUND_PARTNER)
                .params(seen.parameters())
                .param("partner", partner.partnerId())
                .param("today", today)
                .param("most", AROUND)
                .query((row, number) -> neighbour(row))
                .list();
    }

    /** How much is looked at. */
    public Size size(NetworkFilter filter, Visibility seen, LocalDate today) {
        return ask(
                        "select count(distinct w.partner_id) filter (where true" + filter.ofPartners()
                                + ") as partners, count(distinct a.arrangement_id) as arrangements " + PARTS_IN
                                + filter.ofArrangements(),
                        filter,
                        seen,
                        today)
                .query((row, number) -> new Size(row.getInt("partners"), row.getInt("arrangements")))
                .single();
    }

    /** The partners that take part, those in most arrangements first. */
    public Page<Member> members(NetworkFilter filter, Visibility seen, LocalDate today, Size size, RowsAsked table) {
        PageRequest page = Pages.within(table, size.partners());
        return new PageImpl<>(
                ask(
                                """
                        select w.partner_id, w.name, w.sector, w.standing = 'in-distress' as distressed,
                            count(distinct a.arrangement_id) as arrangements,
                            count(distinct a.arrangement_id) filter (where %s = 0) as leads
                        """.formatted(Asks.HOLD) + PARTS_IN + filter.ofArrangements()
                                        + filter.ofPartners() + """
                                         group by w.partner_id
                                        order by 5 desc, 6 desc, lower(w.name), w.partner_id limit :size offset :offset""",
                                filter,
                                seen,
                                today)
                        .param("size", page.getPageSize())
                        .param("offset", page.getOffset())
                        .query((row, number) -> new Member(
                                Asks.id(row, "partner_id"),
                                row.getString("name"),
                                Asks.choice(Sector.class, row, "sector"),
                                row.getBoolean("distressed"),
                                row.getInt("arrangements"),
                                row.getInt("leads")))
                        .list(),
                page,
                size.partners());
    }

    /** All parts in what is looked at, by arrangement; for where this is little. */
    public List<Neighbour> all(NetworkFilter filter, Visibility seen, LocalDate today) {
        return ask(
                        NEIGHBOUR + PARTS_IN + filter.ofArrangements() + filter.ofPartners()
                                + " order by lower(a.name), a.arrangement_id, part.position",
                        filter,
                        seen,
                        today)
                .query((row, number) -> neighbour(row))
                .list();
    }

    /** The parts of some partners in what is looked at, what hangs on them most first; {@link #PARTS} of each at most. */
    public List<Neighbour> parts(List<Member> members, NetworkFilter filter, Visibility seen, LocalDate today) {
        if (members.isEmpty()) {
            return List.of();
        }
        return ask(
                        "select * from (" + NEIGHBOUR + ", row_number() over (partition by w.partner_id order by "
                                + Asks.HOLD + ", lower(a.name), a.arrangement_id) as place " + PARTS_IN
                                + filter.ofArrangements()
                                + " and w.partner_id in (:members)) each where place <= :most order by partner_id, place",
                        filter,
                        seen,
                        today)
                .param("members", members.stream().map(Member::partner).toList())
                .param("most", PARTS)
                .query((row, number) -> neighbour(row))
                .list();
    }

    private StatementSpec ask(String question, NetworkFilter filter, Visibility seen, LocalDate today) {
        Map<String, Object> asked = filter.parameters();
        return database.sql(question).params(seen.parameters()).params(asked).param("today", today);
    }

    private static Neighbour neighbour(ResultSet row) throws SQLException {
        return new Neighbour(
                Asks.id(row, "arrangement_id"),
                row.getString("name"),
                Asks.choice(Kind.class, row, "kind"),
                Asks.choice(Stage.class, row, "stage"),
                Asks.id(row, "partner_id"),
                row.getString("partner_name"),
                row.getBoolean("distressed"),
                Asks.choice(ParticipationRole.class, row, "role"),
                Asks.optional(Control.class, row, "control"),
                row.getBigDecimal("equity"),
                Hold.of(row.getInt("hold")),
                row.getBoolean("present"));
    }
}
