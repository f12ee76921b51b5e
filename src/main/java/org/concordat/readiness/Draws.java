package org.concordat.readiness;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.shared.AreaCode;
import org.jspecify.annotations.Nullable;

/**
 * The draws of the method, step 16: the relevance of every applicable mechanism, also of an unrated one as it takes its
 * share of its area's weight, is multiplied by a number from 0.8 to 1.2, and the readiness is taken again.
 */
final class Draws {

    static final int COUNT = 1_000;
    private static final long SEED = 0x436F_6E63_6F72_6461L;

    private final int size;
    /** Of each applicable mechanism: its place in the scorecard, relevance, area, area's weight, and attainment. */
    private final int[] places;

    private final double[] relevances;
    private final int[] areas;
    private final double[] weights;
    /** NaN while unrated. */
    private final double[] attainments;

    private final double[] drawn;
    private final double[] areaSums;
    private final double[] readiness = new double[COUNT];
    /** How often the mechanism at a place was among those that lose the most. */
    private final int[] hits;

    private final MostLost mostLost = new MostLost();
    private boolean anyRated;

    private Draws(List<MechanismScore> scores, Map<AreaCode, Double> areaWeights) {
        int room = scores.size();
        places = new int[room];
        relevances = new double[room];
        areas = new int[room];
        weights = new double[room];
        attainments = new double[room];
        drawn = new double[room];
        hits = new int[room];
        Map<AreaCode, Integer> numbers = new LinkedHashMap<>();
        int next = 0;
        for (int place = 0; place < room; place++) {
            MechanismScore score = scores.get(place);
            if (score.applies()) {
                AreaCode area = score.mechanism().area();
                Double attainment = score.contribution().attainment();
                places[next] = place;
                relevances[next] = score.mechanism().relevance();
                areas[next] = numbers.computeIfAbsent(area, key -> numbers.size());
                weights[next] = areaWeights.getOrDefault(area, 0.0);
                attainments[next] = attainment == null ? Double.NaN : attainment;
                anyRated |= attainment != null;
                next++;
            }
        }
        size = next;
        areaSums = new double[numbers.size()];
    }

    /** Makes the draws; scores come in the order of their codes, which fixes who gets which draw. */
    static Draws over(List<MechanismScore> scores, Map<AreaCode, Double> areaWeights) {
        Draws draws = new Draws(scores, areaWeights);
        if (draws.anyRated) {
            FixedSequence sequence = new FixedSequence(SEED);
            for (int draw = 0; draw < COUNT; draw++) {
                draws.draw(sequence);
                draws.readiness[draw] = draws.score();
            }
            Arrays.sort(draws.readiness);
        }
        return draws;
    }

    /** Null when nothing is rated. */
    @Nullable Robustness robustness() {
        return anyRated ? new Robustness(COUNT, percentile(5), percentile(95)) : null;
    }

    /** In which share of the draws the mechanism at this place is among those that lose the most. */
    double amongMostLost(int place) {
        return (double) hits[place] / COUNT;
    }

    /** Nearest rank: the smallest readiness that this many of a hundred draws do not exceed. */
    private double percentile(int hundredths) {
        return readiness[COUNT * hundredths / 100 - 1];
    }

    private void draw(FixedSequence sequence) {
        Arrays.fill(areaSums, 0);
        for (int i = 0; i < size; i++) {
            drawn[i] = relevances[i] * (0.8 + 0.4 * sequence.next());
            areaSums[areas[i]] += drawn[i];
        }
    }

    private double score() {
        double rated = 0;
        double attained = 0;
        for (int i = 0; i < size; i++) {
            drawn[i] = weights[i] * (drawn[i] / areaSums[areas[i]]);
            if (!Double.isNaN(attainments[i])) {
                rated += drawn[i];
                attained += drawn[i] * attainments[i];
            }
        }
        countMostLost(Figures.HAIR * rated / 100);
        return Figures.percent(attained, rated);
    }

    private void countMostLost(double hair) {
        mostLost.clear();
        for (int i = 0; i < size; i++) {
            mostLost.offer(places[i], drawn[i] * (1 - attainments[i]), hair);
        }
        mostLost.count(hits);
    }
}
