package org.concordat.portfolio.figure;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.partnership.Visibility;
import org.concordat.portfolio.Asking;
import org.concordat.portfolio.Lens;
import org.concordat.portfolio.PortfolioFilter;
import org.concordat.portfolio.Rows;
import org.concordat.portfolio.Standing;
import org.concordat.portfolio.map.Places;
import org.concordat.readiness.Band;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Reads which arrangements stand otherwise than on an earlier day, what moved most first. Readiness is compared as it is shown,
 * in whole points, so that nobody is told of a change that they cannot see.
 */
@Repository
public class Moves {

    private static final String WHOLE = "floor(%s + 0.5 + 1e-9)";

    private static final String RANK = Stream.of(Band.values())
            .map(band -> " when '" + Standing.code(band) + "' then " + band.ordinal())
            .collect(Collectors.joining("", "case %s", " end"));

    private static final String MOVED = Headlines.STOOD
            + """
            , gates as (
                select arrangement_id, array_agg(mechanism order by mechanism) filter (where not here) as gone,
                    array_agg(mechanism order by mechanism) filter (where not there) as come
                from (
                    select arrangement_id, mechanism, bool_or(today) as here, bool_or(not today) as there
                    from (
                        select arrangement_id, m.mechanism, true as today
                        from shown join scorecard_mechanism m using (assessment_id) where m.gate
                        union all
                        select arrangement_id, m.mechanism, false
                        from stood join scorecard_mechanism m using (assessment_id) where m.gate) gate
                    group by arrangement_id, mechanism) both_days
                where here <> there group by arrangement_id),
            moved as (
                select shown.*, stood.assessment_id as then_id, stood.as_of as then_as_of, stood.readiness as then_readiness,
                    stood.band as then_band, %1$s - %2$s as points, %3$s as band_rank, %4$s as then_rank, gone, come
                from shown left join stood on stood.arrangement_id = shown.arrangement_id
                left join gates on gates.arrangement_id = stood.arrangement_id
                where shown.assessment_id is not null and shown.assessment_id is distinct from stood.assessment_id
                  and (stood.assessment_id is null or %1$s is distinct from %2$s or shown.band <> stood.band
                    or gone is not null or come is not null))
            """.formatted(
                            WHOLE.formatted("shown.readiness"),
                            WHOLE.formatted("stood.readiness"),
                            RANK.formatted("shown.band"),
                            RANK.formatted("stood.band"));

    private static final String COUNTS = Stream.of(Moved.values())
            .map(moved -> "count(*) filter (where " + moved.condition() + ") as of_" + moved.name())
            .collect(Collectors.joining(", ", "select ", " from moved"));

    private final Asking asking;

    Moves(Asking asking) {
        this.asking = asking;
    }

    /** How many moved, by how they did. */
    public Map<Moved, Integer> count(Lens lens, PortfolioFilter filter, Visibility seen, LocalDate since) {
        return asking.about(Places.COLUMNS, MOVED + COUNTS, lens, filter, seen)
                .param("since", since)
                .query((row, number) -> {
                    Map<Moved, Integer> counts = new EnumMap<>(Moved.class);
                    for (Moved moved : Moved.values()) {
                        counts.put(moved, row.getInt("of_" + moved.name()));
                    }
                    return counts;
                })
                .single();
    }

    /** Some of those that moved like that. */
    public List<Move> page(
            Moved moved, Lens lens, PortfolioFilter filter, Visibility seen, LocalDate since, long from, int size) {
        return asking.about(
                        Places.COLUMNS,
                        MOVED + "select * from moved where " + moved.condition() + """

                order by abs(points) desc nulls last, coalesce(cardinality(gone), 0) + coalesce(cardinality(come), 0) desc,
                    lower(name), arrangement_id limit :size offset :from""",
                        lens,
                        filter,
                        seen)
                .param("since", since)
                .param("from", from)
                .param("size", size)
                .query((row, number) -> new Move(Places.place(row), then(row), codes(row, "gone"), codes(row, "come")))
                .list();
    }

    private static Move.@Nullable Stood then(ResultSet row) throws SQLException {
        UUID assessment = row.getObject("then_id", UUID.class);
        return assessment == null
                ? null
                : new Move.Stood(
                        assessment,
                        row.getObject("then_as_of", LocalDate.class),
                        Rows.number(row, "then_readiness"),
                        Standing.band(row.getString("then_band")));
    }

    private static List<MechanismCode> codes(ResultSet row, String column) throws SQLException {
        Array codes = row.getArray(column);
        return codes == null
                ? List.of()
                : Arrays.stream((String[]) codes.getArray())
                        .map(MechanismCode::new)
                        .toList();
    }
}
