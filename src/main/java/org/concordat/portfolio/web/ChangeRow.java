package org.concordat.portfolio.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.concordat.portfolio.Lens;
import org.concordat.portfolio.Standing;
import org.concordat.portfolio.figure.Move;
import org.concordat.portfolio.map.Place;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * How an arrangement stands otherwise than it did.
 *
 * @param change the points of readiness with a sign; null where there is no telling
 * @param rose whether these went up
 * @param now what it stands by
 * @param then what it stood by; null when it was not assessed
 */
public record ChangeRow(
        Place standing,
        String href,
        @Nullable String change,
        boolean rose,
        Stand now,
        @Nullable Stand then,
        List<Gate> gone,
        List<Gate> come) {

    /**
     * @param readiness in whole points, or a dash
     * @param day the day that the assessment speaks of
     */
    public record Stand(String readiness, String band, String day, String href) {}

    /** A mechanism that is, or was, critical and too low. */
    public record Gate(String code, String name, String href) {}

    static ChangeRow of(Move move, Lens lens) {
        Standing.Look latest = Objects.requireNonNull(move.place().latest());
        Move.Stood then = move.then();
        String change = then == null ? null : Shown.change(then.readiness(), latest.readiness());
        return new ChangeRow(
                move.place(),
                Addresses.arrangement(move.place().arrangement(), lens),
                change,
                change != null && change.startsWith("+"),
                new Stand(
                        Shown.whole(latest.readiness()),
                        Standing.code(latest.band()),
                        Shown.day(latest.asOf()),
                        Addresses.result(latest.assessment())),
                then == null
                        ? null
                        : new Stand(
                                Shown.whole(then.readiness()),
                                Standing.code(then.band()),
                                Shown.day(then.asOf()),
                                Addresses.result(then.assessment())),
                then == null ? List.of() : gates(move.gone(), then.assessment(), lens),
                gates(move.come(), latest.assessment(), lens));
    }

    private static List<Gate> gates(List<MechanismCode> gates, UUID assessment, Lens lens) {
        return gates.stream()
                .map(gate -> new Gate(gate.value(), lens.shortName(gate), Addresses.explanation(assessment, gate)))
                .toList();
    }
}
