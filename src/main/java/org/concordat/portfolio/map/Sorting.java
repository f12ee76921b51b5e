package org.concordat.portfolio.map;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.partnership.Coded;
import org.concordat.portfolio.Cells;
import org.concordat.portfolio.Standing;
import org.concordat.readiness.Band;

/**
 * By which column of the map its rows are sorted. What has no figure there comes last either way, and equals stay in the order
 * of names.
 *
 * @param code the mechanism or the area; empty for any other column
 */
public record Sorting(Column column, String code, boolean descending) {

    /** What can be sorted by. */
    public enum Column implements Coded {
        NAME(""),
        READINESS("shown.readiness"),
        BAND("case shown.band"
                + Stream.of(Band.values())
                        .map(band -> " when '" + Standing.code(band) + "' then " + band.ordinal())
                        .collect(Collectors.joining())
                + " end"),
        /** What changed since the assessment before. */
        TREND("shown.readiness - shown.before_readiness"),
        /** How long ago the day is that the latest assessment speaks of. */
        AGE(":today - shown.as_of"),
        MECHANISM("sorted.level"),
        AREA("sorted.readiness");

        private final String key;

        Column(String key) {
            this.key = key;
        }

        public static Optional<Column> of(String code) {
            return Coded.of(Column.class, code);
        }

        @Override
        public String code() {
            return Coded.kebab(this);
        }
    }

    private static final String LEVEL = """
             left join scorecard_mechanism sorted
                on sorted.assessment_id = shown.assessment_id and sorted.mechanism = :column""";

    private static final String AREA_READINESS = """
             left join lateral (
                select %s as readiness from scorecard_mechanism m
                where m.assessment_id = shown.assessment_id and m.area = :column) sorted on true""".formatted(Cells.READINESS_OF_AREA);

    String join() {
        return switch (column) {
            case MECHANISM -> LEVEL;
            case AREA -> AREA_READINESS;
            default -> "";
        };
    }

    String order() {
        String direction = descending ? " desc" : "";
        return column == Column.NAME
                ? "lower(shown.name)" + direction + ", shown.arrangement_id" + direction
                : column.key + direction + " nulls last, lower(shown.name), shown.arrangement_id";
    }

    Map<String, Object> parameters() {
        return code.isEmpty() ? Map.of() : Map.of("column", code);
    }
}
