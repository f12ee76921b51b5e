package org.concordat.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concordat.api.ArrangementWhole.StageRow;
import org.concordat.api.Listing.Asked;
import org.concordat.partnership.Visibility;
import org.concordat.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * What programs ask, each page in two statements however many rows it has: how many there are, and these. Every one of them
 * holds the rule of who may see what. Nothing of a retired arrangement is in a list, unless retired ones are asked for.
 */
@Repository
public class Lists {

    /** To what a list is narrowed; null asks for any. */
    public record Of(
            @Nullable UUID arrangement,
            @Nullable String framework,
            @Nullable UUID plan) {

        /** To nothing. */
        public static final Of ANY = new Of(null, null, null);
    }

    /** What a list is made of; {@code from} decides which rows there are, and {@code order} makes the order of all certain. */
    private record Question(String columns, String from, String order) {}

    private static final String SEEN = " and " + Visibility.OF_ARRANGEMENTS_SQL;

    private static final String IN_USE = " where a.retired_at is null" + SEEN
            + " and (cast(:arrangement as uuid) is null or a.arrangement_id = cast(:arrangement as uuid))";

    private static final String OF_FRAMEWORK =
            " and (cast(:framework as varchar) is null or f.code = cast(:framework as varchar))";

    private static final String FIGURES = """
            k.as_of, k.closed_at, k.readiness, k.low, k.high, k.evidenced as evidenced_readiness, k.coverage, k.band,
            k.band_without_gates, k.provisional, k.applicable as applicable_mechanisms, k.rated as rated_mechanisms,
            """;

    private static final Question PORTFOLIO = new Question(FIGURES + """
            a.arrangement_id, a.name as arrangement_name, a.kind, a.stage, a.tier, a.published_source, k.assessment_id,
            f.code as framework_code, f.name as framework_name, v.number as framework_version,
            case when k.assessment_id is not null then (select cast(count(*) as int) from scorecard_mechanism m
                where m.assessment_id = k.assessment_id and m.gate) end as gates,
            before.assessment_id as before_assessment_id, before.as_of as before_as_of, before.readiness as before_readiness,
            k.readiness - before.readiness as readiness_change""", """
            arrangement a join framework f on f.code = :framework
            left join arrangement_standing stand on stand.arrangement_id = a.arrangement_id
                and stand.framework_id = f.framework_id
            left join scorecard k on k.assessment_id = stand.latest_id
            left join framework_version v on v.framework_version_id = k.framework_version_id
            left join scorecard before on before.assessment_id = stand.before_id""" + IN_USE, "a.arrangement_id");

    private static final Question PORTFOLIO_MECHANISMS =
            new Question("""
            m.*, a.arrangement_id, f.code as framework_code, v.number as framework_version, v.framework_version_id,
            m.grade as evidence_grade""", """
            arrangement a join arrangement_standing stand on stand.arrangement_id = a.arrangement_id
            join framework f on f.framework_id = stand.framework_id and f.code = :framework
            join scorecard k on k.assessment_id = stand.latest_id
            join framework_version v on v.framework_version_id = k.framework_version_id
            join scorecard_mechanism m on m.assessment_id = k.assessment_id""" + IN_USE, "a.arrangement_id, m.position");

    private static final String OF_ARRANGEMENT = """
            a.*, a.retired_at is not null as retired, (select cast(count(distinct part.partner_id) as int)
                from participation part where part.arrangement_id = a.arrangement_id) as partners""";

    private static final Question ARRANGEMENTS = new Question(
            OF_ARRANGEMENT, "arrangement a where (a.retired_at is not null) = :retired" + SEEN, "a.arrangement_id");

    private static final Question ONE_ARRANGEMENT = new Question(
            OF_ARRANGEMENT, "arrangement a where a.arrangement_id = :arrangement" + SEEN, "a.arrangement_id");

    private static final String OF_PARTICIPATION = "part.*, p.name as partner_name, part.equity as equity_percent";

    private static final String PARTICIPATION =
            "participation part join arrangement a using (arrangement_id) join partner p using (partner_id)";

