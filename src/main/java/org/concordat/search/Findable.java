package org.concordat.search;

import java.util.Locale;
import org.concordat.partnership.Coded;
import org.concordat.partnership.Visibility;

/** What can be found, each with where it stands and who may see it, in the order in which they are told of. */
public enum Findable implements Coded {
    ARRANGEMENT(
            "join arrangement a on a.arrangement_id = e.thing_id",
            "a.retired_at is not null",
            Visibility.OF_ARRANGEMENTS_SQL,
            "a.name as title, a.kind as first, a.stage as second, '' as within",
            "join arrangement a on a.arrangement_id = found.thing_id"),
    PARTNER(
            "join partner p on p.partner_id = e.thing_id",
            "p.retired_at is not null",
            Visibility.OF_PARTNERS_SQL,
            "p.name as title, p.sector as first, coalesce(p.country, '') as second, '' as within",
            "join partner p on p.partner_id = found.thing_id"),
    /** Of the newest edition of each framework; everyone may read these. */
    MECHANISM("", "false", "e.thing_id in (:versions)", "plain as title, '' as first, '' as second, '' as within", ""),
    /** Of plans that live; what is done or dropped comes after what is still to do. */
    ACTION(
            """
            join action x on x.action_id = e.thing_id
            join action_plan plan on plan.action_plan_id = x.action_plan_id and plan.living
            join arrangement a on a.arrangement_id = e.arrangement_id""",
            "x.status in ('done', 'dropped')",
            Visibility.OF_ARRANGEMENTS_SQL,
            "x.title, x.status as first, x.mechanism as second, a.name as within",
            "join action x on x.action_id = found.thing_id join arrangement a on a.arrangement_id = x.arrangement_id");

    private final String code = Coded.kebab(this);
    private final String joins;
    private final String past;
    private final String seen;
    private final String shown;
    private final String from;

    /**
     * @param joins what has to be asked to know whether it is past and who may see it
     * @param shown what is told of it
     * @param from where that stands, asked for those alone that are told of
     */
    Findable(String joins, String past, String seen, String shown, String from) {
        this.joins = joins;
        this.past = past;
        this.seen = seen;
        this.shown = shown;
        this.from = from;
    }

    @Override
    public String code() {
        return code;
    }

    /**
     * What is asked of the database.
     *
     * @param fits the condition on {@code search_entry e}
     * @param near how near an entry is to what was asked, as an expression, the nearest the greatest
     */
    String question(String fits, String near) {
        // Ranked first, so that the words of thousands are not carried along to be counted.
        return String.format(Locale.ROOT, """
                select found.*, %s from (
                    select ranked.*, count(*) over () as all_found from (
                        select e.thing_id, e.part, e.title as plain, %s as past, %s as near,
                            left(e.title, length(:plain)) = :plain as begins
                        from search_entry e %s
                        where e.kind = '%s' and %s and %s offset 0) ranked
                    order by past, begins desc, near desc, plain, thing_id, part
                    limit :limit offset :offset) found %s
                order by past, begins desc, near desc, plain, thing_id, part""", shown, past, near, joins, code, fits, seen, from);
    }
}
