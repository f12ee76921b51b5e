package org.concordat.portfolio.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.concordat.catalogue.Area;
import org.concordat.catalogue.Mechanism;
import org.concordat.planning.outlook.Forecast;
import org.concordat.planning.outlook.Outlook;
import org.concordat.planning.outlook.Prospects;
import org.concordat.portfolio.Lens;
import org.concordat.portfolio.Standing;
import org.concordat.portfolio.beside.Apart;
import org.concordat.portfolio.beside.Side;
import org.concordat.readiness.Figures;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.web.Shown;
import org.concordat.shared.web.charts.RangeBar;
import org.jspecify.annotations.Nullable;

/**
 * Some arrangements side by side, as the page shows them.
 *
 * @param far how many mechanisms are far apart
 * @param versions whether they were assessed against more than one version of the framework
 * @param rated how many of them have an assessment
 */
public record BesideView(List<Head> heads, List<Row> areas, List<Part> parts, long far, boolean versions, long rated) {

    /**
     * An arrangement.
     *
     * @param findings null when it was not assessed
     * @param away the address of the others without it
     */
    public record Head(
            Side side,
            String href,
            String away,
            @Nullable Findings findings,
            @Nullable Work work) {}

    /** What was found of it, in figures that are shown. */
    public record Findings(
            String resultHref,
            String whyHref,
            LocalDate asOf,
            int version,
            boolean published,
            String band,
            String withoutGates,
            boolean provisional,
            RangeBar bar,
            String evidenced,
            String coverage,
            @Nullable String least,
            @Nullable String most,
            List<Gate> gates) {}

    public record Gate(String name, String level, String href) {}

    /**
     * What is being done.
     *
     * @param forecast the readiness that the plan leads to; null when there is nothing open
     * @param band the band that it leads to
     * @param by the quarter by which what has a day is done; null when nothing open has one
     */
    public record Work(
            String href,
            int open,
            int overdue,
            @Nullable LocalDate next,
            @Nullable String forecast,
            @Nullable String band,
            @Nullable String by) {}

    /** Rows under one heading; null for none. */
    public record Part(@Nullable String key, @Nullable String name, List<Row> rows) {}

    /**
     * A mechanism or an area.
     *
     * @param code null for an area
     * @param range from the lowest to the highest; null where no two can be set beside each other
     * @param distance how far apart, for the order
     */
    public record Row(
            @Nullable String code,
            String name,
            @Nullable String href,
            List<Cell> cells,
            @Nullable String range,
            double distance,
            boolean far) {}

    /**
     * What one arrangement has there.
     *
     * @param href where it is explained; null when there is nothing to explain
     * @param says the key of what it says to those who do not see it
     */
    public record Cell(
            @Nullable String href,
            String shown,
            String css,
            String says,
            @Nullable String target,
            @Nullable String lost) {

        static final Cell NONE = new Cell(null, Shown.NONE, "", "beside.unassessed", null, null);
    }

    static BesideView of(
            List<Side> sides, Lens lens, BesideAddress address, Map<UUID, Prospects.Ground> grounds, LocalDate today) {
        List<Row> rows = mechanisms(sides, lens);
        List<Head> heads = new ArrayList<>();
        for (Side side : sides) {
            heads.add(new Head(
                    side,
                    Addresses.arrangement(side.arrangement(), lens),
                    address.without(side.arrangement()),
                    side.latest() == null ? null : figures(side.latest(), "side" + heads.size(), lens),
                    work(side, lens, grounds, today)));
        }
        List<Side.Latest> looked =
                sides.stream().map(Side::latest).filter(Objects::nonNull).toList();
        return new BesideView(
                heads,
                lens.framework().areas().stream().map(area -> area(area, sides)).toList(),
                parts(rows, address.sort(), lens),
                rows.stream().filter(Row::far).count(),
                looked.stream().map(Side.Latest::version).distinct().count() > 1,
                looked.size());
    }

    private static Findings figures(Side.Latest latest, String id, Lens lens) {
        Double least = latest.least();
        return new Findings(
                Addresses.result(latest.assessment()),
                Addresses.result(latest.assessment()) + "/explanations/readiness",
                latest.asOf(),
                latest.version(),
                latest.published(),
                Standing.code(latest.band()),
                Standing.code(latest.bandWithoutGates()),
                latest.provisional(),
                RangeBar.of(id, latest.readiness(), latest.low(), latest.high()),
                Shown.whole(latest.evidenced()),
                Shown.whole(latest.coverage()),
                least == null ? null : Shown.whole(least),
                least == null ? null : Shown.whole(latest.most()),
                latest.mechanisms().values().stream()
                        .filter(Side.Found::gate)
                        .sorted(Comparator.comparing(Side.Found::mechanism))
                        .map(found -> new Gate(
                                found.mechanism().value() + " " + lens.shortName(found.mechanism()),
                                Shown.level(found.level()),
                                Addresses.explanation(latest.assessment(), found.mechanism())))
                        .toList());
    }

