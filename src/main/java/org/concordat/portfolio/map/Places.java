package org.concordat.portfolio.map;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.concordat.partnership.Kind;
import org.concordat.partnership.Stage;
import org.concordat.partnership.Visibility;
import org.concordat.portfolio.Asking;
import org.concordat.portfolio.Lens;
import org.concordat.portfolio.PortfolioFilter;
import org.concordat.portfolio.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads the rows of one page of the map, and what the groups come to in which they stand. */
@Repository
public class Places {

    /** What {@link #place} reads. */
    public static final String COLUMNS = "a.name, a.kind, a.stage, a.tier, a.published_source, " + Rows.LOOK;

    private final Asking asking;

    Places(Asking asking) {
        this.asking = asking;
    }

    /**
     * The rows of a page.
     *
     * @param grouping null for no groups
     * @param from how many rows come before it
     */
    public List<Place> page(
            Lens lens,
            PortfolioFilter filter,
            Visibility seen,
            LocalDate today,
            Sorting sorting,
            @Nullable Grouping grouping,
            int from,
            int size) {
        String question = grouping == null
                ? "select shown.*, cast(null as text) as grouped, 0 as within from shown " + sorting.join()
                        + " order by " + sorting.order()
                : "select shown.*, " + grouping.key() + " as grouped, row_number() over (partition by " + grouping.key()
                        + " order by " + sorting.order() + ") as within from shown " + grouping.join() + " "
                        + sorting.join()
                        + " order by " + grouping.rank() + ", " + sorting.order();
        return asking.about(COLUMNS, question + " limit :size offset :from", lens, filter, seen)
                .params(sorting.parameters())
                .param("today", today)
                .param("size", size)
                .param("from", from)
                .query((row, number) -> place(row).in(row.getString("grouped"), row.getInt("within")))
                .list();
    }

    /** What the groups of some rows come to, by their keys; all of each, and not only these rows. */
    public Map<@Nullable String, Group> groups(
            Lens lens,
            PortfolioFilter filter,
            Visibility seen,
            LocalDate today,
            Grouping grouping,
            Collection<Place> places) {
        Map<@Nullable String, Group> groups = new HashMap<>();
        String question = """
                select %1$s as grouped, %2$s as group_name, count(*) as arrangements, count(shown.assessment_id) as assessed,
                    count(*) filter (where shown.band in ('ready', 'leading')) as ready,
                    percentile_cont(0.5) within group (order by shown.readiness) as median
                from shown %3$s where %1$s in (:keys) or %1$s is null
                group by 1, 2""".formatted(grouping.key(), grouping.label(), grouping.join());
        asking.about(COLUMNS, question, lens, filter, seen)
                .param("today", today)
                .param("keys", keys(places))
                .query(row -> {
                    groups.put(row.getString("grouped"), group(row));
                });
        return groups;
    }

    private static List<String> keys(Collection<Place> places) {
        return places.stream()
                .map(place -> Objects.requireNonNullElse(place.group(), ""))
                .distinct()
                .toList();
    }

    private static Group group(ResultSet row) throws SQLException {
        return new Group(
                row.getString("grouped"),
                row.getString("group_name"),
                row.getInt("arrangements"),
                row.getInt("assessed"),
                row.getInt("ready"),
                Rows.number(row, "median"));
    }

    /** Where an arrangement stands, of {@code shown}. */
    public static Place place(ResultSet row) throws SQLException {
        return new Place(
                Rows.uuid(row, "arrangement_id"),
                row.getString("name"),
                Rows.choice(Kind.class, row.getString("kind")),
                Rows.choice(Stage.class, row.getString("stage")),
                row.getString("published_source") != null,
                Rows.look(row),
                null,
                0);
    }
}
