package org.concordat.planning.mine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.identity.Viewer;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Coded;
import org.concordat.partnership.Visibility;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionStatus;
import org.concordat.planning.Quarter;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * The open actions that a person owns or helps with, in the living plans of the arrangements that they see. Every statement
 * rests on the same {@link #MINE}, which holds the rule of who may see what.
 */
@Repository
public class MyActions {

    private static final String IN_A_LIVING_PLAN = """
            from action x
            join action_plan p on p.action_plan_id = x.action_plan_id and p.living
            join arrangement a on a.arrangement_id = x.arrangement_id and a.retired_at is null
            """;

    /** Each action with each person whose it is: an owner who also helps is its owner. */
    private static final String WHOSE = """
            join (select o.action_id, o.owner_id as person_id, false as helping from action o where o.owner_id is not null
                  union all
                  select c.action_id, c.person_id, true from action_contributor c
                  join action o on o.action_id = c.action_id and o.owner_id is distinct from c.person_id)
                w on w.action_id = x.action_id
            """;

    private static final String MINE = IN_A_LIVING_PLAN + """
            left join person o on o.user_id = x.owner_id
            where x.status not in ('done', 'dropped')
              and x.action_id in (
                select own.action_id from action own where own.owner_id = :viewer and own.status not in ('done', 'dropped')
                union all select c.action_id from action_contributor c where c.person_id = :viewer)
              and\s""" + Visibility.OF_ARRANGEMENTS_SQL;

    private static final String FILTERED = MINE + """

              and (:text = '%%' or lower(x.title) like :text escape '\\')
              and (cast(:arrangement as uuid) is null or x.arrangement_id = cast(:arrangement as uuid))
              and (cast(:status as text) is null or x.status = cast(:status as text))
              and (not :slipped or x.due_on > x.first_due)""";

    private static final String WHEN = """
            case when x.due_on is null then 'NO_DATE' when x.due_on < :today then 'OVERDUE'
                when x.due_on <= :week then 'THIS_WEEK' when x.due_on > :quarter then 'LATER' else 'THIS_QUARTER' end""";

    private static final String LINE = """
            select x.action_id, x.arrangement_id, a.name as arrangement, x.title, x.status, x.progress, x.effort_days,
                x.owner_id = :viewer as owned, coalesce(o.name, x.owner_name) as owner, x.due_on, x.first_due, x.due_moves,
                x.version, x.changed_at
            """;

    /** The ways to sort a list, each by what it is sorted by. */
    public static final Map<String, String> COLUMNS = Map.of(
            "due", "x.due_on",
            "title", "lower(x.title)",
            "arrangement", "lower(a.name)",
            "days", "x.effort_days",
            "status", "array_position(array['blocked', 'in-progress', 'agreed', 'proposed'], x.status::text)");

    private final JdbcClient database;

    MyActions(JdbcClient database) {
        this.database = database;
    }

    /** Some of a person's, sorted by what {@link #COLUMNS} has. */
    public List<MyAction> page(Viewer viewer, MyFilter filter, LocalDate today, Pageable page) {
        String sorted = page.getSort().stream().map(MyActions::sorted).collect(Collectors.joining(", "));
        String asked = filter.when() == null ? "" : " and " + WHEN + " = :when";
        StatementSpec statement = filtered(
                        LINE + FILTERED + asked + " order by " + sorted + " limit :size offset :offset",
                        viewer,
                        filter,
                        today)
                .param("size", page.getPageSize())
                .param("offset", page.getOffset());
        return (filter.when() == null
                        ? statement
                        : statement.param("when", filter.when().name()))
                .query((row, number) -> line(row))
                .list();
    }

    private static String sorted(Sort.Order order) {
        return order.getProperty() + (order.isAscending() ? " asc" : " desc") + " nulls last";
    }

    /** How many of a person's are due how soon, whatever of these the filter asks for. */
    public Map<When, Long> counts(Viewer viewer, MyFilter filter, LocalDate today) {
        Map<When, Long> counts = new EnumMap<>(When.class);
        filtered("select " + WHEN + " as due, count(*) as actions " + FILTERED + " group by 1", viewer, filter, today)
                .query((row, number) -> counts.put(When.valueOf(row.getString("due")), row.getLong("actions")))
                .list();
        return counts;
    }

    private StatementSpec filtered(String statement, Viewer viewer, MyFilter filter, LocalDate today) {
        ArrangementId arrangement = filter.arrangement();
        ActionStatus status = filter.status();
        StatementSpec spec = asked(statement, viewer)
                .param("text", filter.pattern())
                .param("arrangement", arrangement == null ? null : arrangement.arrangementId())
                .param("status", status == null ? null : status.code())
                .param("slipped", filter.slipped());
        return statement.contains(":today")
                ? spec.param("today", today)
                        .param("week", When.weekEnd(today))
                        .param("quarter", Quarter.of(today).last())
                : spec;
    }

    private StatementSpec asked(String statement, Viewer viewer) {
        return database.sql(statement).params(Visibility.of(viewer).parameters());
    }

    /** The arrangements where something is theirs to do, by name. */
    public List<Where> arrangements(Viewer viewer) {
        return asked("select distinct a.arrangement_id, a.name " + MINE + " order by a.name, a.arrangement_id", viewer)
                .query((row, number) -> new Where(
                        new ArrangementId(row.getObject("arrangement_id", UUID.class)), row.getString("name")))
                .list();
    }

    /** An arrangement where something is someone's to do. */
    public record Where(ArrangementId id, String name) {}

    /** What a person owns or helps with that is due by a day, by arrangement, the soonest first. */
    List<MyAction> dueBy(Viewer viewer, LocalDate day) {
        return asked(
                        LINE + MINE + " and x.due_on <= :day"
                                + " order by lower(a.name), a.arrangement_id, x.due_on, lower(x.title)",
                        viewer)
                .param("day", day)
                .query((row, number) -> line(row))
                .list();
    }

    /** What a person owns or helps with that is due on some day, the soonest first. */
    List<MyAction> withADay(Viewer viewer) {
        return asked(LINE + MINE + " and x.due_on is not null order by x.due_on, x.action_id", viewer)
                .query((row, number) -> line(row))
                .list();
    }

    private static MyAction line(ResultSet row) throws SQLException {
        return new MyAction(
                new ActionId(row.getObject("action_id", UUID.class)),
                new ArrangementId(row.getObject("arrangement_id", UUID.class)),
                row.getString("arrangement"),
                row.getString("title"),
                Coded.of(ActionStatus.class, row.getString("status")).orElseThrow(),
                row.getInt("progress"),
                row.getBigDecimal("effort_days"),
                row.getBoolean("owned"),
                row.getString("owner"),
                day(row, "due_on"),
                day(row, "first_due"),
                row.getInt("due_moves"),
                row.getLong("version"),
                row.getTimestamp("changed_at").toInstant());
    }

    @Nullable private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** Whoever owns or helps with something that is due by a day, whoever asks. */
    Collection<Due> everyonesDueBy(LocalDate day) {
        return database.sql("select w.person_id, w.helping, x.action_id, x.arrangement_id, x.title, x.due_on "
                        + IN_A_LIVING_PLAN + WHOSE
                        + "where x.status not in ('done', 'dropped') and x.due_on <= ?")
                .param(day)
                .query((row, number) -> new Due(
                        row.getObject("person_id", UUID.class),
                        row.getBoolean("helping"),
                        new ActionId(row.getObject("action_id", UUID.class)),
                        new ArrangementId(row.getObject("arrangement_id", UUID.class)),
                        row.getString("title"),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    /** An action that someone owns or, if so said, helps with, and the day by which it is to be done. */
    record Due(UUID person, boolean helping, ActionId action, ArrangementId arrangement, String title, LocalDate day) {}
}