    private static final Question PARTICIPATIONS =
            new Question(OF_PARTICIPATION, PARTICIPATION + IN_USE, "part.participation_id");

    private static final Question PARTS_IN_ONE = new Question(
            OF_PARTICIPATION, PARTICIPATION + " where a.arrangement_id = :arrangement" + SEEN, "part.position");

    private static final Question STAGES_OF_ONE = new Question(
            "c.*",
            "stage_change c join arrangement a using (arrangement_id) where a.arrangement_id = :arrangement" + SEEN,
            "c.position");

    private static final Question PARTNERS = new Question(
            "p.*, p.retired_at is not null as retired, (select cast(count(distinct a.arrangement_id) as int)"
                    + " from participation part join arrangement a using (arrangement_id)"
                    + " where part.partner_id = p.partner_id and a.retired_at is null" + SEEN + ") as arrangements",
            "partner p where (p.retired_at is not null) = :retired and " + Visibility.OF_PARTNERS_SQL,
            "p.partner_id");

    private static final Question ASSESSMENTS =
            new Question(FIGURES + """
            k.assessment_id, a.arrangement_id, a.name as arrangement_name, f.code as framework_code,
            f.name as framework_name, v.number as framework_version, s.name, s.mode, s.kind, s.stage, s.tier,
            s.published_source, k.whole, k.corrects as corrects_assessment_id,
            later.assessment_id as corrected_by_assessment_id""", """
            scorecard k join assessment s using (assessment_id) join arrangement a on a.arrangement_id = k.arrangement_id
            join framework_version v on v.framework_version_id = k.framework_version_id
            join framework f using (framework_id)
            left join scorecard later on later.corrects = k.assessment_id""" + IN_USE + OF_FRAMEWORK, "k.assessment_id");

    private static final String OPEN = "x.status not in ('done', 'dropped')";

    private static final Question PLANS = new Question(
            "p.*, p.action_plan_id as plan_id, a.name as arrangement_name, f.code as framework_code, acts.*",
            """
            action_plan p join arrangement a using (arrangement_id) join framework f using (framework_id)
            cross join lateral (
                select cast(count(*) as int) as actions,
                    cast(count(*) filter (where x.status = 'done') as int) as done_actions,
                    cast(count(*) filter (where %1$s) as int) as open_actions,
                    cast(count(*) filter (where %1$s and x.due_on < :today) as int) as overdue_actions,
                    coalesce(sum(x.gain) filter (where %1$s), 0) as open_gain_points,
                    coalesce(sum(x.effort_days) filter (where %1$s), 0) as open_effort_days
                from action x where x.action_plan_id = p.action_plan_id) acts""".formatted(OPEN) + IN_USE + OF_FRAMEWORK,
            "p.action_plan_id");

    private static final Question ACTIONS = new Question(
            """
            x.*, x.action_plan_id as plan_id, s.framework_version_id, x.progress as progress_percent, w.name as partner_name,
            p.currency, x.gain as gain_points, x.first_due as first_due_on, x.not_indicated as not_indicated_since,
            coalesce(x.due_on < :today, false) and\s""" + OPEN + " as overdue",
            """
            action x join action_plan p using (action_plan_id) join arrangement a on a.arrangement_id = x.arrangement_id
            join assessment s on s.assessment_id = p.assessment_id left join partner w on w.partner_id = x.partner_id""" + IN_USE + " and (cast(:plan as uuid) is null or x.action_plan_id = cast(:plan as uuid))",
            "x.action_id");

    private static final String ONE_PLAN = "select 1 from action_plan p join arrangement a using (arrangement_id)"
            + IN_USE + " and p.action_plan_id = :plan";

    private final JdbcClient database;
    private final Rows rows;
    private final Clock clock;

    Lists(JdbcClient database, Rows rows, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.clock = clock;
    }

    /** Where each arrangement stands by a framework, and every arrangement that does not stand by it yet. */
    public Listing<PortfolioRow> portfolio(Asked asked, Of of, Visibility seen) {
        return page(PortfolioRow.class, PORTFOLIO, asked, of, seen);
    }

