package org.concordat.portfolio.course;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.partnership.Visibility;
import org.concordat.planning.Quarter;
import org.concordat.portfolio.Asking;
import org.concordat.portfolio.Lens;
import org.concordat.portfolio.PortfolioFilter;
import org.concordat.portfolio.Standing;
import org.concordat.readiness.Band;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Asks how portfolios came to stand where they do, in one statement for all arrangements and quarters. */
@Repository
public class Courses {

    /** How many quarters it goes back, the present one among them. */
    public static final int QUARTERS = 12;

    private static final String BANDS = Stream.of(Band.values())
            .map(Standing::code)
            .map(code -> "count(*) filter (where band = '%1$s') as \"%1$s\"".formatted(code))
            .collect(Collectors.joining(", "));

    /**
     * Each quarter finds its looks by comparing two days. Those that are the same at all points are counted over the quarters since
     * the first in which anything was assessed.
     */
    private static final String COURSE = """
            , quarter as materialized (
                select cast(date_trunc('quarter', cast(:today as timestamp)) - (n - 1) * interval '3 months' as date) - 1 as day
                from generate_series(0, :quarters - 1) as n),
            stood as materialized (
                select quarter.day, look.arrangement_id, look.readiness, look.band
                from standing_look look join shown using (arrangement_id)
                join quarter on look.as_of <= quarter.day and (look.until is null or look.until > quarter.day)
                where look.framework_id = %s),
            same as (
                select arrangement_id from stood group by arrangement_id
                having count(readiness) = (select count(distinct day) from stood))
            select stood.day, count(*) as assessed, count(stood.readiness) as rated,
                percentile_cont(array[0.25, 0.5, 0.75]) within group (order by stood.readiness) as middle,
                percentile_cont(0.5) within group (order by stood.readiness)
                    filter (where same.arrangement_id is not null) as same_median,
                (select count(*) from shown) as shown, (select count(*) from same) as same,
                %s
            from stood left join same using (arrangement_id)
            group by stood.day order by stood.day""".formatted(Asking.FRAMEWORK, BANDS);

    private final Asking asking;

    Courses(Asking asking) {
        this.asking = asking;
    }

    private record Row(int shown, int same, Point point) {}

    public Course of(Lens lens, PortfolioFilter filter, Visibility seen, LocalDate today) {
        List<Row> rows = asking.about("k.latest_id", COURSE, lens, filter, seen)
                .param("today", today)
                .param("quarters", QUARTERS)
                .query((row, number) -> new Row(row.getInt("shown"), row.getInt("same"), point(row)))
                .list();
        return new Course(
                rows.stream().mapToInt(Row::shown).findFirst().orElse(0),
                rows.stream().mapToInt(Row::same).findFirst().orElse(0),
                rows.stream().map(Row::point).toList());
    }

    private static Point point(ResultSet row) throws SQLException {
        Map<Band, Integer> bands = new EnumMap<>(Band.class);
        for (Band band : Band.values()) {
            int with = row.getInt(Standing.code(band));
            if (with > 0) {
                bands.put(band, with);
            }
        }
        Array middle = row.getArray("middle");
        @Nullable Double[] quarters = middle == null ? new Double[3] : (Double[]) middle.getArray();
        double sameMedian = row.getDouble("same_median");
        return new Point(
                Quarter.of(row.getObject("day", LocalDate.class)),
                row.getInt("assessed"),
                row.getInt("rated"),
                quarters[0],
                quarters[1],
                quarters[2],
                row.wasNull() ? null : sameMedian,
                bands);
    }
}
