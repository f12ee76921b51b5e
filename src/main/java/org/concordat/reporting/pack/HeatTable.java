package org.concordat.reporting.pack;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.portfolio.AreaCell;
import org.concordat.portfolio.Cell;
import org.concordat.portfolio.Standing;
import org.concordat.readiness.Band;
import org.concordat.readiness.Figures;
import org.concordat.reporting.pack.OfPortfolio.Overlook;
import org.concordat.shared.AreaCode;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * Arrangements by mechanisms, the least ready first: each level with its figure, so that it is read without colours too. Where
 * there are more mechanisms than a page has room for, by areas.
 *
 * @param mechanisms how many the framework has
 * @param groups areas with their mechanisms; one group of all where the columns are areas
 */
public record HeatTable(int mechanisms, List<Group> groups, List<Row> rows) {

    /** More mechanisms than this can no longer be read beside each other on a page. */
    static final int ROOM = 40;

    /** An area with its mechanisms. */
    public record Group(String name, List<Column> columns) {}

    /** A mechanism, or an area. */
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

    /** A level, or an area's readiness; its classes say how it looks. */
    public record Chip(String shown, String css) {}

    /** A step of readiness that has a colour of its own. */
    public record Step(int from, String code, String css) {}

    private static final Chip NOT_ASKED = new Chip("", "");

    /** Whether the columns are areas. */
    public boolean byArea() {
        return mechanisms > ROOM;
    }

    /** How much room the columns leave each other: many, some, few, or areas with their names. */
    public String width() {
        return byArea() ? "heat-areas" : mechanisms > 30 ? "heat-many" : mechanisms > 20 ? "heat-some" : "heat-few";
    }

    /** What the colours of areas stand for. */
    public List<Step> steps() {
        return Stream.of(Band.values())
                .filter(band -> band != Band.TOO_LITTLE_KNOWN)
                .map(band -> new Step(band.from(), Standing.code(band), "chip level-" + (band.ordinal() - 1)))
                .toList();
    }

    static HeatTable of(Overlook overlook) {
        FrameworkDocument framework = overlook.lens().framework();
        int mechanisms = framework.mechanisms().size();
        Function<UUID, List<Chip>> chips = mechanisms > ROOM
                ? assessment -> areas(framework, overlook.areas().getOrDefault(assessment, Map.of()))
                : assessment -> mechanisms(framework, overlook.cells().getOrDefault(assessment, Map.of()));
        List<Group> groups = groups(framework, mechanisms > ROOM);
        List<Chip> nothing = groups.stream()
                .flatMap(group -> group.columns().stream())
                .map(column -> NOT_ASKED)
                .toList();
        List<Row> rows = overlook.standings().stream()
                .sorted(LEAST_FIRST)
                .map(standing -> row(standing, nothing, chips))
                .toList();
        return new HeatTable(mechanisms, groups, rows);
    }

    private static List<Group> groups(FrameworkDocument framework, boolean byArea) {
        if (byArea) {
            return List.of(new Group(
                    "",
                    framework.areas().stream()
                            .map(area -> new Column(area.code().value(), area.name()))
                            .toList()));
        }
        return framework.areas().stream()
                .map(area -> new Group(
                        area.name(),
                        area.mechanisms().stream()
                                .map(mechanism -> new Column(mechanism.code().value(), mechanism.shortName()))
                                .toList()))
                .toList();
    }

    private static List<Chip> areas(FrameworkDocument framework, Map<AreaCode, AreaCell> found) {
        return framework.areas().stream()
                .map(area -> chip(found.get(area.code())))
                .toList();
    }

    private static List<Chip> mechanisms(FrameworkDocument framework, Map<MechanismCode, Cell> found) {
        return framework.mechanisms().stream()
                .map(mechanism -> chip(found.get(mechanism.code())))
                .toList();
    }

    private static final Comparator<Standing> LEAST_FIRST =
            Comparator.comparing(HeatTable::readiness, Comparator.nullsLast(Comparator.naturalOrder()));

    private static @Nullable Double readiness(Standing standing) {
        Standing.Look latest = standing.latest();
        return latest == null ? null : latest.readiness();
    }

    private static Row row(Standing standing, List<Chip> nothing, Function<UUID, List<Chip>> chips) {
        Standing.Look latest = standing.latest();
        Double readiness = readiness(standing);
        return new Row(
                standing.name(),
                standing.kind().code(),
                standing.stage().code(),
                latest == null ? nothing : chips.apply(latest.assessment()),
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

    static Chip chip(@Nullable AreaCell cell) {
        if (cell == null) {
            return NOT_ASKED;
        }
        Double readiness = cell.readiness();
        String css = readiness == null || cell.band() == Band.TOO_LITTLE_KNOWN
                ? "chip chip-none"
                : "chip level-" + (Band.of(readiness).ordinal() - 1);
        return new Chip(Shown.whole(readiness), css + (cell.gate() ? " chip-gate" : ""));
    }
}
