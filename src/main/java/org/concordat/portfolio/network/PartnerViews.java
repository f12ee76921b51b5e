package org.concordat.portfolio.network;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.partnership.PartnerId;
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

/**
 * How a partner sees the arrangements that it takes part in, beside how the others see them; of the latest closed assessments.
 * It reads of a scorecard what everyone may see who may see the arrangement, and nothing that fewer people of a partner gave
 * in an anonymous assessment than count there.
 */
@Repository
public class PartnerViews {

    /** From here on two see a mechanism apart, in levels. */
    private static final double APART = 1;

    /**
     * An arrangement as seen.
     *
     * @param own the readiness as this partner sees it; null where it rated nothing, or it may not be shown
     * @param least how the other partner sees it that sees it lowest; null where none may be shown
     * @param others how many other partners were heard
     * @param shown of how many of these the view is shown
     * @param anonymous whether what has no figure may have been left out
     */
    public record Seen(
            UUID arrangement,
            String name,
            UUID assessment,
            LocalDate asOf,
            boolean published,
            @Nullable Double own,
            @Nullable Double least,
            @Nullable Double most,
            int others,
            int shown,
            boolean anonymous,
            @Nullable Double readiness,
            String band,
            boolean provisional) {}

    /** A mechanism on which a partner stands a level or more from another. */
    public record Apart(UUID assessment, MechanismCode mechanism, double own, double least, double most, double by) {}

    /**
     * Whether a partner sees things higher or lower than the others do.
     *
     * @param mechanisms on how many mechanisms that can be told
     * @param arrangements in how many arrangements
     * @param difference its level less the mean of the others, in the mean of all; null when it can be told of none
     * @param higher on how many it is the higher one
     */
    public record Tendency(
            int mechanisms, int arrangements, @Nullable Double difference, int higher, int lower, int wide) {}

    private static final String HEARD = """
            from scorecard_partner own join scorecard k using (assessment_id)
            join arrangement_standing stand on stand.latest_id = k.assessment_id
            join framework f on f.framework_id = stand.framework_id and f.code = :framework
            join assessment s using (assessment_id) join arrangement a on a.arrangement_id = k.arrangement_id
            where own.partner_id = :partner and a.retired_at is null and\s""" + Visibility.OF_ARRANGEMENTS_SQL;

    private static final String SEEN = """
            select a.arrangement_id, a.name, k.assessment_id, k.as_of, s.published_source is not null as published,
                own.readiness as own, s.mode = 'anonymous' as anonymous, k.readiness, k.band, k.provisional,
                (select min(o.readiness) from scorecard_partner o
                    where o.assessment_id = k.assessment_id and o.partner_id <> :partner) as least,
                (select max(o.readiness) from scorecard_partner o
                    where o.assessment_id = k.assessment_id and o.partner_id <> :partner) as most,
                (select count(*) from scorecard_partner o
                    where o.assessment_id = k.assessment_id and o.partner_id <> :partner) as others,
                (select count(o.readiness) from scorecard_partner o
                    where o.assessment_id = k.assessment_id and o.partner_id <> :partner) as shown
            """;

    /** Of each mechanism that applies: what this partner holds, and from where to where the others lie. */
    private static final String HELD = """
            select k.assessment_id, m.mechanism, held.own, held.least, held.most, held.mean,
                greatest(abs(held.own - held.least), abs(held.own - held.most)) as apart
            from latest k
            cross join lateral jsonb_array_elements(k.document -> 'result' -> 'mechanisms') as scored
            join scorecard_mechanism m on m.assessment_id = k.assessment_id and m.applicable
                and m.mechanism = scored -> 'mechanism' ->> 'code'
            cross join lateral (
                select max(level) filter (where its) as own, min(level) filter (where not its) as least,
                    max(level) filter (where not its) as most, avg(level) filter (where not its) as mean
                from (
                    select cast(each ->> 'level' as double precision) as level, each ->> 'partner' = :key as its
                    from jsonb_array_elements(scored -> 'positions') as each
                    where each ->> 'level' is not null
                      and (not k.anonymous or jsonb_array_length(each -> 'given') >= 3)) position) held
            where held.own is not null and held.least is not null""";