    private static @Nullable Work work(Side side, Lens lens, Map<UUID, Prospects.Ground> grounds, LocalDate today) {
        Side.Plan plan = side.plan();
        if (plan == null) {
            return null;
        }
        Prospects.Ground ground = grounds.get(plan.id());
        Forecast forecast = ground == null || plan.open() == 0 ? null : ground.forecast(today);
        List<Forecast.ByQuarter> quarters = forecast == null ? List.of() : forecast.quarters();
        Forecast.ByQuarter last = quarters.isEmpty() ? null : quarters.get(quarters.size() - 1);
        Outlook outlook = last != null ? last.outlook() : forecast == null ? null : forecast.all();
        return new Work(
                Addresses.plan(side.arrangement(), lens),
                plan.open(),
                plan.overdue(),
                plan.next(),
                outlook == null ? null : Shown.whole(outlook.readiness()),
                outlook == null ? null : Standing.code(outlook.band()),
                last == null ? null : last.quarter().toString());
    }

    private static Row area(Area area, List<Side> sides) {
        List<Cell> cells = new ArrayList<>();
        List<Double> known = new ArrayList<>();
        for (Side side : sides) {
            Side.Latest latest = side.latest();
            Double readiness = latest == null ? null : latest.areas().get(area.code());
            if (readiness != null) {
                known.add(readiness);
            }
            cells.add(
                    latest == null
                            ? Cell.NONE
                            : new Cell(
                                    readiness == null
                                            ? null
                                            : Addresses.result(latest.assessment()) + "/explanations/area-"
                                                    + area.code().value(),
                                    Shown.whole(readiness),
                                    "",
                                    "heat.not-rated",
                                    null,
                                    null));
        }
        double low = known.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double high = known.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return new Row(
                null,
                area.name(),
                null,
                cells,
                known.size() < 2 ? null : range(Shown.whole(low), Shown.whole(high)),
                high - low,
                false);
    }

    /** Those of the newest version, and after them what only earlier ones ask about, as far as it was found here. */
    private static List<Row> mechanisms(List<Side> sides, Lens lens) {
        List<Row> rows = new ArrayList<>();
        lens.framework().mechanisms().forEach(mechanism -> rows.add(row(mechanism, sides, lens)));
        lens.retired().stream()
                .filter(mechanism -> sides.stream()
                        .anyMatch(side -> side.latest() != null
                                && side.latest().mechanisms().containsKey(mechanism.code())))
                .forEach(mechanism -> rows.add(row(mechanism, sides, lens)));
        return rows;
    }

    private static Row row(Mechanism mechanism, List<Side> sides, Lens lens) {
        Apart apart = Apart.of(mechanism.code(), sides);
        return new Row(
                mechanism.code().value(),
                mechanism.name(),
                Addresses.mechanism(lens.framework().code(), mechanism.code()),
                sides.stream()
                        .map(side -> cell(side.latest(), mechanism.code()))
                        .toList(),
                apart.lowest() == null ? null : range(Shown.level(apart.lowest()), Shown.level(apart.highest())),
                apart.distance(),
                apart.far());
    }

    /** From one to the other; one figure where nobody differs. */
    private static String range(String lowest, String highest) {
        return lowest.equals(highest) ? lowest : lowest + "–" + highest;
    }

    private static Cell cell(Side.@Nullable Latest latest, MechanismCode code) {
        if (latest == null) {
            return Cell.NONE;
        }
        Side.Found found = latest.mechanisms().get(code);
        if (found == null) {
            return new Cell(null, "", "level level-absent", "heat.not-asked", null, null);
        }
        Double level = found.level();
        String css = level == null ? "level level-none" : "level level-" + Figures.step(level);
        String says = level == null ? "heat.not-rated" : "level." + Figures.step(level);
        if (!found.applicable() || found.target() == 0) {
            css += " level-dimmed";
            says = "heat.not-required";
        } else if (found.gate()) {
            css += " level-gate";
            says = "heat.gate";
        }
        return new Cell(
                Addresses.explanation(latest.assessment(), code),
                Shown.level(level),
                css,
                says,
                found.applicable() ? Integer.toString(found.target()) : null,
                found.lost() > 0 ? Shown.tenths(found.lost()) : null);
    }

    private static List<Part> parts(List<Row> rows, BesideSort sort, Lens lens) {
        return switch (sort) {
            case DIFFER ->
                List.of(new Part(
                        null,
                        null,
                        rows.stream()
                                .sorted(Comparator.comparingDouble(Row::distance)
                                        .reversed())
                                .toList()));
            case FRAMEWORK -> byArea(rows, lens);
            case FAR -> {
                List<Row> far = rows.stream().filter(Row::far).toList();
                List<Row> others = rows.stream().filter(row -> !row.far()).toList();
                yield far.isEmpty()
                        ? List.of(new Part(null, null, others))
                        : List.of(new Part("beside.far", null, far), new Part("beside.others", null, others));
            }
        };
    }

    private static List<Part> byArea(List<Row> rows, Lens lens) {
        List<Part> parts = new ArrayList<>();
        List<Row> left = new ArrayList<>(rows);
        for (Area area : lens.framework().areas()) {
            List<Row> of = left.stream()
                    .filter(row -> area.mechanisms().stream()
                            .anyMatch(one -> one.code().value().equals(row.code())))
                    .toList();
            parts.add(new Part(null, area.name(), of));
            left.removeAll(of);
        }
        if (!left.isEmpty()) {
            parts.add(new Part("heat.retired", null, left));
        }
        return parts;
    }
}
