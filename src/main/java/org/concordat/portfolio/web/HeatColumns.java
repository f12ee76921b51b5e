package org.concordat.portfolio.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.catalogue.Area;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.Mechanism;
import org.concordat.portfolio.Lens;
import org.concordat.portfolio.map.Sorting;
import org.concordat.portfolio.web.HeatMap.Column;
import org.concordat.portfolio.web.HeatMap.Group;
import org.concordat.shared.AreaCode;
import org.concordat.shared.web.TableState;

/** The columns of a map: of the newest version, and at the end what only earlier ones have, as far as it is found in its rows. */
final class HeatColumns {

    private static final String MECHANISM = "mechanism-";
    private static final String AREA = "area-";

    private HeatColumns() {}

    /** What an address may sort by, the columns that earlier versions have among it. */
    static Map<String, String> sortable(Lens lens, boolean byArea) {
        Map<String, String> columns = new HashMap<>();
        Stream.of(Sorting.Column.values())
                .filter(column -> column != Sorting.Column.MECHANISM && column != Sorting.Column.AREA)
                .forEach(column -> columns.put(column.code(), ""));
        versions(lens).flatMap(version -> version.areas().stream()).forEach(area -> {
            if (byArea) {
                columns.put(AREA + area.code(), area.code().value());
            } else {
                area.mechanisms()
                        .forEach(one ->
                                columns.put(MECHANISM + one.code(), one.code().value()));
            }
        });
        return columns;
    }

    private static Stream<FrameworkDocument> versions(Lens lens) {
        return Stream.concat(Stream.of(lens.framework()), lens.earlier().stream());
    }

    /** How the rows are sorted. */
    static Sorting sorting(TableState table, boolean byArea) {
        String column = table.column();
        String prefix = byArea ? AREA : MECHANISM;
        if (column.startsWith(prefix)) {
            return new Sorting(
                    byArea ? Sorting.Column.AREA : Sorting.Column.MECHANISM,
                    column.substring(prefix.length()),
                    table.descending());
        }
        return Sorting.Column.of(column)
                .map(known -> new Sorting(known, "", table.descending()))
                .orElseThrow();
    }

    /** @param found the mechanisms that the rows have, or that they are sorted by */
    static List<Group> mechanisms(Lens lens, Set<String> found, String retired) {
        List<Group> groups = new ArrayList<>();
        lens.framework().areas().forEach(area -> groups.add(group(lens, area.name(), area.mechanisms())));
        List<Mechanism> gone = lens.retired().stream()
                .filter(mechanism -> found.contains(mechanism.code().value()))
                .toList();
        if (!gone.isEmpty()) {
            groups.add(group(lens, retired, gone));
        }
        return groups;
    }

    private static Group group(Lens lens, String name, List<Mechanism> mechanisms) {
        List<Column> columns = new ArrayList<>();
        for (Mechanism mechanism : mechanisms) {
            columns.add(new Column(
                    mechanism.code().value(),
                    MECHANISM + mechanism.code(),
                    mechanism.name(),
                    mechanism.shortName(),
                    Addresses.mechanism(lens.framework().code(), mechanism.code()),
                    columns.isEmpty()));
        }
        return new Group(name, columns);
    }

    /** @param found the areas that the rows have, or that they are sorted by */
    static List<Group> areas(Lens lens, Set<String> found) {
        List<Column> columns = new ArrayList<>();
        Set<AreaCode> present =
                lens.framework().areas().stream().map(Area::code).collect(Collectors.toSet());
        lens.framework().areas().forEach(area -> columns.add(column(lens, area)));
        lens.earlier().stream()
                .flatMap(version -> version.areas().stream())
                .filter(area -> found.contains(area.code().value()) && present.add(area.code()))
                .forEach(area -> columns.add(column(lens, area)));
        return List.of(new Group("", columns));
    }

    private static Column column(Lens lens, Area area) {
        return new Column(
                area.code().value(),
                AREA + area.code(),
                area.name(),
                area.name(),
                Addresses.area(lens.framework().code(), area.code()),
                false);
    }
}
