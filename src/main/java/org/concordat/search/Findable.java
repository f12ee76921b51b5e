package org.concordat.search;

import java.util.Locale;
import org.concordat.partnership.Coded;
import org.concordat.partnership.Visibility;

/** What can be found, each with where it stands and who may see it, in the order in which they are told of. */
public enum Findable implements Coded {
    ARRANGEMENT("""
            a.name as title, a.kind as first, a.stage as second, '' as within, a.retired_at is not null as past
            from search_entry e join arrangement a on a.arrangement_id = e.thing_id""", Visibility.OF_ARRANGEMENTS_SQL),
    PARTNER("""
            p.name as title, p.sector as first, coalesce(p.country, '') as second, '' as within,
            p.retired_at is not null as past
            from search_entry e join partner p on p.partner_id = e.thing_id""", Visibility.OF_PARTNERS_SQL),
    /** Of the newest edition of each framework; everyone may read these. */
    MECHANISM("""
            e.title, '' as first, '' as second, '' as within, false as past
            from search_entry e""", "e.thing_id in (:versions)"),
    /** Of plans that live; what is done or dropped comes after what is still to do. */
    ACTION("""
            x.title, x.status as first, x.mechanism as second, a.name as within, x.status in ('done', 'dropped') as past
            from search_entry e join action x on x.action_id = e.thing_id
            join action_plan plan on plan.action_plan_id = x.action_plan_id and plan.living
            join arrangement a on a.arrangement_id = e.arrangement_id""", Visibility.OF_ARRANGEMENTS_SQL);

    private final String code = Coded.kebab(this);
    private final String shown;
    private final String seen;

    Findable(String shown, String seen) {
        this.shown = shown;
        this.seen = seen;
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
        return String.format(Locale.ROOT, """
                select found.*, count(*) over () as all_found from (
                    select e.thing_id, e.part, %s as near, left(e.title, length(:plain)) = :plain as begins, %s
                    where e.kind = '%s' and %s and %s) found
                order by past, begins desc, near desc, lower(title), thing_id, part
                limit :limit offset :offset""", near, shown, code, fits, seen);
    }
}
