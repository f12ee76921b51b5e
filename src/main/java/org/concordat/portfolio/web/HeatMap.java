package org.concordat.portfolio.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.catalogue.Mechanism;
import org.concordat.portfolio.Cell;
import org.concordat.portfolio.Lens;
import org.concordat.portfolio.Past;
import org.concordat.portfolio.Standing;
import org.concordat.readiness.Figures;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.web.Shown;
import org.concordat.shared.web.charts.RangeBar;
import org.concordat.shared.web.charts.Sparkline;
import org.jspecify.annotations.Nullable;

/** Arrangements by mechanisms: where each stands, and what it comes to. */
record HeatMap(Lens lens, List<Group> groups, List<Row> rows) {

    /** The looks that a sparkline goes back. */
    private static final int LOOKS = 12;

    /** More mechanisms than this leave no room for what comes after them. */
    private static final int ROOM = 24;

    /** Whether there are so many mechanisms that a row says at its beginning what it comes to. */
    public boolean wide() {
        return columns() > ROOM;
    }

    /** How many mechanisms there are. */
    public int columns() {
        return groups.stream().mapToInt(group -> group.columns().size()).sum();
    }

    /** An area with its mechanisms. */
    record Group(String name, List<Column> columns) {}

    /** @param first whether it is the first of its area */
    record Column(String code, String name, String shortName, String href, boolean first) {}

    /**
     * An arrangement.
     *
     * @param readiness the whole number; null when there is none
     * @param cells one for each column, as markup; none when there is no assessment
     */
    record Row(
            Standing standing,
            String href,
            @Nullable String resultHref,
            @Nullable String readiness,
            @Nullable String band,
            boolean provisional,
            boolean published,
            @Nullable RangeBar bar,
            @Nullable Sparkline trend,
            String cells) {}

    /**
     * A level in the map.
     *
     * @param href where it is explained; null when the assessment's version did not have the mechanism
     * @param shown the level, or a dash
     * @param css the classes that say how it looks
     * @param says the key of what it says to those who do not see it
     */
    record Chip(@Nullable String href, String shown, String css, String says, boolean first) {}

    static HeatMap of(
            Lens lens,
            List<Standing> standings,
            Map<UUID, Map<MechanismCode, Cell>> cells,
            Map<UUID, List<Past>> past,
            String retired,
            HeatCells written) {
        List<Group> groups = groups(lens, cells, retired);
        List<Row> rows = new ArrayList<>();
        for (Standing standing : standings) {
            rows.add(row(
                    lens,
                    "r" + rows.size(),
                    standing,
                    written.markup(chips(groups, standing.latest(), cells)),
                    past.getOrDefault(standing.arrangement(), List.of())));
        }
        return new HeatMap(lens, groups, rows);
    }

    /** The areas of the newest version, and at the end what only earlier ones have, as far as it was found here. */
    private static List<Group> groups(Lens lens, Map<UUID, Map<MechanismCode, Cell>> cells, String retired) {
        List<Group> groups = new ArrayList<>();
        lens.framework().areas().forEach(area -> groups.add(group(lens, area.name(), area.mechanisms())));
        List<Mechanism> found = lens.retired().stream()
                .filter(mechanism -> cells.values().stream().anyMatch(row -> row.containsKey(mechanism.code())))
                .toList();
        if (!found.isEmpty()) {
            groups.add(group(lens, retired, found));
        }
        return groups;
    }

    private static Group group(Lens lens, String name, List<Mechanism> mechanisms) {
        List<Column> columns = new ArrayList<>();
        for (Mechanism mechanism : mechanisms) {
            columns.add(new Column(
                    mechanism.code().value(),
                    mechanism.name(),
                    mechanism.shortName(),
                    Addresses.mechanism(lens.framework().code(), mechanism.code()),
                    columns.isEmpty()));
        }
        return new Group(name, columns);
    }

    private static List<Chip> chips(
            List<Group> groups, Standing.@Nullable Look latest, Map<UUID, Map<MechanismCode, Cell>> cells) {
        if (latest == null) {
            return List.of();
        }
        Map<MechanismCode, Cell> found = cells.getOrDefault(latest.assessment(), Map.of());
        List<Chip> chips = new ArrayList<>();
        for (Group group : groups) {
            for (Column column : group.columns()) {
                MechanismCode code = new MechanismCode(column.code());
                chips.add(chip(latest.assessment(), code, found.get(code), column.first()));
            }
        }
        return chips;
    }

    private static Row row(Lens lens, String id, Standing standing, String cells, List<Past> past) {
        Standing.Look latest = standing.latest();
        if (latest == null) {
            return new Row(
                    standing,
                    Addresses.arrangement(standing.arrangement()),
                    null,
                    null,
                    null,
                    false,
                    standing.published(),
                    null,
                    null,
                    cells);
        }
        Double readiness = latest.readiness();
        return new Row(
                standing,
                Addresses.arrangement(standing.arrangement(), lens),
                Addresses.result(latest.assessment()),
                readiness == null ? null : Shown.whole(readiness),
                Standing.code(latest.band()),
                latest.provisional(),
                standing.published() || latest.published(),
                RangeBar.of(id, readiness, latest.low(), latest.high()),
                past.size() < 2 ? null : Sparkline.of(id + "t", recent(past)),
                cells);
    }

    private static List<@Nullable Double> recent(List<Past> past) {
        List<@Nullable Double> values = new ArrayList<>();
        past.stream().skip(Math.max(0, past.size() - LOOKS)).forEach(look -> values.add(look.readiness()));
        return values;
    }

    static Chip chip(@Nullable UUID assessment, MechanismCode code, @Nullable Cell cell, boolean first) {
        if (cell == null || assessment == null) {
            return new Chip(null, "", "level", "heat.not-asked", first);
        }
        Double level = cell.level();
        String css = level == null ? "level level-none" : "level level-" + Figures.step(level);
        String says = level == null ? "heat.not-rated" : "level." + Figures.step(level);
        if (!cell.required()) {
            css += " level-dimmed";
            says = "heat.not-required";
        } else if (cell.gate()) {
            css += " level-gate";
            says = "heat.gate";
        }
        return new Chip(Addresses.explanation(assessment, code), Shown.level(level), css, says, first);
    }
}
