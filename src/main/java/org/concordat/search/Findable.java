package org.concordat.search;

import java.util.Locale;
import org.concordat.partnership.Coded;
import org.concordat.partnership.Visibility;

/** What can be found, each with where it stands and who may see it, in the order in which they are told of. */
public enum Findable implements Coded {
    ARRANGEMENT(
            Findable.SEEN_ARRANGEMENT,
            "a.name as title, a.kind as first, a.stage as second, '' as within",
            "join arrangement a on a.arrangement_id = found.thing_id"),
    PARTNER(
            "exists (select 1 from partner p where p.partner_id = fit.thing_id and " + Visibility.OF_PARTNERS_SQL + ")",
            "p.name as title, p.sector as first, coalesce(p.country, '') as second, '' as within",
            "join partner p on p.partner_id = found.thing_id"),
    /** Of the newest edition of each framework; everyone may read these. */
    MECHANISM("fit.thing_id in (:versions)", "plain as title, '' as first, '' as second, '' as within", ""),
    /** Of plans that live; what is done or dropped comes after what is still to do. */
    ACTION(
            Findable.SEEN_ARRANGEMENT,
            "x.title, x.status as first, x.mechanism as second, a.name as within",
            "join action x on x.action_id = found.thing_id join arrangement a on a.arrangement_id = x.arrangement_id");

    private static final String SEEN_ARRANGEMENT =
            "exists (select 1 from arrangement a where a.arrangement_id = fit.arrangement_id and "
                    + Visibility.OF_ARRANGEMENTS_SQL + ")";

    /** The best first; what is past comes last. */
    static final String ORDER = "past, begins desc, near desc, plain, thing_id, part";

    private final String code = Coded.kebab(this);
    private final String seen;
    private final String shown;
    private final String from;

    /**
     * @param seen who may see it, of {@code fit}
     * @param shown what is told of it: its title, two things about it, and what it stands in
     * @param from where that stands, asked for those alone that are told of
     */
    Findable(String seen, String shown, String from) {
        this.seen = seen;
        this.shown = shown;
        this.from = from;
    }

    @Override
    public String code() {
        return code;
    }

    /** Who may see it, said as short as it can be for this viewer. */
    String seen(Visibility viewer) {
        return viewer.everything() && this != MECHANISM ? "true" : seen;
    }

    /** Some of it, of {@code fit}, which holds everything that was found, seen or not. */
    String question(Visibility viewer) {
        return String.format(Locale.ROOT, """
                (select found.*, %s from (
                    select fit.*, count(*) over () as all_found from fit where kind = '%s' and %s
                    order by %s limit :limit offset :offset) found %s)""", shown, code, seen(viewer), ORDER, from);
    }
}
