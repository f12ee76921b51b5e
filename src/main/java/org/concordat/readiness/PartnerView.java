package org.concordat.readiness;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The readiness as one partner sees it: from its own positions alone (the method, step 9).
 *
 * @param rated on how many applicable mechanisms it has a position
 * @param readiness {@code S(p)} over these; null for a partner that rated nothing
 */
public record PartnerView(
        PartnerKey partner,
        double voice,
        int rated,
        @Nullable Double readiness) {

    /** @param place where this partner's position stands in the list of each mechanism */
    static PartnerView of(PartnerKey partner, double voice, int place, List<MechanismScore> mechanisms) {
        int rated = 0;
        double weight = 0;
        double attained = 0;
        for (MechanismScore score : mechanisms) {
            Double level = score.positions().get(place).level();
            if (score.applies() && level != null) {
                rated++;
                weight += score.contribution().weight();
                attained += score.contribution().weight()
                        * Math.min(1, level / score.mechanism().target());
            }
        }
        return new PartnerView(
                partner, voice, rated, rated == 0 ? null : Double.valueOf(Figures.percent(attained, weight)));
    }

    /** Whether the partner rated anything. */
    public boolean sees() {
        return readiness != null;
    }

    double orZero() {
        return readiness == null ? 0 : readiness;
    }
}
