package org.concordat.portfolio.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concordat.partnership.Control;
import org.concordat.partnership.Kind;
import org.concordat.partnership.ParticipationRole;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Stage;
import org.concordat.partnership.Visibility;
import org.concordat.portfolio.Lens;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.RowsAsked;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What it would touch if one partner failed: everything that it takes part in today, as far as a viewer may see that. */
@Repository
public class Failure {

    /** A sheet of paper takes more than a screen. */
    private static final int SIZE = 100;

    /** From this level on the partners have agreed a way. */
    private static final double AGREED = 3;

    /**
     * An arrangement that it would touch.
     *
     * @param staff the people in scope of all of it; null when not known
     * @param itsStaff those of the partner
     * @param others the other partners in it today, by name
     * @param open what the partner is to do in it and has not done
     * @param way how far the partners have agreed what they do then; null where no assessment tells
     */
    public record Touched(
            UUID arrangement,
            String name,
            Kind kind,
            Stage stage,
            ParticipationRole role,
            @Nullable Control control,
            @Nullable String stake,
            Hold hold,
            @Nullable Integer staff,
            @Nullable Integer itsStaff,
            List<String> others,
            int open,
            int overdue,
            @Nullable Way way) {}

    /** @param level null while the mechanism is not rated */
    public record Way(UUID assessment, @Nullable Double level, boolean applies, boolean gate, double lost) {

        /** Whether the partners have agreed a way. */
        public boolean agreed() {
            return level != null && level >= AGREED - 1e-9;
        }
    }

    /**
     * All of it.
     *
     * @param leads how many of the arrangements it leads, controls alone or holds more than half of
     * @param staff the people in scope of all of them, as far as known
     * @param unknown of how many that is not known
     * @param itsStaff those of the partner, as far as known
     * @param itsUnknown of how many that is not known
     * @param others how many other partners are in them
     * @param agreed in how many the partners have agreed a way
     */
    public record Reach(
            int arrangements,
            int leads,
            long staff,
            int unknown,
            long itsStaff,
            int itsUnknown,
            int others,
            int agreed) {}

    private static final String TOUCHED =
            """
            with touched as (
                select distinct on (a.arrangement_id) a.arrangement_id, a.name, a.kind, a.stage, a.staff_in_scope, part.role,
                    part.control, part.equity, part.staff_in_scope as its_staff, %s as hold
                from participation part join arrangement a using (arrangement_id)
                where part.partner_id = :partner and a.retired_at is null and %s and\s""".formatted(Asks.HOLD, Asks.PRESENT) + Visibility.OF_ARRANGEMENTS_SQL + """

                order by a.arrangement_id, 10),
            ways as (
                select touched.arrangement_id, m.assessment_id, m.level, m.applicable, m.gate, m.lost_points
                from touched join arrangement_standing stand using (arrangement_id)
                join framework f on f.framework_id = stand.framework_id and f.code = :framework
                join scorecard_mechanism m on m.assessment_id = stand.latest_id and m.mechanism = :mechanism),
            beside as (
                select distinct touched.arrangement_id, part.partner_id
                from touched join participation part using (arrangement_id)
                where part.partner_id <> :partner and %s)
            """.formatted(Asks.PRESENT);

    private final JdbcClient database;

    Failure(JdbcClient database) {
        this.database = database;
    }

    /** @param about the mechanism that says whether the partners agreed what they do then; null when the framework has none */
    public Reach reach(PartnerId partner, Lens lens, @Nullable MechanismCode about, Visibility seen, LocalDate today) {
        return ask("""
                select count(*) as arrangements, count(*) filter (where hold = 0) as leads,
                    coalesce(sum(staff_in_scope), 0) as staff, count(*) filter (where staff_in_scope is null) as unknown,
                    coalesce(sum(its_staff), 0) as its_staff, count(*) filter (where its_staff is null) as its_unknown,
                    (select count(distinct partner_id) from beside) as others,
                    (select count(*) from ways where level >= :agreed - 1e-9) as agreed
                from touched""", partner, lens, about, seen, today)
                .param("agreed", AGREED)
                .query((row, number) -> new Reach(
                        row.getInt("arrangements"),
                        row.getInt("leads"),
                        row.getLong("staff"),
                        row.getInt("unknown"),
                        row.getLong("its_staff"),
                        row.getInt("its_unknown"),
                        row.getInt("others"),
                        row.getInt("agreed")))
                .single();
    }

    /** What it would touch, the most serious first: what hangs on the partner most, then where most people are in scope. */
    public Page<Touched> page(
            PartnerId partner,
            Lens lens,
            @Nullable MechanismCode about,
            Visibility seen,
            LocalDate today,
            Reach reach,
            RowsAsked table) {
        PageRequest page = Pages.within(table, reach.arrangements(), SIZE);
        return new PageImpl<>(
                ask("""
                        select touched.*, ways.assessment_id, ways.level, ways.applicable, ways.gate, ways.lost_points,
                            (select array_agg(w.name order by lower(w.name)) from beside join partner w using (partner_id)
                                where beside.arrangement_id = touched.arrangement_id) as others,
                            todo.open, todo.overdue
                        from touched left join ways using (arrangement_id)
                        left join lateral (
                            select count(*) as open, count(*) filter (where x.due_on < :today) as overdue
                            from action x join action_plan p using (action_plan_id) left join person u on u.user_id = x.owner_id
                            where x.arrangement_id = touched.arrangement_id and %s and %s) todo on true
                        order by hold, staff_in_scope desc nulls last, lower(touched.name), touched.arrangement_id
                        limit :size offset :offset""".formatted(Asks.OPEN, Asks.ITS), partner, lens, about, seen, today)
                        .param("size", page.getPageSize())
                        .param("offset", page.getOffset())
                        .query((row, number) -> touched(row))
                        .list(),
                page,
                reach.arrangements());
    }

    private StatementSpec ask(
            String question,
            PartnerId partner,
            Lens lens,
            @Nullable MechanismCode about,
            Visibility seen,
            LocalDate today) {
        return database.sql(TOUCHED + question)
                .params(seen.parameters())
                .param("partner", partner.partnerId())
                .param("framework", lens.framework().code())
                .param("mechanism", about == null ? "" : about.value())
                .param("today", today);
    }

    private static Touched touched(ResultSet row) throws SQLException {
        UUID assessment = row.getObject("assessment_id", UUID.class);
        return new Touched(
                Asks.id(row, "arrangement_id"),
                row.getString("name"),
                Asks.choice(Kind.class, row, "kind"),
                Asks.choice(Stage.class, row, "stage"),
                Asks.choice(ParticipationRole.class, row, "role"),
                Asks.optional(Control.class, row, "control"),
                PartLine.stake(row.getBigDecimal("equity")),
                Hold.of(row.getInt("hold")),
                row.getObject("staff_in_scope", Integer.class),
                row.getObject("its_staff", Integer.class),
                Asks.texts(row, "others"),
                row.getInt("open"),
                row.getInt("overdue"),
                assessment == null
                        ? null
                        : new Way(
                                assessment,
                                Asks.figure(row, "level"),
                                row.getBoolean("applicable"),
                                row.getBoolean("gate"),
                                row.getDouble("lost_points")));
    }
}
