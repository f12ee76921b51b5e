package org.concordat.shared.web.charts;

import java.util.List;
import java.util.stream.IntStream;
import org.concordat.shared.web.Shown;

/**
 * Where the points go: a bar for each mechanism that loses some, the most first, and what the rest lose together.
 *
 * @param total what all of them lose together
 * @param others how many are not shown by themselves
 * @param othersLose what these lose together
 */
public record LostPoints(String id, List<Bar> bars, double total, int others, double othersLose) {

    /** As it is given. {@code points} are those of the scale of 0 to 100. */
    public record Given(String code, String name, String href, double points, boolean critical, double share) {}

    /**
     * @param width of the bar, in percent of the drawing; the longest takes all of it
     * @param share in which share of the draws it was among the five that lose the most, in whole percent
     */
    public record Bar(
            String id,
            String code,
            String name,
            String href,
            double points,
            boolean critical,
            String share,
            double width) {
        public String shown() {
            return Shown.tenths(points);
        }
    }

    public LostPoints {
        Geometry.requireId(id);
        bars = List.copyOf(bars);
    }

    /**
     * @param losing those that lose some, the most first
     * @param most how many to show by themselves; one more is shown rather than "one other"
     */
    public static LostPoints of(String id, List<Given> losing, int most) {
        int shown = losing.size() <= most + 1 ? losing.size() : most;
        double longest = losing.stream().mapToDouble(Given::points).max().orElse(0);
        List<Bar> bars = IntStream.range(0, shown)
                .mapToObj(place -> bar(id + "-" + place, losing.get(place), longest))
                .toList();
        return new LostPoints(
                id,
                bars,
                losing.stream().mapToDouble(Given::points).sum(),
                losing.size() - shown,
                losing.stream().skip(shown).mapToDouble(Given::points).sum());
    }

    private static Bar bar(String id, Given given, double longest) {
        return new Bar(
                id,
                given.code(),
                given.name(),
                given.href(),
                given.points(),
                given.critical(),
                Shown.whole(100 * given.share()),
                Geometry.between(given.points(), 0, longest, 0, 100));
    }

    public String totalShown() {
        return Shown.tenths(total);
    }

    public String othersShown() {
        return Shown.tenths(othersLose);
    }
}
