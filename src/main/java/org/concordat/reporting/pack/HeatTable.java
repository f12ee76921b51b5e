package org.concordat.reporting.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.catalogue.Mechanism;
import org.concordat.portfolio.Cell;
import org.concordat.portfolio.Standing;
import org.concordat.readiness.Figures;
import org.concordat.reporting.pack.OfPortfolio.Overlook;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/** Arrangements by mechanisms, the least ready first: each level with its figure, so that it is read without colours too. */
public record HeatTable(List<Group> groups, List<Row> rows) {

    /** An area with its mechanisms. */
    public record Group(String name, List<Column> columns) {}

    /** A mechanism. */
    public record Column(String code, String name) {}

    /**
     * An arrangement.
     *
     * @param readiness null when it was not assessed or nothing was rated
     * @param band null when it was not assessed
     */
    public record Row(
            String name,
            String kind,
            String stage,
            List<Chip> chips,
            @Nullable String readiness,
            @Nullable String band,
            boolean provisional) {}

    /** A level; its classes say how it looks. */
    public record Chip(String shown, String css) {}

    private static final Chip NOT_ASKED = new Chip("", "");

    /** How many mechanisms there are. */
    public int columns() {
        return groups.stream().mapToInt(group -> group.columns().size()).sum();
    }

    /** How much room they leave each other: many, some or few. */
    public String width() {
        return columns() > 30 ? "heat-many" : columns() > 20 ? "heat-some" : "heat-few";
    }

    static HeatTable of(Overlook overlook) {
        List<Group> groups = overlook.lens().framework().areas().stream()
                .map(area -> new Group(
                        area.name(),
                        area.mechanisms().stream()
                                .map(mechanism -> new Column(mechanism.code().value(), mechanism.shortName()))
                                .toList()))
                .toList();
        List<Mechanism> mechanisms = overlook.lens().framework().mechanisms();
        List<Row> rows = overlook.standings().stream()
                .sorted(LEAST_FIRST)
                .map(standing -> row(standing, mechanisms, overlook.cells()))
                .toList();
        return new HeatTable(groups, rows);
    }

    private static final Comparator<Standing> LEAST_FIRST =
            Comparator.comparing(HeatTable::readiness, Comparator.nullsLast(Comparator.naturalOrder()));

    private static @Nullable Double readiness(Standing standing) {
        Standing.Look latest = standing.latest();
        return latest == null ? null : latest.readiness();
    }

    private static Row row(Standing standing, List<Mechanism> mechanisms, Map<UUID, Map<MechanismCode, Cell>> cells) {
        Standing.Look latest = standing.latest();
        Map<MechanismCode, Cell> found = latest == null ? Map.of() : cells.getOrDefault(latest.assessment(), Map.of());
        List<Chip> chips = new ArrayList<>();
        mechanisms.forEach(mechanism -> chips.add(chip(found.get(mechanism.code()))));
        Double readiness = readiness(standing);
        return new Row(
                standing.name(),
                standing.kind().code(),
                standing.stage().code(),
                chips,
                readiness == null ? null : Shown.whole(readiness),
                latest == null ? null : Standing.code(latest.band()),
                latest != null && latest.provisional());
    }

    private static Chip chip(@Nullable Cell cell) {
        if (cell == null) {
            return NOT_ASKED;
        }
        Double level = cell.level();
        String css = level == null ? "chip chip-none" : "chip level-" + Figures.step(level);
        return new Chip(Shown.level(level), css + (cell.required() ? cell.gate() ? " chip-gate" : "" : " chip-dimmed"));
    }
}
