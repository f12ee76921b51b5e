package org.concordat.portfolio.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.portfolio.Finding;
import org.concordat.portfolio.Headline;
import org.concordat.portfolio.Lens;
import org.concordat.portfolio.Standing;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/** The arrangements behind each of the five figures. */
enum FigureBehind {
    READY,
    MEDIAN,
    GATES,
    OVERDUE,
    OLD;

    /**
     * An arrangement, and what it gives to the figure.
     *
     * @param what the mechanisms or dates it is about, or null
     * @param band the code of its band, or null
     */
    record Row(
            Standing standing,
            String href,
            String figure,
            @Nullable String what,
            @Nullable String band,
            String source) {}

    static Optional<FigureBehind> of(String code) {
        return Arrays.stream(values())
                .filter(figure -> figure.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst();
    }

    List<Row> rows(Collection<Standing> standings, Collection<Finding> findings, Lens lens, LocalDate today) {
        return switch (this) {
            case READY ->
                assessed(standings)
                        .filter(Headline::ready)
                        .sorted(byReadiness().reversed())
                        .map(one -> readiness(one, lens))
                        .toList();
            case MEDIAN ->
                assessed(standings)
                        .filter(one -> readinessOf(one) != null)
                        .sorted(byReadiness())
                        .map(one -> readiness(one, lens))
                        .toList();
            case GATES -> gates(standings, findings, lens);
            case OVERDUE ->
                standings.stream()
                        .filter(one -> one.actions().overdue() > 0)
                        .sorted(Comparator.comparingInt(
                                        (Standing one) -> one.actions().overdue())
                                .reversed())
                        .map(one -> overdue(one, lens))
                        .toList();
            case OLD ->
                standings.stream()
                        .filter(one -> Headline.old(one, today))
                        .sorted(Comparator.comparing(FigureBehind::asOf))
                        .map(one -> old(one, lens, today))
                        .toList();
        };
    }

    private static Stream<Standing> assessed(Collection<Standing> standings) {
        return standings.stream().filter(Standing::assessed);
    }

    private static @Nullable Double readinessOf(Standing standing) {
        Standing.Look latest = standing.latest();
        return latest == null ? null : latest.readiness();
    }

    private static Comparator<Standing> byReadiness() {
        return Comparator.comparingDouble(one -> Objects.requireNonNullElse(readinessOf(one), 0.0));
    }

    private static Standing.Look latest(Standing standing) {
        return Objects.requireNonNull(standing.latest());
    }

    private static LocalDate asOf(Standing standing) {
        return latest(standing).asOf();
    }

    private static Row readiness(Standing standing, Lens lens) {
        Standing.Look latest = latest(standing);
        Double readiness = latest.readiness();
        return new Row(
                standing,
                Addresses.arrangement(standing.arrangement(), lens),
                Shown.tenths(readiness),
                null,
                Standing.code(latest.band()),
                Addresses.result(latest.assessment()));
    }

    private static List<Row> gates(Collection<Standing> standings, Collection<Finding> findings, Lens lens) {
        Map<UUID, List<Finding>> gates =
                findings.stream().filter(Finding::gate).collect(Collectors.groupingBy(Finding::arrangement));
        return assessed(standings)
                .filter(one -> latest(one).heldDown())
                .flatMap(one -> gates.getOrDefault(one.arrangement(), List.of()).stream()
                        .map(gate -> gate(one, gate, lens)))
                .toList();
    }

    private static Row gate(Standing standing, Finding gate, Lens lens) {
        return new Row(
                standing,
                Addresses.arrangement(standing.arrangement(), lens),
                Shown.level(gate.evidencedLevel()),
                gate.mechanism().value() + " " + lens.shortName(gate.mechanism()),
                Standing.code(latest(standing).bandWithoutGates()),
                Addresses.explanation(gate.assessment(), gate.mechanism()));
    }

    private static Row overdue(Standing standing, Lens lens) {
        Standing.Actions actions = standing.actions();
        LocalDate oldest = actions.oldest();
        return new Row(
                standing,
                Addresses.arrangement(standing.arrangement(), lens),
                Integer.toString(actions.overdue()),
                oldest == null ? null : Shown.day(oldest),
                null,
                Addresses.plan(standing.arrangement(), lens));
    }

    private static Row old(Standing standing, Lens lens, LocalDate today) {
        Standing.Look latest = latest(standing);
        return new Row(
                standing,
                Addresses.arrangement(standing.arrangement(), lens),
                Long.toString(latest.months(today)),
                Shown.day(latest.asOf()),
                Standing.code(latest.band()),
                Addresses.result(latest.assessment()));
    }
}
