package org.concordat.portfolio.network;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Visibility;
import org.concordat.planning.ActionStatus;
import org.concordat.shared.RowsAsked;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What one partner is to do: open actions that bind it or that its people see to, and what it said to them. */
@Repository
public class PartnerWork {

    /** The ways to sort the list, each by what it is sorted by. What is overdue is due first. */
    public static final Map<String, String> COLUMNS = Map.of(
            "due", "x.due_on",
            "title", "lower(x.title)",
            "arrangement", "lower(a.name)",
            "days", "x.effort_days");

    /**
     * An open action.
     *
     * @param days what is asked of this partner: its share, or all of it where nobody shared it out
     * @param bound whether it binds the partner, and not only has an owner from it
     * @param answer the code of what the partner's director said last; null while nothing was said
     */
    public record Todo(
            UUID action,
            UUID arrangement,
            String arrangementName,
            String mechanism,
            String title,
            ActionStatus status,
            @Nullable String owner,
            @Nullable LocalDate due,
            BigDecimal days,
            boolean bound,
            @Nullable String answer,
            @Nullable LocalDate answeredOn) {}

    /**
     * How much there is.
     *
     * @param awaiting what binds it, and it said nothing to yet
     * @param promised what it agreed to
     */
    public record Counts(int open, int overdue, int awaiting, int promised) {}

    /** What of it is looked at. */
    public enum Which {
        ALL("true"),
        OVERDUE("x.due_on < :today"),
        AWAITING(WAITS),
        PROMISED("said.answer = 'agreed'");

        private final String condition;

        Which(String condition) {
            this.condition = condition;
        }

        /** As an address says it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The one of that code; everything for any other. */
        public static Which of(@Nullable String code) {
            for (Which each : values()) {
                if (each.code().equals(code)) {
                    return each;
                }
            }
            return ALL;
        }
    }

    private static final String BOUND = """
            (x.partner_id = :partner
                or exists (select from action_share sh where sh.action_id = x.action_id and sh.partner_id = :partner)
                or exists (select from action_binding b where b.action_id = x.action_id and b.partner_id = :partner))""";

    private static final String WAITS = "said.answer is null and " + BOUND;

    private static final String WORK = """
            from action x join action_plan p using (action_plan_id) join arrangement a on a.arrangement_id = x.arrangement_id
            left join person u on u.user_id = x.owner_id
            left join lateral (
                select c.answer, c.given_at from action_consent c
                where c.action_id = x.action_id and c.partner_id = :partner
                order by c.given_at desc, c.action_consent_id desc limit 1) said on true
            where %s and %s and a.retired_at is null and\s""".formatted(Asks.OPEN, Asks.ITS) + Visibility.OF_ARRANGEMENTS_SQL;

    private static final String LINES = """
            select x.action_id, x.arrangement_id, a.name, x.mechanism, x.title, x.status, coalesce(u.name, x.owner_name) as owner,
                x.due_on, coalesce((select sh.days from action_share sh
                    where sh.action_id = x.action_id and sh.partner_id = :partner), x.effort_days) as days,
                %s as bound, said.answer, cast(said.given_at at time zone 'UTC' as date) as answered_on
            """.formatted(BOUND);

    private final JdbcClient database;

    PartnerWork(JdbcClient database) {
        this.database = database;
    }

    /** How much of it there is. */
    public Counts counts(PartnerId partner, Visibility seen, LocalDate today) {
        return ask("""
                select count(*) as open, count(*) filter (where x.due_on < :today) as overdue,
                    count(*) filter (where %s) as awaiting, count(*) filter (where said.answer = 'agreed') as promised
                """.formatted(WAITS) + WORK, partner, seen)
                .param("today", today)
                .query((row, number) -> new Counts(
                        row.getInt("open"), row.getInt("overdue"), row.getInt("awaiting"), row.getInt("promised")))
                .single();
    }

    /** A page of it. */
    public Page<Todo> page(
            PartnerId partner, Which which, Counts counts, Visibility seen, LocalDate today, RowsAsked table) {
        int all = switch (which) {
            case ALL -> counts.open();
            case OVERDUE -> counts.overdue();
            case AWAITING -> counts.awaiting();
            case PROMISED -> counts.promised();
        };
        PageRequest page = Pages.within(table, all);
        String sorted = COLUMNS.get(table.column()) + (table.descending() ? " desc" : "") + " nulls last";
        StatementSpec statement = ask(
                        LINES + WORK + " and " + which.condition + " order by " + sorted
                                + ", lower(x.title), x.action_id limit :size offset :offset",
                        partner,
                        seen)
                .param("size", page.getPageSize())
                .param("offset", page.getOffset());
        return new PageImpl<>(
                (which == Which.OVERDUE ? statement.param("today", today) : statement)
                        .query((row, number) -> todo(row))
                        .list(),
                page,
                all);
    }

    private StatementSpec ask(String question, PartnerId partner, Visibility seen) {
        return database.sql(question).params(seen.parameters()).param("partner", partner.partnerId());
    }

    private static Todo todo(ResultSet row) throws SQLException {
        return new Todo(
                Asks.id(row, "action_id"),
                Asks.id(row, "arrangement_id"),
                row.getString("name"),
                row.getString("mechanism"),
                row.getString("title"),
                Asks.choice(ActionStatus.class, row, "status"),
                row.getString("owner"),
                row.getObject("due_on", LocalDate.class),
                row.getBigDecimal("days"),
                row.getBoolean("bound"),
                row.getString("answer"),
                row.getObject("answered_on", LocalDate.class));
    }
}
