package org.concordat.shared.web.charts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * Where each mechanism stands, from 0 to 4, against its target, grouped by area: an open diamond for the level that counts,
 * a shape for each partner, a tick for the target, and the way between the outermost two partners drawn thick where it is
 * a level or more.
 *
 * @param steps the levels, with their places across
 */
public record DistancePlot(String id, List<Partner> partners, List<Group> groups, List<Step> steps) {

    private static final int HIGHEST = 4;
    /** In percent: half a shape on a telephone. */
    private static final double MARGIN = 4;
    /** Shapes nearer than this, in percent, are drawn one above the other. */
    private static final double CLOSE = 4.5;

    private static final int LANE = 11;
    private static final int LEAST_HEIGHT = 26;
    /** Stands among the places of the partners for the level that counts. */
    private static final int COUNTING = -1;

    /** A partner and what stands for it. */
    public record Partner(String name, Marker marker) {}

    public record Step(int level, double x) {}

    public record Group(String name, List<Row> rows) {}

    /**
     * One mechanism.
     *
     * @param href where it is explained
     * @param target null when nothing is asked of it here
     * @param level the one that counts; null when it is not rated or counts nowhere
     * @param positions of each partner, in their order; null for one that gave no level
     * @param gap null unless two partners have a position
     */
    public record Row(
            String id,
            String code,
            String name,
            String href,
            @Nullable Integer target,
            double targetX,
            @Nullable Level level,
            List<@Nullable String> positions,
            List<Dot> dots,
            @Nullable Gap gap,
            int height) {

        public double middle() {
            return height / 2.0;
        }

        public boolean flagged() {
            return gap != null && gap.flagged();
        }

        /** Whether it is in the table only, with a word in place of its drawing. */
        public boolean bare() {
            return level == null && dots.isEmpty();
        }
    }

    public record Level(String shown, double x, double y) {}

    public record Dot(Partner partner, String shown, double x, double y) {}

    /** @param flagged whether it is a level or more */
    public record Gap(String shown, double from, double to, boolean flagged) {}

    /**
     * A mechanism as it is given.
     *
     * @param target null when nothing is asked of it here
     * @param level 0 to 4, the one that counts; null when it is not rated or counts nowhere
     * @param positions 0 to 4, of each partner in the order of the partners; null for one that gave no level
     */
    public record Given(
            String area,
            String code,
            String name,
            String href,
            @Nullable Integer target,
            @Nullable Double level,
            List<@Nullable Double> positions) {}

    public DistancePlot {
        Geometry.requireId(id);
        partners = List.copyOf(partners);
        groups = List.copyOf(groups);
        steps = List.copyOf(steps);
    }

    /** @param mechanisms those of an area in one stretch or not: areas come in the order in which they first appear */
    public static DistancePlot of(String id, List<String> partners, List<Given> mechanisms) {
        List<Partner> marked = new ArrayList<>();
        for (String name : partners) {
            marked.add(new Partner(name, Marker.of(marked.size())));
        }
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        int number = 0;
        for (Given given : mechanisms) {
            rows.computeIfAbsent(given.area(), area -> new ArrayList<>()).add(row(id + "-" + number++, given, marked));
        }
        List<Step> steps = new ArrayList<>();
        for (int level = 0; level <= HIGHEST; level++) {
            steps.add(new Step(level, across(level)));
        }
        return new DistancePlot(
                id,
                marked,
                rows.entrySet().stream()
                        .map(group -> new Group(group.getKey(), List.copyOf(group.getValue())))
                        .toList(),
                steps);
    }

    /** Those that gave any level, for the key. */
    public List<Partner> heard() {
        return partners.stream()
                .filter(partner -> rows().flatMap(row -> row.dots().stream())
                        .anyMatch(dot -> dot.partner().equals(partner)))
                .toList();
    }

    /** Whether any two partners can be compared. */
    public boolean compared() {
        return rows().anyMatch(row -> row.gap() != null);
    }

    private Stream<Row> rows() {
        return groups.stream().flatMap(group -> group.rows().stream());
    }

    private static Row row(String id, Given given, List<Partner> partners) {
        List<Integer> present = new ArrayList<>();
        List<@Nullable String> shown = new ArrayList<>();
        for (int place = 0; place < given.positions().size(); place++) {
            Double level = given.positions().get(place);
            shown.add(level == null ? null : Shown.level(level));
            if (level != null) {
                present.add(place);
            }
        }
        present.sort(Comparator.comparingDouble(place -> level(given, place)));
        List<Integer> drawn = new ArrayList<>(present);
        if (given.level() != null) {
            drawn.add(0, COUNTING);
            drawn.sort(Comparator.comparingDouble(place -> level(given, place)));
        }
        List<List<Integer>> heaps = heaps(given, drawn);
        int tallest = heaps.stream().mapToInt(List::size).max().orElse(1);
        int height = Math.max(LEAST_HEIGHT, tallest * LANE + 6);
        Level counting = null;
        List<Dot> dots = new ArrayList<>();
        for (List<Integer> heap : heaps) {
            double y = height / 2.0 - (heap.size() - 1) * LANE / 2.0;
            for (int place : heap) {
                String reached = Shown.level(level(given, place));
                if (place == COUNTING) {
                    counting = new Level(reached, x(given, place), y);
                } else {
                    dots.add(new Dot(partners.get(place), reached, x(given, place), y));
                }
                y += LANE;
            }
        }
        Integer target = given.target();
        return new Row(
                id,
                given.code(),
                given.name(),
                given.href(),
                target,
                target == null ? 0 : across(target),
                counting,
                Collections.unmodifiableList(shown),
                List.copyOf(dots),
                gap(given, present),
                height);
    }

    /** Those so close that they are drawn one above the other, lowest first. */
    private static List<List<Integer>> heaps(Given given, List<Integer> present) {
        List<List<Integer>> heaps = new ArrayList<>();
        double before = Double.NEGATIVE_INFINITY;
        for (int place : present) {
            double x = x(given, place);
            if (x - before >= CLOSE) {
                heaps.add(new ArrayList<>());
            }
            heaps.get(heaps.size() - 1).add(place);
            before = x;
        }
        return heaps;
    }

    private static @Nullable Gap gap(Given given, List<Integer> present) {
        if (present.size() < 2) {
            return null;
        }
        double lowest = level(given, present.get(0));
        double highest = level(given, present.get(present.size() - 1));
        double size = highest - lowest;
        return new Gap(Shown.tenths(size), across(lowest), across(highest), size >= 1 - Shown.HAIR);
    }

    private static double level(Given given, int place) {
        Double level = place == COUNTING ? given.level() : given.positions().get(place);
        return level == null ? 0 : level;
    }

    private static double x(Given given, int place) {
        return across(level(given, place));
    }

    private static double across(double level) {
        return Geometry.between(level, 0, HIGHEST, MARGIN, 100 - MARGIN);
    }
}
