package org.concordat.portfolio.web;

import java.time.LocalDate;
import java.util.Objects;
import org.concordat.portfolio.Lens;
import org.concordat.portfolio.Standing;
import org.concordat.portfolio.figure.Figure;
import org.concordat.portfolio.figure.Part;
import org.concordat.portfolio.map.Place;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * An arrangement, and what it gives to a figure.
 *
 * @param what the mechanism or the day that it is about, or null
 * @param band the code of its band, or null
 */
public record FigureRow(
        Place standing,
        String href,
        String figure,
        @Nullable String what,
        @Nullable String band,
        String source) {

    static FigureRow of(Figure figure, Part part, Lens lens, LocalDate today) {
        return switch (figure) {
            case READY, MEDIAN -> readiness(part.place(), lens);
            case GATES -> gate(part, lens);
            case OVERDUE -> overdue(part, lens);
            case OLD -> old(part.place(), lens, today);
        };
    }

    private static FigureRow readiness(Place place, Lens lens) {
        Standing.Look latest = latest(place);
        return row(
                place,
                lens,
                Shown.tenths(latest.readiness()),
                null,
                Standing.code(latest.band()),
                Addresses.result(latest.assessment()));
    }

    private static FigureRow gate(Part part, Lens lens) {
        Standing.Look latest = latest(part.place());
        MechanismCode gate = Objects.requireNonNull(part.gate());
        return row(
                part.place(),
                lens,
                Shown.level(part.level()),
                gate.value() + " " + lens.shortName(gate),
                Standing.code(latest.bandWithoutGates()),
                Addresses.explanation(latest.assessment(), gate));
    }

    private static FigureRow overdue(Part part, Lens lens) {
        LocalDate oldest = part.oldest();
        return row(
                part.place(),
                lens,
                Integer.toString(part.overdue()),
                oldest == null ? null : Shown.day(oldest),
                null,
                Addresses.plan(part.place().arrangement(), lens));
    }

    private static FigureRow old(Place place, Lens lens, LocalDate today) {
        Standing.Look latest = latest(place);
        return row(
                place,
                lens,
                Long.toString(latest.months(today)),
                Shown.day(latest.asOf()),
                Standing.code(latest.band()),
                Addresses.result(latest.assessment()));
    }

    private static FigureRow row(
            Place place, Lens lens, String figure, @Nullable String what, @Nullable String band, String source) {
        return new FigureRow(place, Addresses.arrangement(place.arrangement(), lens), figure, what, band, source);
    }

    private static Standing.Look latest(Place place) {
        return Objects.requireNonNull(place.latest());
    }
}
