package org.concordat.portfolio;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.readiness.Band;
import org.concordat.readiness.Figures;
import org.jspecify.annotations.Nullable;

/**
 * The five figures of a portfolio.
 *
 * @param shown how many arrangements there are
 * @param assessed how many have a closed assessment
 * @param ready how many of these are ready or leading
 * @param rated how many of these have a readiness
 * @param median the median readiness of these; null when there is none
 * @param gates how many gates hold a band down
 * @param gated in how many arrangements
 * @param overdue how many open actions are overdue
 * @param open how many actions are open
 * @param old how many assessments are older than {@link #OLD} months; those read from published reports do not count
 * @param oldest how many months old the oldest of these is; null when there is none
 */
public record Headline(
        int shown,
        int assessed,
        int ready,
        int rated,
        @Nullable Double median,
        int gates,
        int gated,
        int overdue,
        int open,
        int old,
        @Nullable Long oldest) {

    /** In months. */
    public static final int OLD = 6;

    public static Headline of(Collection<Standing> standings, Collection<Finding> findings, LocalDate today) {
        List<Standing.Look> looks = standings.stream()
                .map(Standing::latest)
                .filter(Objects::nonNull)
                .toList();
        List<Double> readiness = looks.stream()
                .map(Standing.Look::readiness)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        Set<UUID> heldDown = looks.stream()
                .filter(Standing.Look::heldDown)
                .map(Standing.Look::assessment)
                .collect(Collectors.toSet());
        List<Finding> gates = findings.stream()
                .filter(finding -> finding.gate() && heldDown.contains(finding.assessment()))
                .toList();
        List<Long> old = old(standings, today).map(look -> look.months(today)).toList();
        return new Headline(
                standings.size(),
                looks.size(),
                (int) standings.stream().filter(Headline::ready).count(),
                readiness.size(),
                median(readiness),
                gates.size(),
                (int) gates.stream().map(Finding::arrangement).distinct().count(),
                standings.stream().mapToInt(one -> one.actions().overdue()).sum(),
                standings.stream().mapToInt(one -> one.actions().open()).sum(),
                old.size(),
                old.stream().max(Comparator.naturalOrder()).orElse(null));
    }

    /** The median as a whole number, or a dash. */
    public String medianShown() {
        return median == null ? "–" : Long.toString(Figures.whole(median));
    }

    /** The same as {@link #oldest}, in whole years. */
    public @Nullable Long oldestYears() {
        return oldest == null ? null : oldest / 12;
    }

    /** Whether the band of an arrangement's latest assessment is ready or better. */
    public static boolean ready(Standing standing) {
        Standing.Look look = standing.latest();
        return look != null && look.band().compareTo(Band.READY) >= 0;
    }

    /** Whether the latest assessment is one of one's own and more than {@link #OLD} months old. */
    public static boolean old(Standing standing, LocalDate today) {
        Standing.Look look = standing.latest();
        return look != null
                && !standing.published()
                && !look.published()
                && look.asOf().plusMonths(OLD).isBefore(today);
    }

    private static Stream<Standing.Look> old(Collection<Standing> standings, LocalDate today) {
        return standings.stream()
                .filter(standing -> old(standing, today))
                .map(Standing::latest)
                .filter(Objects::nonNull);
    }

    private static @Nullable Double median(List<Double> sorted) {
        int size = sorted.size();
        if (size == 0) {
            return null;
        }
        return (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
    }
}
