package org.concordat.portfolio;

import org.concordat.partnership.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Begins every question of this room with the same clause, so that none can forget who may see what: {@code shown} holds the
 * arrangements that the viewer may see and the filter lets through, each with what it stands by.
 */
@Component
public class Asking {

    /** The framework that is looked through, by its id. */
    public static final String FRAMEWORK = "(select framework_id from framework where code = :framework)";

    /** The arrangement {@code a} with its latest closed assessment of the whole framework that no other corrects. */
    private static final String SHOWN = """
            with shown as (
                select a.arrangement_id, %s
                from arrangement a
                left join arrangement_standing k on k.arrangement_id = a.arrangement_id and k.framework_id = %s
                where a.retired_at is null and %s %s)
            """;

    private final JdbcClient database;

    Asking(JdbcClient database) {
        this.database = database;
    }

    /**
     * A question about the arrangements that are looked at.
     *
     * @param columns what it needs of {@code arrangement a} and {@code arrangement_standing k}
     * @param question what is asked of {@code shown}; it may bring further expressions, after a comma
     */
    public StatementSpec about(String columns, String question, Lens lens, PortfolioFilter filter, Visibility seen) {
        String shown = SHOWN.formatted(columns, FRAMEWORK, seen.ofArrangements(), filter.sql());
        return database.sql(shown + question)
                .params(seen.parameters())
                .params(filter.parameters())
                .param("framework", lens.framework().code());
    }

    /** A question that ends in what the viewer may see of {@code arrangement a}. */
    StatementSpec visible(String question, Visibility seen) {
        return visible(question, seen, "");
    }

    StatementSpec visible(String question, Visibility seen, String order) {
        return database.sql(question + seen.ofArrangements() + order).params(seen.parameters());
    }
}
