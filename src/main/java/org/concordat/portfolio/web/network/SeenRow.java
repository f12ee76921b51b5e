package org.concordat.portfolio.web.network;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.portfolio.Lens;
import org.concordat.portfolio.network.PartnerViews.Apart;
import org.concordat.portfolio.network.PartnerViews.Seen;
import org.concordat.shared.web.Shown;

/**
 * How a partner and the others see an arrangement, as a table shows it.
 *
 * @param own its readiness, or a dash
 * @param withheld whether that may not be shown
 * @param others from where to where the others lie, or a dash
 * @param unshown of how many others the view is not shown, or there is none
 * @param apart where it stands furthest from another, the furthest first
 * @param more on how many mechanisms besides
 */
record SeenRow(
        Seen seen,
        String own,
        boolean withheld,
        String others,
        int unshown,
        String readiness,
        List<Row> apart,
        int more) {

    /** So many are named. */
    private static final int NAMED = 3;

    private static final double WIDE = 2;

    /** @param wide whether it is two levels or more */
    record Row(String code, String name, String href, String own, String others, String by, boolean wide) {}

    /** @param whole whether all are named where it stands apart */
    static SeenRow of(Seen seen, Map<UUID, List<Apart>> apart, Lens lens, boolean whole) {
        List<Apart> found = apart.getOrDefault(seen.assessment(), List.of());
        int named = whole ? found.size() : NAMED;
        return new SeenRow(
                seen,
                Shown.whole(seen.own()),
                seen.own() == null && seen.anonymous(),
                range(Shown.whole(seen.least()), Shown.whole(seen.most())),
                seen.others() - seen.shown(),
                Shown.whole(seen.readiness()),
                found.stream().limit(named).map(one -> row(one, lens)).toList(),
                Math.max(0, found.size() - named));
    }

    private static Row row(Apart one, Lens lens) {
        return new Row(
                one.mechanism().value(),
                lens.shortName(one.mechanism()),
                "/assessments/" + one.assessment() + "/result/explanations/mechanism-"
                        + one.mechanism().value(),
                Shown.level(one.own()),
                range(Shown.level(one.least()), Shown.level(one.most())),
                Shown.level(one.by()),
                one.by() >= WIDE - Shown.HAIR);
    }

    private static String range(String from, String to) {
        return from.equals(to) ? from : from + " to " + to;
    }
}
