package org.concordat.planning.outlook;

import java.util.List;
import org.concordat.readiness.Band;
import org.concordat.readiness.Gate;
import org.concordat.readiness.Scorecard;
import org.jspecify.annotations.Nullable;

/**
 * The headline of a scorecard that was assumed.
 *
 * @param readiness 0 to 100 in full precision; null when nothing is rated
 * @param low the readiness if all that is unrated were absent
 * @param high the readiness if all that is unrated were at target
 * @param band the band that holds
 * @param withoutGates the band if no gate held it down
 * @param provisional whether a critical mechanism is unrated
 * @param gates what holds the band down or makes it provisional
 */
public record Outlook(
        @Nullable Double readiness,
        double low,
        double high,
        Band band,
        Band withoutGates,
        boolean provisional,
        List<Gate> gates) {

    static Outlook of(Scorecard card) {
        return new Outlook(
                card.readiness(),
                card.overall().low(),
                card.overall().high(),
                card.band(),
                card.verdict().withoutGates(),
                card.verdict().provisional(),
                card.gates());
    }
}
