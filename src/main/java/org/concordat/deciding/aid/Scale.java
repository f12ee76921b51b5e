package org.concordat.deciding.aid;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sum of points over answers. The points and where the bands begin are Concordat’s reading: no source has them.
 *
 * @param about what is added up
 * @param points for a question the points of each of its choices
 * @param bands what sums stand for, the lowest first
 */
public record Scale(
        String code, String name, String about, Map<String, Map<String, Integer>> points, List<Band> bands) {

    public Scale {
        Said.code(code);
        Said.text("name", name);
        Said.text("about", about);
        Said.required("points", points);
        points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
        bands = Said.all(bands);
        Said.holds(!points.isEmpty(), "points for " + code);
        Said.holds(!bands.isEmpty() && bands.get(0).from() == 0, "a first band from 0 for " + code);
        for (int next = 1; next < bands.size(); next++) {
            Said.holds(bands.get(next).from() > bands.get(next - 1).from(), "rising bands for " + code);
        }
        Said.holds(bands.get(bands.size() - 1).from() <= most(points), "bands within reach for " + code);
        Said.holds(Set.copyOf(bands.stream().map(Band::code).toList()).size() == bands.size(), "each band once");
    }

    /** What sums from a number on stand for. */
    public record Band(String code, String name, int from) {

        public Band {
            Said.code(code);
            Said.text("name", name);
        }
    }

    void requireAllOf(String question, Map<String, Integer> points, @Nullable Collection<String> choices) {
        Said.holds(choices != null && Set.copyOf(choices).equals(points.keySet()), "points for all of " + question);
        Said.holds(points.values().stream().allMatch(each -> each >= 0), "points of 0 or more for " + question);
    }

    int sum(Map<String, String> answers) {
        return points.entrySet().stream()
                .mapToInt(question -> Said.under(question.getValue(), Said.under(answers, question.getKey())))
                .sum();
    }

    /** The largest sum that there can be. */
    public int most() {
        return most(points);
    }

    Band band(int sum) {
        return bands.stream()
                .filter(band -> band.from() <= sum)
                .reduce((lower, higher) -> higher)
                .orElseThrow();
    }

    private static int most(Map<String, Map<String, Integer>> points) {
        return points.values().stream()
                .mapToInt(choices -> Collections.max(choices.values()))
                .sum();
    }
}