    /** Every mechanism of the latest closed assessments by a framework. */
    public Listing<PortfolioMechanismRow> portfolioMechanisms(Asked asked, Of of, Visibility seen) {
        return page(PortfolioMechanismRow.class, PORTFOLIO_MECHANISMS, asked, of, seen);
    }

    /** The arrangements in use, or those that are retired. */
    public Listing<ArrangementRow> arrangements(Asked asked, boolean retired, Visibility seen) {
        return page(ArrangementRow.class, ARRANGEMENTS, asked, retired, seen);
    }

    /** One arrangement, in use or retired; throws {@link NotFound} if there is none that the viewer may see. */
    public ArrangementWhole arrangement(UUID id, Visibility seen) {
        Of one = new Of(id, null, null);
        ArrangementRow row = all(ArrangementRow.class, ONE_ARRANGEMENT, one, seen).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
        return new ArrangementWhole(
                row,
                all(ParticipationRow.class, PARTS_IN_ONE, one, seen),
                all(StageRow.class, STAGES_OF_ONE, one, seen));
    }

    /** Who takes or took part in what. */
    public Listing<ParticipationRow> participations(Asked asked, Of of, Visibility seen) {
        return page(ParticipationRow.class, PARTICIPATIONS, asked, of, seen);
    }

    /** The partners in use, or those that are retired. */
    public Listing<PartnerRow> partners(Asked asked, boolean retired, Visibility seen) {
        return page(PartnerRow.class, PARTNERS, asked, retired, seen);
    }

    /** The closed assessments. */
    public Listing<AssessmentRow> assessments(Asked asked, Of of, Visibility seen) {
        return page(AssessmentRow.class, ASSESSMENTS, asked, of, seen);
    }

    /** The plans that go on, and those in whose place others do. */
    public Listing<PlanRow> plans(Asked asked, Of of, Visibility seen) {
        return page(PlanRow.class, PLANS, asked, of, seen);
    }

    /** The actions of all plans, or of one; throws {@link NotFound} if there is no such plan that the viewer may see. */
    public Listing<ActionRow> actions(Asked asked, Of of, Visibility seen) {
        if (of.plan() != null
                && ask(ONE_PLAN, of, false, seen)
                        .query(Integer.class)
                        .optional()
                        .isEmpty()) {
            throw new NotFound();
        }
        return page(ActionRow.class, ACTIONS, asked, of, seen);
    }

    private <R extends Record> Listing<R> page(Class<R> type, Question question, Asked asked, Of of, Visibility seen) {
        return page(type, question, asked, of, false, seen);
    }

    private <R extends Record> Listing<R> page(
            Class<R> type, Question question, Asked asked, boolean retired, Visibility seen) {
        return page(type, question, asked, Of.ANY, retired, seen);
    }

    private <R extends Record> Listing<R> page(
            Class<R> type, Question question, Asked asked, Of of, boolean retired, Visibility seen) {
        long total = ask("select count(*) from " + question.from(), of, retired, seen)
                .query(Long.class)
                .single();
        return Listing.of(
                asked,
                total,
                ask(rows(question) + " limit :size offset :offset", of, retired, seen)
                        .param("size", asked.size())
                        .param("offset", asked.offset())
                        .query(rows.of(type))
                        .list());
    }

    private <R extends Record> List<R> all(Class<R> type, Question question, Of of, Visibility seen) {
        return ask(rows(question), of, false, seen).query(rows.of(type)).list();
    }

    private static String rows(Question question) {
        return "select " + question.columns() + " from " + question.from() + " order by " + question.order();
    }

    private StatementSpec ask(String question, Of of, boolean retired, Visibility seen) {
        return database.sql(question)
                .params(seen.parameters())
                .param("arrangement", of.arrangement())
                .param("framework", of.framework())
                .param("plan", of.plan())
                .param("retired", retired)
                .param("today", LocalDate.now(clock));
    }
}
