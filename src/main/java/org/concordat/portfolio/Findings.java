package org.concordat.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.partnership.Visibility;
import org.concordat.shared.AreaCode;
import org.concordat.shared.MechanismCode;
import org.springframework.stereotype.Repository;

/** What may need attention in the latest assessments, who holds what of it, and since when it is so. */
@Repository
class Findings {

    /** As the index scorecard_mechanism_to_look_at has it. */
    private static final String TO_LOOK_AT =
            "(m.gate or m.gap >= 2 or (m.critical and m.applicable and m.level is null))";

    private static final String VOICES = """
            select s.assessment_id, m.mechanism, p.name, cast(held ->> 'level' as double precision) as level
            from scorecard s join arrangement a using (arrangement_id)
            join scorecard_mechanism m using (assessment_id),
            lateral jsonb_array_elements(s.document -> 'result' -> 'mechanisms') as scored,
            lateral jsonb_array_elements(scored -> 'positions') as held
            join partner p on p.partner_id = cast(held ->> 'partner' as uuid)
            where s.assessment_id in (:ids) and m.mechanism in (:mechanisms) and m.gap is not null
              and scored -> 'mechanism' ->> 'code' = m.mechanism and held ->> 'level' is not null
              and\s""";

    private static final String TROUBLES = """
            select s.arrangement_id, s.as_of, m.mechanism, m.gate,
                m.critical and m.applicable and m.level is null as unrated, m.gap >= 2 as wide
            from standing_scorecard s join arrangement a using (arrangement_id)
            join framework_version v using (framework_version_id) join framework f using (framework_id)
            join scorecard_mechanism m using (assessment_id)
            where s.arrangement_id in (:ids) and m.mechanism in (:mechanisms) and f.code = :framework and\s""";

    private final Asking asking;

    Findings(Asking asking) {
        this.asking = asking;
    }

    List<Finding> all(Lens lens, PortfolioFilter filter, Visibility seen) {
        return asking.about("k.latest_id as assessment_id", """
                select shown.arrangement_id, m.assessment_id, m.mechanism, m.area, m.applicable, m.level, m.evidenced_level,
                    m.critical, m.gate, m.gap, m.lost_points, 100 * m.effective_weight / :weights as share
                from shown join scorecard_mechanism m using (assessment_id)
                where\s""" + TO_LOOK_AT, lens, filter, seen)
                .param("weights", lens.weights())
                .query((row, number) -> finding(row))
                .list();
    }

    List<Voice> voices(Collection<Finding> findings, Visibility seen) {
        if (findings.isEmpty()) {
            return List.of();
        }
        return asking.visible(VOICES, seen, " order by level desc, lower(p.name)")
                .param(
                        "ids",
                        findings.stream().map(Finding::assessment).distinct().toList())
                .param("mechanisms", mechanisms(findings))
                .query((row, number) -> new Voice(
                        Rows.uuid(row, "assessment_id"),
                        new MechanismCode(row.getString("mechanism")),
                        row.getString("name"),
                        row.getDouble("level")))
                .list();
    }

    Map<Finding, LocalDate> since(Lens lens, Collection<Finding> findings, Visibility seen) {
        if (findings.isEmpty()) {
            return Map.of();
        }
        List<Trouble> troubles = asking.visible(TROUBLES, seen, " order by s.as_of desc, s.closed_at desc")
                .param(
                        "ids",
                        findings.stream().map(Finding::arrangement).distinct().toList())
                .param("mechanisms", mechanisms(findings))
                .param("framework", lens.framework().code())
                .query((row, number) -> new Trouble(
                        Rows.uuid(row, "arrangement_id"),
                        new MechanismCode(row.getString("mechanism")),
                        row.getObject("as_of", LocalDate.class),
                        row.getBoolean("gate"),
                        row.getBoolean("unrated"),
                        row.getBoolean("wide")))
                .list();
        Map<Finding, LocalDate> since = new HashMap<>();
        findings.forEach(finding -> Trouble.since(finding, troubles).ifPresent(day -> since.put(finding, day)));
        return since;
    }

    private static List<String> mechanisms(Collection<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.mechanism().value())
                .distinct()
                .toList();
    }

    static Finding finding(ResultSet row) throws SQLException {
        Double level = Rows.number(row, "level");
        return new Finding(
                Rows.uuid(row, "arrangement_id"),
                Rows.uuid(row, "assessment_id"),
                new MechanismCode(row.getString("mechanism")),
                new AreaCode(row.getString("area")),
                level,
                Rows.number(row, "evidenced_level"),
                row.getBoolean("gate"),
                row.getBoolean("critical") && row.getBoolean("applicable") && level == null,
                Rows.number(row, "gap"),
                row.getDouble("lost_points"),
                row.getDouble("share"));
    }
}
