package org.concordat.portfolio;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.concordat.partnership.Kind;
import org.concordat.partnership.Stage;
import org.concordat.partnership.Visibility;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.RowsAsked;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** One mechanism in all the arrangements that a viewer may see and a filter lets through, by their latest closed assessments. */
@Repository
public class MechanismAcross {

    /** The ways to sort the list, each by what it is sorted by. */
    public static final Map<String, String> COLUMNS = Map.of(
            "usual", "-lost_points",
            "lost", "lost_points",
            "name", "lower(name)",
            "level", "case when applicable then level end",
            "target", "case when applicable then target end",
            "apart", "gap");

    /** Whoever stands lower is nobody to ask. */
    private static final double AHEAD = 3;

    private static final int ASKED = 5;
    private static final int WORKED = 8;
    private static final int APART = 5;

    /** Where it stands in one arrangement. */
    public record At(
            UUID arrangement,
            String name,
            Kind kind,
            Stage stage,
            boolean published,
            boolean voicesUnequal,
            UUID assessment,
            Cell cell,
            double lost) {}

    /**
     * How much is where.
     *
     * @param step what {@link Step} counts
     */
    public record Count(Step step, int arrangements) {}

    /** A step of the ladder, or why there is none. */
    public enum Step {
        LEVEL_0("0"),
        LEVEL_1("1"),
        LEVEL_2("2"),
        LEVEL_3("3"),
        LEVEL_4("4"),
        UNRATED("unrated"),
        ASIDE("aside");

        private final String code;

        Step(String code) {
            this.code = code;
        }

        /** As addresses say it. */
        public String code() {
            return code;
        }

