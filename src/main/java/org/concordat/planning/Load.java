package org.concordat.planning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.concordat.partnership.PartnerId;

/**
 * The days of work that the dates of a plan ask of each partner, quarter by quarter. What is left to do of an open action
 * is shared evenly over the quarters from its start to its due date, in tenths, what is over in the earliest; without a
 * start it falls in the quarter in which it is due. What should have been done by now falls in the present quarter. Work
 * that is no partner's yet is shared by all of them.
 *
 * @param tenths tenths of a day
 */
public record Load(Map<PartnerId, Map<Quarter, Integer>> tenths) {

    /** What of an action one partner does, where several do. */
    public record Share(ActionId action, PartnerId partner, BigDecimal days) {}

    /** @param partners who takes part in the arrangement */
    public static Load of(List<ActionLine> actions, List<Share> shares, List<PartnerId> partners, LocalDate today) {
        Map<ActionId, Map<PartnerId, BigDecimal>> shared = new HashMap<>();
        shares.forEach(share -> shared.computeIfAbsent(share.action(), id -> new LinkedHashMap<>())
                .put(share.partner(), share.days()));
        Map<PartnerId, Map<Quarter, Integer>> load = new LinkedHashMap<>();
        partners.forEach(partner -> load.put(partner, new TreeMap<>()));
        for (ActionLine action : actions) {
            List<Quarter> run = run(action, today);
            needs(action, shared.getOrDefault(action.id(), Map.of()), partners)
                    .forEach((partner, tenths) ->
                            spread(tenths, run, load.computeIfAbsent(partner, id -> new TreeMap<>())));
        }
        return new Load(load);
    }

    /** The quarters that an action takes from now on; none for what is over or has no due date. */
    public static List<Quarter> run(ActionLine action, LocalDate today) {
        LocalDate due = action.due();
        if (!action.status().open() || due == null) {
            return List.of();
        }
        LocalDate start = action.start() == null ? due : action.start();
        Quarter last = Quarter.of(due.isBefore(today) ? today : due);
        List<Quarter> run = new ArrayList<>();
        for (Quarter next = Quarter.of(start.isBefore(today) ? today : start);
                next.compareTo(last) <= 0;
                next = Quarter.of(next.last().plusDays(1))) {
            run.add(next);
        }
        return run;
    }

    private static void spread(int tenths, List<Quarter> run, Map<Quarter, Integer> to) {
        for (int place = 0; place < run.size(); place++) {
            int share = tenths / run.size() + (place < tenths % run.size() ? 1 : 0);
            to.merge(run.get(place), share, Integer::sum);
        }
    }

    private static Map<PartnerId, Integer> needs(
            ActionLine action, Map<PartnerId, BigDecimal> shared, List<PartnerId> partners) {
        Map<PartnerId, Integer> needs = new LinkedHashMap<>();
        if (!shared.isEmpty()) {
            shared.forEach((partner, days) -> needs.put(partner, left(days, action)));
        } else if (action.partnerId() != null) {
            needs.put(action.partnerId(), left(action.effortDays(), action));
        } else {
            int all = left(action.effortDays(), action);
            for (int place = 0; place < partners.size(); place++) {
                needs.put(partners.get(place), all / partners.size() + (place < all % partners.size() ? 1 : 0));
            }
        }
        return needs;
    }

    private static int left(BigDecimal days, ActionLine action) {
        int tenths =
                days.multiply(BigDecimal.TEN).setScale(0, RoundingMode.CEILING).intValueExact();
        return Math.max(1, tenths * (100 - action.progress()) / 100);
    }

    /** The days of one partner in one quarter. */
    public BigDecimal days(PartnerId partner, Quarter quarter) {
        return BigDecimal.valueOf(tenths.getOrDefault(partner, Map.of()).getOrDefault(quarter, 0), 1);
    }
}