    private static final String LATEST =
            "with latest as (select k.assessment_id, k.document, s.mode = 'anonymous' as anonymous " + HEARD;

    private final JdbcClient database;

    PartnerViews(JdbcClient database) {
        this.database = database;
    }

    /** A page of the arrangements with a closed assessment in which the partner was heard, the widest apart first. */
    public Page<Seen> page(PartnerId partner, Lens lens, Visibility seen, RowsAsked table) {
        int all = ask("select count(*) " + HEARD, partner, lens, seen)
                .query(Integer.class)
                .single();
        PageRequest page = Pages.within(table, all);
        return new PageImpl<>(
                ask("select * from (" + SEEN + HEARD + """
                                ) seen order by greatest(abs(own - least), abs(own - most)) desc nulls last, lower(name),
                                    arrangement_id limit :size offset :offset""", partner, lens, seen)
                        .param("size", page.getPageSize())
                        .param("offset", page.getOffset())
                        .query((row, number) -> new Seen(
                                Asks.id(row, "arrangement_id"),
                                row.getString("name"),
                                Asks.id(row, "assessment_id"),
                                row.getObject("as_of", LocalDate.class),
                                row.getBoolean("published"),
                                Asks.figure(row, "own"),
                                Asks.figure(row, "least"),
                                Asks.figure(row, "most"),
                                row.getInt("others"),
                                row.getInt("shown"),
                                row.getBoolean("anonymous"),
                                Asks.figure(row, "readiness"),
                                row.getString("band"),
                                row.getBoolean("provisional")))
                        .list(),
                page,
                all);
    }

    /** Where it stands a level or more from another partner in some of these assessments, by assessment, the furthest first. */
    public Map<UUID, List<Apart>> apart(PartnerId partner, Collection<UUID> assessments, Lens lens, Visibility seen) {
        if (assessments.isEmpty()) {
            return Map.of();
        }
        return ask(
                        LATEST + " and k.assessment_id in (:ids)) select * from (" + HELD
                                + ") held where apart >= :apart - 1e-9 order by apart desc, mechanism",
                        partner,
                        lens,
                        seen)
                .param("key", partner.toString())
                .param("ids", assessments)
                .param("apart", APART)
                .query((row, number) -> new Apart(
                        Asks.id(row, "assessment_id"),
                        new MechanismCode(row.getString("mechanism")),
                        row.getDouble("own"),
                        row.getDouble("least"),
                        row.getDouble("most"),
                        row.getDouble("apart")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Apart::assessment));
    }

    /** Over all of its latest assessments. */
    public Tendency tendency(PartnerId partner, Lens lens, Visibility seen) {
        return ask(LATEST + """
                )
                select count(*) as mechanisms, count(distinct assessment_id) as arrangements, avg(own - mean) as difference,
                    count(*) filter (where own - mean > 1e-9) as higher, count(*) filter (where mean - own > 1e-9) as lower,
                    count(*) filter (where apart >= 2 - 1e-9) as wide
                from (""" + HELD + ") held", partner, lens, seen)
                .param("key", partner.toString())
                .query((row, number) -> new Tendency(
                        row.getInt("mechanisms"),
                        row.getInt("arrangements"),
                        Asks.figure(row, "difference"),
                        row.getInt("higher"),
                        row.getInt("lower"),
                        row.getInt("wide")))
                .single();
    }

    private StatementSpec ask(String question, PartnerId partner, Lens lens, Visibility seen) {
        return database.sql(question)
                .params(seen.parameters())
                .param("partner", partner.partnerId())
                .param("framework", lens.framework().code());
    }
}
