package org.concordat.assessment.web.result;

import org.concordat.readiness.Reading;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/** What the rows of {@link Working} add up to, and the figures that follow: to the decimal, and as they are shown. */
public record Sum(
        boolean known,
        String applicableWeight,
        String ratedWeight,
        String unratedWeight,
        String attained,
        String evidencedAttained,
        String best,
        Both readiness,
        Both evidenced,
        Both coverage,
        Both low,
        Both high,
        String missed,
        String lost) {

    /** A figure to the decimal, and as it is shown. */
    public record Both(String exact, String shown) {
        static Both of(@Nullable Double figure) {
            return new Both(Shown.exact(figure), Shown.whole(figure));
        }
    }

    static Sum of(Reading reading) {
        double unrated = reading.applicableWeight() - reading.ratedWeight();
        Double readiness = reading.readiness();
        return new Sum(
                readiness != null,
                Shown.exact(reading.applicableWeight()),
                Shown.exact(reading.ratedWeight()),
                Shown.exact(Math.max(0, unrated)),
                Shown.exact(reading.attained()),
                Shown.exact(reading.evidencedAttained()),
                Shown.exact(reading.attained() + Math.max(0, unrated)),
                Both.of(readiness),
                Both.of(reading.evidencedReadiness()),
                Both.of(reading.coverage()),
                Both.of(reading.low()),
                Both.of(reading.high()),
                Shown.exact(Math.max(0, reading.ratedWeight() - reading.attained())),
                readiness == null ? Shown.NONE : Shown.exact(100 - readiness));
    }
}
