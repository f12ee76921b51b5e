package org.concordat.portfolio;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.assessment.evidence.Evidence;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.VersionStatus;
import org.concordat.catalogue.VersionSummary;
import org.concordat.partnership.Coded;
import org.concordat.partnership.DatePrecision;
import org.concordat.partnership.Kind;
import org.concordat.partnership.KnownDate;
import org.concordat.partnership.Stage;
import org.concordat.partnership.SupportTier;
import org.concordat.partnership.Visibility;
import org.concordat.shared.AreaCode;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * What dashboards ask, each question in one statement however many arrangements there are. Every statement begins with
 * the same {@link #SHOWN}, which holds the rule of who may see what.
 */
@Repository
public class Portfolio {

    /**
     * The arrangements that the viewer may see and the filter lets through, each with its latest closed assessment of
     * the whole framework that no other corrects. A statement may ask for those columns of {@code k} that it needs.
     */
    private static final String SHOWN = """
            with shown as (
                select a.arrangement_id, %s
                from arrangement a
                left join (arrangement_standing stand join framework f on f.framework_id = stand.framework_id
                    and f.code = :framework) on stand.arrangement_id = a.arrangement_id
                left join scorecard k on k.assessment_id = stand.latest_id
                where a.retired_at is null and %s %s)
            """;

    private static final String UNOWNED =
            "(x.owner_id is null and x.owner_name is null and x.status in ('agreed', 'in-progress', 'blocked'))";

    private static final String STANDINGS = """
            select shown.*, looked.stage as looked_at_stage, looked.published_source as looked_in,
                looked.voices_reason is not null as voices_unequal,
                before.readiness as before, before.as_of as before_as_of, under_way.assessment_id as under_way,
                running_out.assessment_id as running_out_in, running_out.entries as running_out, running_out.soonest,
                coalesce(acts.open, 0) as open, coalesce(acts.overdue, 0) as overdue, acts.oldest, acts.gain,
                acts.unowned, acts.unowned_gain, acts.unowned_since, distress.partners as distressed, distress.since as distressed_since
            from shown
            left join assessment looked on looked.assessment_id = shown.assessment_id
            left join scorecard before on before.assessment_id = shown.before_id
            left join lateral (
                select s.assessment_id from assessment s
                join framework_version v using (framework_version_id) join framework f using (framework_id)
                where s.arrangement_id = shown.arrangement_id and s.status in ('draft', 'open', 'consolidating')
                  and f.code = :framework
                order by s.as_of desc limit 1) under_way on true
            left join (
                select e.assessment_id, count(*) as entries, min(e.good_until) as soonest from evidence e
                where e.withdrawn_at is null and e.good_until between :today and :until
                group by e.assessment_id) running_out
                on running_out.assessment_id = coalesce(under_way.assessment_id, shown.assessment_id)
            left join (
                select p.arrangement_id, count(*) as open,
                    count(*) filter (where x.due_on < :today) as overdue,
                    min(x.due_on) filter (where x.due_on < :today) as oldest,
                    sum(x.gain) filter (where x.due_on < :today) as gain,
                    count(*) filter (where %1$s) as unowned, sum(x.gain) filter (where %1$s) as unowned_gain,
                    min(agreed.since) filter (where %1$s) as unowned_since
                from action_plan p
                join action x on x.action_plan_id = p.action_plan_id and x.status not in ('done', 'dropped')
                left join lateral (
                    select min(l.recorded_at) as since from action_log l
                    where %1$s and l.action_id = x.action_id and l.status = 'agreed') agreed on true
                where p.living and p.framework_id = (select framework_id from framework where code = :framework)
                group by p.arrangement_id) acts on acts.arrangement_id = shown.arrangement_id
            left join (
                select part.arrangement_id, array_agg(p.name order by lower(p.name)) as partners, min(p.standing_since) as since
                from partner p join participation part using (partner_id)
                where p.standing = 'in-distress' and (part.until_on is null or part.until_on > :today)
                group by part.arrangement_id) distress on distress.arrangement_id = shown.arrangement_id
            order by lower(shown.name), shown.arrangement_id""".formatted(UNOWNED);

    private static final String STANDING_COLUMNS = """
            stand.before_id, a.name, a.kind, a.stage, a.tier, a.published_source, a.created_at, a.next_review, a.ends_on,
            a.ends_precision, a.exit_planned, k.assessment_id, k.as_of, k.readiness, k.low, k.high,
            k.band, k.band_without_gates, k.provisional""";

    /** As the index scorecard_mechanism_to_look_at has it. */
    private static final String TO_LOOK_AT =
            "(m.gate or m.gap >= 2 or (m.critical and m.applicable and m.level is null))";

    private final JdbcClient database;
    private final Catalogue catalogue;

    Portfolio(JdbcClient database, Catalogue catalogue) {
        this.database = database;
        this.catalogue = catalogue;
    }

    /**
     * The framework of that code; for null the one by which most arrangements stand, of those that the viewer may see, or
     * else the first.
     */
    public Lens lens(@Nullable String framework, Visibility seen) {
        List<VersionSummary> published = catalogue.publishedVersions();
        String code = framework == null ? mostUsed(published, seen) : framework;
        List<FrameworkDocument> versions = catalogue.versionsOf(code).stream()
                .filter(version -> version.status() != VersionStatus.DRAFT)
                .map(version -> catalogue.document(version.id()))
                .toList();
        if (versions.isEmpty()) {
            throw new NotFound();
        }
        return new Lens(versions.get(0), versions.subList(1, versions.size()), framework != null, published);
    }

    private String mostUsed(List<VersionSummary> published, Visibility seen) {
        return visible("""
                select f.code from arrangement_standing s join arrangement a using (arrangement_id)
                join framework f using (framework_id)
                where\s""", seen, """

                group by f.code order by count(*) desc, f.code limit 1""")
                .query(String.class)
                .optional()
                .or(() -> published.stream().findFirst().map(VersionSummary::code))
                .orElseThrow(NotFound::new);
    }

    /** Where every arrangement stands, by name. */
    public List<Standing> standings(Lens lens, PortfolioFilter filter, Visibility seen, LocalDate today) {
        return ask(STANDING_COLUMNS, STANDINGS, lens, filter, seen)
                .param("today", today)
                .param("until", today.plusDays(Evidence.NOTICE))
                .query((row, number) -> standing(row))
                .list();
    }

    /** What may need attention in the latest assessments. */
    public List<Finding> findings(Lens lens, PortfolioFilter filter, Visibility seen) {
        return ask("stand.latest_id as assessment_id", """
                select shown.arrangement_id, m.assessment_id, m.mechanism, m.area, m.applicable, m.level, m.evidenced_level,
                    m.critical, m.gate, m.gap, m.lost_points, 100 * m.effective_weight / :weights as share
                from shown join scorecard_mechanism m using (assessment_id)
                where\s""" + TO_LOOK_AT, lens, filter, seen)
                .param("weights", lens.weights())
                .query((row, number) -> finding(row))
                .list();
    }

    /** What each mechanism loses, the most first. */
    public List<LostAt> lost(Lens lens, PortfolioFilter filter, Visibility seen) {
        return ask("stand.latest_id as assessment_id", """
                select m.mechanism, sum(m.lost_points) as points, count(*) as arrangements
                from shown join scorecard_mechanism m using (assessment_id)
                where m.lost_points > 0 group by m.mechanism order by points desc, m.mechanism""", lens, filter, seen)
                .query((row, number) -> new LostAt(
                        new MechanismCode(row.getString("mechanism")),
                        row.getDouble("points"),
                        row.getInt("arrangements")))
                .list();
    }

    /** The mechanisms of some assessments, as far as the viewer may see these. */
    public Map<UUID, Map<MechanismCode, Cell>> cells(Collection<UUID> assessments, Visibility seen) {
        Map<UUID, Map<MechanismCode, Cell>> cells = new HashMap<>();
        if (!assessments.isEmpty()) {
            visible("""
                    select m.assessment_id, m.mechanism, m.applicable, m.target, m.level, m.critical, m.gate, m.gap
                    from scorecard s join arrangement a using (arrangement_id)
                    join scorecard_mechanism m using (assessment_id) where s.assessment_id in (:ids) and\s""", seen).param("ids", assessments).query(row -> {
                Cell cell = cell(row);
                cells.computeIfAbsent(uuid(row, "assessment_id"), id -> new HashMap<>())
                        .put(cell.mechanism(), cell);
            });
        }
        return cells;
    }

    /** The readiness of some arrangements over their closed assessments, oldest first, as far as they may be seen. */
    public Map<UUID, List<Past>> past(Lens lens, Collection<UUID> arrangements, Visibility seen) {
        if (arrangements.isEmpty()) {
            return Map.of();
        }
        return visible("""
                select s.arrangement_id, s.assessment_id, s.as_of, s.readiness, s.band
                from standing_scorecard s join arrangement a using (arrangement_id)
                join framework_version v using (framework_version_id) join framework f using (framework_id)
                where s.arrangement_id in (:ids) and f.code = :framework and\s""", seen, """

                order by s.as_of, s.closed_at""")
                .param("ids", arrangements)
                .param("framework", lens.framework().code())
                .query((row, number) -> new Past(
                        uuid(row, "arrangement_id"),
                        uuid(row, "assessment_id"),
                        row.getObject("as_of", LocalDate.class),
                        number(row, "readiness"),
                        Standing.band(row.getString("band"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Past::arrangement));
    }

    /**
     * What the partners hold of mechanisms that they see apart. Only where a gap is kept for everyone, which it is not
     * where it would tell what single people answered anonymously.
     */
    public List<Voice> voices(Collection<Finding> findings, Visibility seen) {
        if (findings.isEmpty()) {
            return List.of();
        }
        return visible("""
                select s.assessment_id, m.mechanism, p.name, cast(held ->> 'level' as double precision) as level
                from scorecard s join arrangement a using (arrangement_id)
                join scorecard_mechanism m using (assessment_id),
                lateral jsonb_array_elements(s.document -> 'result' -> 'mechanisms') as scored,
                lateral jsonb_array_elements(scored -> 'positions') as held
                join partner p on p.partner_id = cast(held ->> 'partner' as uuid)
                where s.assessment_id in (:ids) and m.mechanism in (:mechanisms) and m.gap is not null
                  and scored -> 'mechanism' ->> 'code' = m.mechanism and held ->> 'level' is not null
                  and\s""", seen, " order by level desc, lower(p.name)")
                .param(
                        "ids",
                        findings.stream().map(Finding::assessment).distinct().toList())
                .param(
                        "mechanisms",
                        findings.stream()
                                .map(finding -> finding.mechanism().value())
                                .distinct()
                                .toList())
                .query((row, number) -> new Voice(
                        uuid(row, "assessment_id"),
                        new MechanismCode(row.getString("mechanism")),
                        row.getString("name"),
                        row.getDouble("level")))
                .list();
    }

    /**
     * Where one mechanism stands in each arrangement with a closed assessment that knows it, what loses most first.
     *
     * @param standings where these arrangements stand, by the same lens and filter
     */
    public List<MechanismStanding> at(
            MechanismCode mechanism,
            Collection<Standing> standings,
            Lens lens,
            PortfolioFilter filter,
            Visibility seen) {
        Map<UUID, Standing> known =
                standings.stream().collect(Collectors.toMap(Standing::arrangement, standing -> standing));
        List<MechanismStanding> found = new ArrayList<>();
        ask("a.name, stand.latest_id as assessment_id", """
                select shown.arrangement_id, m.* from shown join scorecard_mechanism m using (assessment_id)
                where m.mechanism = :mechanism order by m.lost_points desc, lower(shown.name), shown.arrangement_id
                """, lens, filter, seen)
                .param("mechanism", mechanism.value())
                .query(row -> {
                    Standing standing = known.get(uuid(row, "arrangement_id"));
                    if (standing != null) {
                        found.add(new MechanismStanding(standing, cell(row), row.getDouble("lost_points")));
                    }
                });
        return found;
    }

    /**
     * Since when what these findings say has been so: the days of the closed assessments from which on, without a break, each
     * said the same.
     */
    public Map<Finding, LocalDate> since(Lens lens, Collection<Finding> findings, Visibility seen) {
        if (findings.isEmpty()) {
            return Map.of();
        }
        List<Trouble> troubles = visible("""
                select s.arrangement_id, s.as_of, m.mechanism, m.gate,
                    m.critical and m.applicable and m.level is null as unrated, m.gap >= 2 as wide
                from standing_scorecard s join arrangement a using (arrangement_id)
                join framework_version v using (framework_version_id) join framework f using (framework_id)
                join scorecard_mechanism m using (assessment_id)
                where s.arrangement_id in (:ids) and m.mechanism in (:mechanisms) and f.code = :framework and\s""", seen, """

                order by s.as_of desc, s.closed_at desc""")
                .param(
                        "ids",
                        findings.stream().map(Finding::arrangement).distinct().toList())
                .param(
                        "mechanisms",
                        findings.stream()
                                .map(finding -> finding.mechanism().value())
                                .distinct()
                                .toList())
                .param("framework", lens.framework().code())
                .query((row, number) -> new Trouble(
                        uuid(row, "arrangement_id"),
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

    private StatementSpec ask(String columns, String question, Lens lens, PortfolioFilter filter, Visibility seen) {
        String shown = SHOWN.formatted(columns, Visibility.OF_ARRANGEMENTS_SQL, filter.sql());
        return as(seen, database.sql(shown + question))
                .params(filter.parameters())
                .param("framework", lens.framework().code());
    }

    private StatementSpec visible(String question, Visibility seen) {
        return visible(question, seen, "");
    }

    private StatementSpec visible(String question, Visibility seen, String order) {
        return as(seen, database.sql(question + Visibility.OF_ARRANGEMENTS_SQL + order));
    }

    private static StatementSpec as(Visibility seen, StatementSpec statement) {
        return statement.params(seen.parameters());
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                uuid(row, "arrangement_id"),
                row.getString("name"),
                choice(Kind.class, row.getString("kind")),
                choice(Stage.class, row.getString("stage")),
                choice(SupportTier.class, row.getString("tier")),
                row.getString("published_source") != null,
                look(row),
                row.getObject("under_way", UUID.class),
                new Standing.Actions(
                        row.getInt("open"),
                        row.getInt("overdue"),
                        row.getObject("oldest", LocalDate.class),
                        row.getDouble("gain"),
                        new Standing.Unowned(
                                row.getInt("unowned"),
                                row.getDouble("unowned_gain"),
                                day(row.getTimestamp("unowned_since")))),
                runningOut(row),
                ahead(row),
                distress(row));
    }

    private static Standing.Ahead ahead(ResultSet row) throws SQLException {
        LocalDate ends = row.getObject("ends_on", LocalDate.class);
        return new Standing.Ahead(
                Objects.requireNonNull(day(row.getTimestamp("created_at"))),
                row.getObject("next_review", LocalDate.class),
                ends == null ? null : new KnownDate(ends, choice(DatePrecision.class, row.getString("ends_precision"))),
                row.getObject("exit_planned", LocalDate.class));
    }

    private static Standing.@Nullable Distress distress(ResultSet row) throws SQLException {
        Array partners = row.getArray("distressed");
        return partners == null
                ? null
                : new Standing.Distress(
                        List.of((String[]) partners.getArray()), row.getObject("distressed_since", LocalDate.class));
    }

    private static @Nullable LocalDate day(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static Standing.@Nullable RunningOut runningOut(ResultSet row) throws SQLException {
        UUID assessment = row.getObject("running_out_in", UUID.class);
        return assessment == null
                ? null
                : new Standing.RunningOut(
                        assessment, row.getInt("running_out"), row.getObject("soonest", LocalDate.class));
    }

    private static Standing.@Nullable Look look(ResultSet row) throws SQLException {
        UUID assessment = row.getObject("assessment_id", UUID.class);
        if (assessment == null) {
            return null;
        }
        return new Standing.Look(
                assessment,
                row.getObject("as_of", LocalDate.class),
                choice(Stage.class, row.getString("looked_at_stage")),
                number(row, "readiness"),
                row.getDouble("low"),
                row.getDouble("high"),
                Standing.band(row.getString("band")),
                Standing.band(row.getString("band_without_gates")),
                row.getBoolean("provisional"),
                row.getString("looked_in") != null,
                row.getBoolean("voices_unequal"),
                number(row, "before"),
                row.getObject("before_as_of", LocalDate.class));
    }

    private static Finding finding(ResultSet row) throws SQLException {
        Double level = number(row, "level");
        return new Finding(
                uuid(row, "arrangement_id"),
                uuid(row, "assessment_id"),
                new MechanismCode(row.getString("mechanism")),
                new AreaCode(row.getString("area")),
                level,
                number(row, "evidenced_level"),
                row.getBoolean("gate"),
                row.getBoolean("critical") && row.getBoolean("applicable") && level == null,
                number(row, "gap"),
                row.getDouble("lost_points"),
                row.getDouble("share"));
    }

    private static Cell cell(ResultSet row) throws SQLException {
        return new Cell(
                new MechanismCode(row.getString("mechanism")),
                row.getBoolean("applicable"),
                row.getInt("target"),
                number(row, "level"),
                row.getBoolean("critical"),
                row.getBoolean("gate"),
                number(row, "gap"));
    }

    private static <E extends Enum<E> & Coded> E choice(Class<E> choices, String code) {
        return Coded.of(choices, code).orElseThrow(() -> new IllegalStateException("Unknown " + code));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : Double.valueOf(value);
    }
}
