package org.concordat.portfolio.beside;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.concordat.partnership.Coded;
import org.concordat.partnership.Kind;
import org.concordat.partnership.Stage;
import org.concordat.partnership.SupportTier;
import org.concordat.partnership.Visibility;
import org.concordat.portfolio.Lens;
import org.concordat.readiness.Band;
import org.concordat.shared.AreaCode;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Asks where a few arrangements stand, as far as the viewer may see them: in three statements, however many there are. */
@Repository
public class Sides {

    private static final String SIDES = """
            select a.arrangement_id, a.name, a.kind, a.stage, a.tier, a.retired_at is not null as retired, a.next_review,
                k.assessment_id, held.number as version, k.as_of, looked.stage as held_to, k.readiness, k.low, k.high,
                k.evidenced, k.coverage, k.band, k.band_without_gates, k.provisional,
                looked.published_source is not null as published, heard.least, heard.most,
                p.action_plan_id, acts.open, acts.overdue, acts.next
            from arrangement a
            cross join framework f
            left join arrangement_standing stand
                on stand.arrangement_id = a.arrangement_id and stand.framework_id = f.framework_id
            left join scorecard k on k.assessment_id = stand.latest_id
            left join assessment looked on looked.assessment_id = k.assessment_id
            left join framework_version held on held.framework_version_id = k.framework_version_id
            left join lateral (
                select min(view.readiness) as least, max(view.readiness) as most
                from scorecard_partner view where view.assessment_id = k.assessment_id) heard on true
            left join action_plan p on p.arrangement_id = a.arrangement_id and p.framework_id = f.framework_id and p.living
            left join lateral (
                select count(*) as open, count(*) filter (where x.due_on < :today) as overdue,
                    min(x.due_on) filter (where x.due_on >= :today) as next
                from action x where x.action_plan_id = p.action_plan_id and x.status not in ('done', 'dropped')) acts on true
            where f.code = :framework and a.arrangement_id in (:ids) and\s""" + Visibility.OF_ARRANGEMENTS_SQL;

    private static final String OF_SCORECARDS =
            " where k.assessment_id in (:ids) and " + Visibility.OF_ARRANGEMENTS_SQL;

    private final JdbcClient database;

    Sides(JdbcClient database) {
        this.database = database;
    }

    /** Those that the viewer may see, in the order in which they were asked for. */
    public List<Side> of(List<UUID> arrangements, Lens lens, Visibility seen, LocalDate today) {
        if (arrangements.isEmpty()) {
            return List.of();
        }
        List<UUID> latest = ask(
                        "select stand.latest_id from arrangement_standing stand join arrangement a using (arrangement_id)"
                                + " join framework f using (framework_id) where f.code = :framework and a.arrangement_id in (:ids) and "
                                + Visibility.OF_ARRANGEMENTS_SQL,
                        arrangements,
                        seen)
                .param("framework", lens.framework().code())
                .query(UUID.class)
                .list();
        Map<UUID, Map<AreaCode, Double>> areas = areas(latest, seen);
        Map<UUID, Map<MechanismCode, Side.Found>> mechanisms = mechanisms(latest, seen);
        Map<UUID, Side> found = new HashMap<>();
        ask(SIDES, arrangements, seen)
                .param("framework", lens.framework().code())
                .param("today", today)
                .query(row -> {
                    Side side = side(row, areas, mechanisms);
                    found.put(side.arrangement(), side);
                });
        return arrangements.stream()
                .distinct()
                .map(found::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private Map<UUID, Map<AreaCode, Double>> areas(Collection<UUID> assessments, Visibility seen) {
        Map<UUID, Map<AreaCode, Double>> areas = new HashMap<>();
        if (!assessments.isEmpty()) {
            ask("""
                    select k.assessment_id, area ->> 'area' as code,
                        cast(area -> 'reading' ->> 'readiness' as double precision) as readiness
                    from scorecard k join arrangement a using (arrangement_id)
                    cross join lateral jsonb_array_elements(k.document -> 'result' -> 'areas') as area""" + OF_SCORECARDS, assessments, seen).query(row -> {
                Double readiness = number(row, "readiness");
                if (readiness != null) {
                    areas.computeIfAbsent(id(row, "assessment_id"), of -> new HashMap<>())
                            .put(new AreaCode(row.getString("code")), readiness);
                }
            });
        }
        return areas;
    }

    private Map<UUID, Map<MechanismCode, Side.Found>> mechanisms(Collection<UUID> assessments, Visibility seen) {
        Map<UUID, Map<MechanismCode, Side.Found>> mechanisms = new HashMap<>();
        if (!assessments.isEmpty()) {
            ask("""
                    select m.* from scorecard_mechanism m join scorecard k using (assessment_id)
                    join arrangement a using (arrangement_id)""" + OF_SCORECARDS, assessments, seen).query(row -> {
                MechanismCode code = new MechanismCode(row.getString("mechanism"));
                mechanisms
                        .computeIfAbsent(id(row, "assessment_id"), of -> new HashMap<>())
                        .put(
                                code,
                                new Side.Found(
                                        code,
                                        row.getBoolean("applicable"),
                                        row.getInt("target"),
                                        number(row, "level"),
                                        row.getBoolean("critical"),
                                        row.getBoolean("gate"),
                                        row.getDouble("lost_points")));
            });
        }
        return mechanisms;
    }

    private StatementSpec ask(String question, Collection<UUID> ids, Visibility seen) {
        return database.sql(question).params(seen.parameters()).param("ids", ids);
    }

    private static Side side(
            ResultSet row, Map<UUID, Map<AreaCode, Double>> areas, Map<UUID, Map<MechanismCode, Side.Found>> mechanisms)
            throws SQLException {
        return new Side(
                id(row, "arrangement_id"),
                row.getString("name"),
                Coded.of(Kind.class, row.getString("kind")).orElseThrow(),
                Coded.of(Stage.class, row.getString("stage")).orElseThrow(),
                Coded.of(SupportTier.class, row.getString("tier")).orElseThrow(),
                row.getBoolean("retired"),
                latest(row, areas, mechanisms),
                plan(row),
                row.getObject("next_review", LocalDate.class));
    }

    private static Side.@Nullable Plan plan(ResultSet row) throws SQLException {
        UUID plan = row.getObject("action_plan_id", UUID.class);
        return plan == null
                ? null
                : new Side.Plan(
                        plan, row.getInt("open"), row.getInt("overdue"), row.getObject("next", LocalDate.class));
    }

    private static Side.@Nullable Latest latest(
            ResultSet row, Map<UUID, Map<AreaCode, Double>> areas, Map<UUID, Map<MechanismCode, Side.Found>> mechanisms)
            throws SQLException {
        UUID assessment = row.getObject("assessment_id", UUID.class);
        if (assessment == null) {
            return null;
        }
        return new Side.Latest(
                assessment,
                row.getInt("version"),
                row.getObject("as_of", LocalDate.class),
                Coded.of(Stage.class, row.getString("held_to")).orElseThrow(),
                number(row, "readiness"),
                row.getDouble("low"),
                row.getDouble("high"),
                number(row, "evidenced"),
                row.getDouble("coverage"),
                band(row.getString("band")),
                band(row.getString("band_without_gates")),
                row.getBoolean("provisional"),
                row.getBoolean("published"),
                number(row, "least"),
                number(row, "most"),
                areas.getOrDefault(assessment, Map.of()),
                mechanisms.getOrDefault(assessment, Map.of()));
    }

    private static Band band(String code) {
        return Band.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : Double.valueOf(value);
    }
}
