package org.concordat.portfolio;

import java.util.Comparator;
import java.util.List;

/**
 * An arrangement that needs attention, and why.
 *
 * @param reasons at least one, the one that costs most first
 * @param cost the points at stake, of all reasons together
 */
public record Concern(Standing standing, List<Reason> reasons, double cost) {

    /** What people here can mend before what was read from published reports; then what costs most. */
    static final Comparator<Concern> ORDER = Comparator.comparing(Concern::published)
            .thenComparing(Comparator.comparingDouble(Concern::cost).reversed());

    private static final Comparator<Reason> MOST_FIRST =
            Comparator.comparingDouble(Reason::cost).reversed().thenComparing(Reason::rule);

    public Concern {
        reasons = List.copyOf(reasons);
    }

    static Concern of(Standing standing, List<Reason> reasons) {
        return new Concern(
                standing,
                reasons.stream().sorted(MOST_FIRST).toList(),
                reasons.stream().mapToDouble(Reason::cost).sum());
    }

    /** Whether it rests on a published report. */
    public boolean published() {
        return ofReport(standing);
    }

    /** Whether what is known of an arrangement rests on a published report. */
    public static boolean ofReport(Standing standing) {
        Standing.Look latest = standing.latest();
        return standing.published() || (latest != null && latest.published());
    }
}
