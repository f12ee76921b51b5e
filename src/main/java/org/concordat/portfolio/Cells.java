package org.concordat.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.partnership.Visibility;
import org.concordat.shared.AreaCode;
import org.concordat.shared.MechanismCode;
import org.springframework.stereotype.Repository;

/** What the latest assessments found of single mechanisms and areas, and what was found before. */
@Repository
public class Cells {

    /** The readiness of an area, of {@code scorecard_mechanism m}: the method's step 6 over what was kept of each mechanism. */
    public static final String READINESS_OF_AREA = """
            100 * sum(m.effective_weight * m.attainment) filter (where m.applicable)
                / nullif(sum(m.effective_weight) filter (where m.applicable and m.attainment is not null), 0)""";

    private static final String AREAS = """
            select m.assessment_id, m.area, count(*) filter (where m.applicable) as applicable,
                count(m.attainment) filter (where m.applicable) as rated, bool_or(m.gate) as gate,
                100 * sum(m.effective_weight) filter (where m.applicable and m.attainment is not null)
                    / nullif(sum(m.effective_weight) filter (where m.applicable), 0) as coverage,
                %s as readiness
            from scorecard s join arrangement a using (arrangement_id)
            join scorecard_mechanism m using (assessment_id) where s.assessment_id in (:ids) and\s""".formatted(READINESS_OF_AREA);

    private static final String MECHANISMS = """
            select m.assessment_id, m.mechanism, m.applicable, m.target, m.level, m.critical, m.gate, m.gap
            from scorecard s join arrangement a using (arrangement_id)
            join scorecard_mechanism m using (assessment_id) where s.assessment_id in (:ids) and\s""";

    private static final String PAST = """
            select s.arrangement_id, s.assessment_id, s.as_of, s.readiness, s.band
            from standing_scorecard s join arrangement a using (arrangement_id)
            join framework_version v using (framework_version_id) join framework f using (framework_id)
            where s.arrangement_id in (:ids) and f.code = :framework and\s""";

    private final Asking asking;

    Cells(Asking asking) {
        this.asking = asking;
    }

    Map<UUID, Map<MechanismCode, Cell>> mechanisms(Collection<UUID> assessments, Visibility seen) {
        Map<UUID, Map<MechanismCode, Cell>> cells = new HashMap<>();
        if (!assessments.isEmpty()) {
            asking.visible(MECHANISMS, seen).param("ids", assessments).query(row -> {
                Cell cell = Rows.cell(row);
                cells.computeIfAbsent(Rows.uuid(row, "assessment_id"), id -> new HashMap<>())
                        .put(cell.mechanism(), cell);
            });
        }
        return cells;
    }

    Map<UUID, Map<AreaCode, AreaCell>> areas(Collection<UUID> assessments, Visibility seen) {
        Map<UUID, Map<AreaCode, AreaCell>> cells = new HashMap<>();
        if (!assessments.isEmpty()) {
            asking.visible(AREAS, seen, " group by m.assessment_id, m.area having bool_or(m.applicable)")
                    .param("ids", assessments)
                    .query(row -> {
                        AreaCell cell = area(row);
                        cells.computeIfAbsent(Rows.uuid(row, "assessment_id"), id -> new HashMap<>())
                                .put(cell.area(), cell);
                    });
        }
        return cells;
    }

    private static AreaCell area(ResultSet row) throws SQLException {
        return new AreaCell(
                new AreaCode(row.getString("area")),
                Rows.number(row, "readiness"),
                row.getDouble("coverage"),
                row.getInt("applicable"),
                row.getInt("rated"),
                row.getBoolean("gate"));
    }

    Map<UUID, List<Past>> past(Lens lens, Collection<UUID> arrangements, Visibility seen) {
        if (arrangements.isEmpty()) {
            return Map.of();
        }
        return asking
                .visible(PAST, seen, " order by s.as_of, s.closed_at")
                .param("ids", arrangements)
                .param("framework", lens.framework().code())
                .query((row, number) -> new Past(
                        Rows.uuid(row, "arrangement_id"),
                        Rows.uuid(row, "assessment_id"),
                        row.getObject("as_of", LocalDate.class),
                        Rows.number(row, "readiness"),
                        Standing.band(row.getString("band"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Past::arrangement));
    }

    List<LostAt> lost(Lens lens, PortfolioFilter filter, Visibility seen) {
        return asking.about("k.lost_at, k.lost_points", """
                select mechanism, sum(points) as points, count(*) as arrangements
                from (select unnest(lost_at) as mechanism, unnest(lost_points) as points from shown) lost
                group by mechanism order by points desc, mechanism""", lens, filter, seen)
                .query((row, number) -> new LostAt(
                        new MechanismCode(row.getString("mechanism")),
                        row.getDouble("points"),
                        row.getInt("arrangements")))
                .list();
    }
}
