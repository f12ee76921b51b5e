package org.concordat.assessment.moving;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.readiness.Band;
import org.jspecify.annotations.Nullable;

/**
 * The last closed assessment of an arrangement, as it was kept and as it would read under other rules.
 *
 * @param version the number of the version that it was held against
 */
public record Rescored(UUID assessment, String name, String arrangement, int version, Score kept, Score read) {

    /** From so many points on a score is said to move. */
    private static final long NOTABLE = 5;

    /** The biggest moves first, then by name. */
    static final Comparator<Rescored> BY_MOVE = Comparator.comparingDouble(Rescored::move)
            .reversed()
            .thenComparing(Rescored::arrangement)
            .thenComparing(Rescored::assessment);

    /**
     * A score with its band.
     *
     * @param readiness null where nothing is rated
     * @param gates the codes of the mechanisms that hold the band down
     */
    public record Score(@Nullable Double readiness, Band band, boolean provisional, List<String> gates) {}

    private double move() {
        Double before = kept.readiness();
        Double after = read.readiness();
        return before == null || after == null ? (Objects.equals(before, after) ? 0 : 100) : Math.abs(after - before);
    }

    /** Whether the two figures are far apart as they are shown, in whole points. */
    public boolean moves() {
        Double before = kept.readiness();
        Double after = read.readiness();
        return before == null || after == null
                ? !Objects.equals(before, after)
                : Math.abs(Math.round(after) - Math.round(before)) >= NOTABLE;
    }

    public boolean changesBand() {
        return kept.band() != read.band();
    }

    /** The gates that only the other rules have. */
    public List<String> newGates() {
        return without(read.gates(), kept.gates());
    }

    /** The gates that the other rules have no more. */
    public List<String> lostGates() {
        return without(kept.gates(), read.gates());
    }

    private static List<String> without(List<String> some, List<String> others) {
        return new TreeSet<>(some)
                .stream().filter(gate -> !others.contains(gate)).toList();
    }

    /** What there is to say of many. */
    public record Sum(int all, long moving, long changingBand, long withGates) {

        public static Sum of(List<Rescored> all) {
            return new Sum(
                    all.size(),
                    all.stream().filter(Rescored::moves).count(),
                    all.stream().filter(Rescored::changesBand).count(),
                    all.stream()
                            .filter(one ->
                                    Stream.of(one.newGates(), one.lostGates()).anyMatch(gates -> !gates.isEmpty()))
                            .count());
        }
    }
}
