package org.concordat.portfolio.counted;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.partnership.Coded;
import org.concordat.partnership.Visibility;
import org.concordat.portfolio.Asking;
import org.concordat.portfolio.Lens;
import org.concordat.portfolio.PortfolioFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Every assessment behind a portfolio, counted or not, each with the first reason that holds. Unlike the portfolio itself this
 * looks at arrangements that were put away as well, to say that they were.
 */
@Repository
public class Counted {

    /** The order of reasons. */
    private static final String PLACE =
            "array_position(array['counted', 'earlier', 'corrected', 'in-part', 'under-way',"
                    + " 'cancelled', 'retired'], looked.why)";

    private static final String SEEN = """
            from assessment s
            join framework_version v using (framework_version_id)
            join framework f using (framework_id)
            join arrangement a using (arrangement_id)
            left join arrangement_standing k on k.arrangement_id = a.arrangement_id and k.framework_id = %s
            """.formatted(Asking.FRAMEWORK);

    private static final String LOOKED = """
            with looked as (
                select s.assessment_id, s.name, s.as_of, s.status = 'closed' as closed, v.number, a.arrangement_id,
                    a.name as arrangement_name, k.latest_id, k.as_of as latest_as_of, later.assessment_id as later_id,
                    later.as_of as later_as_of, case
                        when a.retired_at is not null then 'retired'
                        when s.status = 'cancelled' then 'cancelled'
                        when s.status <> 'closed' then 'under-way'
                        when later.assessment_id is not null then 'corrected'
                        when not card.whole then 'in-part'
                        when s.assessment_id = k.latest_id then 'counted'
                        else 'earlier' end as why
            """ + SEEN + """
                left join scorecard card on card.assessment_id = s.assessment_id
                left join scorecard later on later.corrects = s.assessment_id
                where f.code = :framework and\s""";

    private final JdbcClient database;

    Counted(JdbcClient database) {
        this.database = database;
    }

    /** How many there are for each reason, in the order of reasons; those that there are none for are left out. */
    public Map<Why, Integer> numbers(Lens lens, PortfolioFilter filter, Visibility seen) {
        Map<Why, Integer> numbers = new EnumMap<>(Why.class);
        ask(
                        LOOKED + condition(filter, seen) + ") select why, count(*) as number from looked group by why",
                        lens,
                        filter,
                        seen)
                .query(row -> {
                    numbers.put(why(row.getString("why")), row.getInt("number"));
                });
        return numbers;
    }

    /**
     * A page of them.
     *
     * @param only those with one reason; null for all
     * @param column one of name, as-of and why
     */
    public List<Looked> page(
            Lens lens,
            PortfolioFilter filter,
            Visibility seen,
            @Nullable Why only,
            String column,
            boolean descending,
            Pageable page) {
        String order = order(column).formatted(descending ? "desc" : "asc");
        return ask(
                        LOOKED + condition(filter, seen)
                                + ") select * from looked where :only = '' or looked.why = :only order by " + order
                                + " limit :size offset :from",
                        lens,
                        filter,
                        seen)
                .param("only", only == null ? "" : only.code())
                .param("size", page.getPageSize())
                .param("from", page.getOffset())
                .query((row, number) -> {
                    Why why = why(row.getString("why"));
                    String instead = why == Why.CORRECTED ? "later" : "latest";
                    boolean replaced = why == Why.CORRECTED || why == Why.EARLIER;
                    return new Looked(
                            row.getObject("assessment_id", UUID.class),
                            row.getString("name"),
                            row.getObject("arrangement_id", UUID.class),
                            row.getString("arrangement_name"),
                            row.getObject("as_of", LocalDate.class),
                            row.getInt("number"),
                            row.getBoolean("closed"),
                            why,
                            replaced ? row.getObject(instead + "_id", UUID.class) : null,
                            replaced ? row.getObject(instead + "_as_of", LocalDate.class) : null);
                })
                .list();
    }

    /** How many of the same arrangements were held by each other framework, by its code. */
    public Map<String, Integer> elsewhere(Lens lens, PortfolioFilter filter, Visibility seen) {
        Map<String, Integer> elsewhere = new LinkedHashMap<>();
        ask(
                        "select f.code, count(*) as number " + SEEN
                                + " where f.code <> :framework and a.retired_at is null and " + condition(filter, seen)
                                + " group by f.code order by number desc, f.code",
                        lens,
                        filter,
                        seen)
                .query(row -> {
                    elsewhere.put(row.getString("code"), row.getInt("number"));
                });
        return elsewhere;
    }

    /** Each ends in what tells any two apart. */
    private static String order(String column) {
        return switch (column) {
            case "as-of" -> "looked.as_of %s, lower(looked.arrangement_name), looked.assessment_id";
            case "why" -> PLACE + " %s, lower(looked.arrangement_name), looked.as_of desc, looked.assessment_id";
            default -> "lower(looked.arrangement_name) %s, looked.as_of desc, looked.assessment_id";
        };
    }

    private static String condition(PortfolioFilter filter, Visibility seen) {
        return seen.ofArrangements() + filter.sql();
    }

    private StatementSpec ask(String question, Lens lens, PortfolioFilter filter, Visibility seen) {
        return database.sql(question)
                .params(seen.parameters())
                .params(filter.parameters())
                .param("framework", lens.framework().code());
    }

    private static Why why(String code) {
        return Coded.of(Why.class, code).orElseThrow();
    }
}