        /** The step of that code, or null. */
        public static @Nullable Step of(@Nullable String code) {
            return Arrays.stream(values())
                    .filter(step -> step.code.equals(code))
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * All of it.
     *
     * @param lost the points that are lost altogether
     * @param losing in how many arrangements some are
     * @param wide in how many the partners see it two levels or more apart
     */
    public record Whole(List<Count> counts, double lost, int losing, int wide) {

        /** In how many arrangements it was asked about. */
        public int arrangements() {
            return counts.stream().mapToInt(Count::arrangements).sum();
        }
    }

    /**
     * An arrangement that is ahead and could be asked.
     *
     * @param grade of the evidence, A to D
     * @param readIn the published source that it was read from; null where there is someone to ask
     * @param partners who takes part, by name
     * @param lead whom to ask: the partner that leads it, or else hosts it, or else its first
     * @param contact that partner's person for HR, or null
     */
    public record Ahead(
            UUID arrangement,
            String name,
            UUID assessment,
            double level,
            double evidenced,
            String grade,
            @Nullable String readIn,
            List<String> partners,
            @Nullable UUID lead,
            @Nullable String leadName,
            @Nullable String contact,
            @Nullable String email) {}

    /**
     * Something that was done before a level rose.
     *
     * @param proof what shows that it was done; null where nobody said
     */
    public record Worked(
            UUID action,
            String title,
            UUID arrangement,
            String name,
            LocalDate doneOn,
            BigDecimal days,
            double from,
            double to,
            UUID assessment,
            LocalDate asOf,
            @Nullable String proof) {}

    /** An arrangement whose partners see it two levels or more apart. */
    public record Wide(
            UUID arrangement,
            String name,
            UUID assessment,
            @Nullable Double level,
            double gap) {}

    private static final String STEP = """
            case when not applicable then 'aside' when level is null then 'unrated'
                else cast(cast(floor(level + 1e-9) as int) as text) end""";

    private static final String FOUND = """
            , found as (
                select shown.arrangement_id, shown.name, shown.kind, shown.stage, shown.published_source,
                    coalesce(shown.published, false) or shown.published_source is not null as read, shown.voices_unequal, m.*
                from shown join scorecard_mechanism m on m.assessment_id = shown.latest_id and m.mechanism = :mechanism)
            """;

    private final Asking asking;

    MechanismAcross(Asking asking) {
        this.asking = asking;
    }

    /** How much is where. */
    public Whole whole(MechanismCode mechanism, Lens lens, PortfolioFilter filter, Visibility seen) {
        record Line(Step step, int arrangements, double lost, int losing, int wide) {}
        List<Line> lines = ask("select " + STEP + """
                 as step, count(*) as arrangements, sum(lost_points) as lost,
                    count(*) filter (where lost_points > 0) as losing,
                    count(*) filter (where applicable and gap >= 2) as wide
                from found group by 1""", mechanism, lens, filter, seen)
                .query((row, number) -> new Line(
                        Objects.requireNonNull(Step.of(row.getString("step"))),
                        row.getInt("arrangements"),
                        row.getDouble("lost"),
                        row.getInt("losing"),
                        row.getInt("wide")))
                .list();
        return new Whole(
                Arrays.stream(Step.values())
                        .map(step -> new Count(
                                step,
                                lines.stream()
                                        .filter(line -> line.step() == step)
                                        .mapToInt(Line::arrangements)
                                        .sum()))
                        .toList(),
                lines.stream().mapToDouble(Line::lost).sum(),
                lines.stream().mapToInt(Line::losing).sum(),
                lines.stream().mapToInt(Line::wide).sum());
    }

    /**
     * A page of where it stands.
     *
     * @param step only where it stands at this; null for all
     */
    public Page<At> page(
            MechanismCode mechanism,
            @Nullable Step step,
            Whole whole,
            Lens lens,
            PortfolioFilter filter,
            Visibility seen,
            RowsAsked table) {
        int all = whole.counts().stream()
                .filter(count -> step == null || count.step() == step)
                .mapToInt(Count::arrangements)
                .sum();
        PageRequest page = PageRequest.of(Math.min(table.page(), Math.max(0, (all - 1) / table.size())), table.size());
        return new PageImpl<>(
                ask(
                                "select * from found" + (step == null ? "" : " where " + STEP + " = :step")
                                        + " order by "
                                        + COLUMNS.get(table.column()) + (table.descending() ? " desc" : "")
                                        + " nulls last, lower(name), arrangement_id limit :size offset :offset",
                                mechanism,
                                lens,
                                filter,
                                seen)
                        .param("step", step == null ? "" : step.code())
                        .param("size", page.getPageSize())
                        .param("offset", page.getOffset())
                        .query((row, number) -> at(row))
                        .list(),
                page,
                all);
    }

    /** Who is furthest ahead: level 3 or more with evidence for it, the highest and best shown first. */
    public List<Ahead> ahead(MechanismCode mechanism, Lens lens, PortfolioFilter filter, Visibility seen) {
        return ask("""
                , best as (
                    select * from found where applicable and evidenced_level >= :ahead - 1e-9
                    order by evidenced_level desc, grade, read, lower(name), arrangement_id limit :most)
                select best.*, coalesce(looked.published_source, best.published_source) as read_in,
                    led.partner_id, led.name as lead_name, led.contact_name, led.contact_email,
                    (select array_agg(distinct w.name) from participation o join partner w using (partner_id)
                        where o.arrangement_id = best.arrangement_id) as partners
                from best join assessment looked using (assessment_id) left join lateral (
                    select w.partner_id, w.name, w.contact_name, w.contact_email
                    from participation part join partner w using (partner_id)
                    where part.arrangement_id = best.arrangement_id and part.until_on is null
                    order by array_position(array['lead', 'host'], part.role::text) nulls last, part.position limit 1) led on true
                order by evidenced_level desc, grade, read, lower(best.name), best.arrangement_id""", mechanism, lens, filter, seen)
                .param("ahead", AHEAD)
                .param("most", ASKED)
                .query((row, number) -> new Ahead(
                        Rows.uuid(row, "arrangement_id"),
                        row.getString("name"),
                        Rows.uuid(row, "assessment_id"),
                        row.getDouble("level"),
                        row.getDouble("evidenced_level"),
                        row.getString("grade"),
                        row.getString("read_in"),
                        texts(row.getArray("partners")),
                        row.getObject("partner_id", UUID.class),
                        row.getString("lead_name"),
                        row.getString("contact_name"),
                        row.getString("contact_email")))
                .list();
    }

    /**
     * What was done, and a later closed assessment found a higher level than the last one before: where a level rose most
     * first. It tells that one came after the other, and not that it came of it.
     */
    public List<Worked> worked(MechanismCode mechanism, Lens lens, PortfolioFilter filter, Visibility seen) {
        return asking.about("a.name", """
                , doing as (
                    select x.*, shown.name from shown join action x using (arrangement_id) join action_plan p using (action_plan_id)
                    where x.status = 'done' and x.mechanism = :mechanism
                      and p.framework_id = (select framework_id from framework where code = :framework)),
                looks as (
                    select k.arrangement_id, k.as_of, k.closed_at, k.assessment_id, m.level
                    from standing_scorecard k
                    join framework_version v on v.framework_version_id = k.framework_version_id
                        and v.framework_id = (select framework_id from framework where code = :framework)
                    join scorecard_mechanism m on m.assessment_id = k.assessment_id and m.mechanism = :mechanism
                        and m.applicable
                    where k.arrangement_id in (select arrangement_id from doing))
                select x.action_id, x.title, x.arrangement_id, x.name, x.done_on, x.effort_days, earlier.level as before,
                    later.level as after, later.assessment_id, later.as_of,
                    (select r.what from action_proof r where r.action_id = x.action_id
                        order by r.signed_at desc, r.action_proof_id limit 1) as proof
                from doing x
                join lateral (select * from looks where looks.arrangement_id = x.arrangement_id and looks.as_of <= x.done_on
                    order by looks.as_of desc, looks.closed_at desc limit 1) earlier on true
                join lateral (select * from looks where looks.arrangement_id = x.arrangement_id and looks.as_of > x.done_on
                    order by looks.as_of, looks.closed_at limit 1) later on true
                where later.level > earlier.level + 1e-9
                order by later.level - earlier.level desc, later.as_of desc, lower(x.title), x.action_id limit :most""", lens, filter, seen)
                .param("mechanism", mechanism.value())
                .param("most", WORKED)
                .query((row, number) -> new Worked(
                        Rows.uuid(row, "action_id"),
                        row.getString("title"),
                        Rows.uuid(row, "arrangement_id"),
                        row.getString("name"),
                        row.getObject("done_on", LocalDate.class),
                        row.getBigDecimal("effort_days"),
                        row.getDouble("before"),
                        row.getDouble("after"),
                        Rows.uuid(row, "assessment_id"),
                        row.getObject("as_of", LocalDate.class),
                        row.getString("proof")))
                .list();
    }

    /** Where the partners see it two levels or more apart, the furthest first. */
    public List<Wide> wide(MechanismCode mechanism, Whole whole, Lens lens, PortfolioFilter filter, Visibility seen) {
        return whole.wide() == 0
                ? List.of()
                : ask("""
                select * from found where applicable and gap >= 2
                order by gap desc, lower(name), arrangement_id limit :most""", mechanism, lens, filter, seen)
                        .param("most", APART)
                        .query((row, number) -> new Wide(
                                Rows.uuid(row, "arrangement_id"),
                                row.getString("name"),
                                Rows.uuid(row, "assessment_id"),
                                Rows.number(row, "level"),
                                row.getDouble("gap")))
                        .list();
    }

    private StatementSpec ask(
            String question, MechanismCode mechanism, Lens lens, PortfolioFilter filter, Visibility seen) {
        return asking.about(
                        "a.name, a.kind, a.stage, a.published_source, k.published, k.latest_id, k.voices_unequal",
                        FOUND + question,
                        lens,
                        filter,
                        seen)
                .param("mechanism", mechanism.value());
    }

    private static At at(ResultSet row) throws SQLException {
        return new At(
                Rows.uuid(row, "arrangement_id"),
                row.getString("name"),
                Rows.choice(Kind.class, row.getString("kind")),
                Rows.choice(Stage.class, row.getString("stage")),
                row.getBoolean("read"),
                row.getBoolean("voices_unequal"),
                Rows.uuid(row, "assessment_id"),
                Rows.cell(row),
                row.getDouble("lost_points"));
    }

    private static List<String> texts(@Nullable Array texts) throws SQLException {
        return texts == null ? List.of() : Arrays.asList((String[]) texts.getArray());
    }
}
