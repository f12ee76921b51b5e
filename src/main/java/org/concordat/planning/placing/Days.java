package org.concordat.planning.placing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.concordat.partnership.PartnerId;
import org.concordat.planning.ActionLine;
import org.concordat.planning.Quarter;
import org.concordat.planning.schedule.Need;
import org.concordat.planning.schedule.Span;
import org.concordat.planning.schedule.Supply;

/**
 * Whose days what is still to be done asks for, and who gives how many, in tenths of a day: those of the partners who share an
 * action, or of its partner, or of all while it is nobody's.
 */
final class Days {

    private final ScheduleGround ground;
    private final List<ActionLine> open;
    private final List<PartnerId> partners;

    Days(ScheduleGround ground, List<ActionLine> open) {
        this.ground = ground;
        this.open = open;
        this.partners = new ArrayList<>(ground.partners());
        open.forEach(action -> asked(action).keySet().stream()
                .filter(partner -> !partners.contains(partner))
                .forEach(partners::add));
    }

    /** Who gives days; those who left the arrangement last. */
    List<PartnerId> partners() {
        return partners;
    }

    /** What an action asks for, each partner by its place. */
    List<Need> needs(ActionLine action) {
        return asked(action).entrySet().stream()
                .map(need -> new Need(partners.indexOf(need.getKey()), need.getValue()))
                .toList();
    }

    /** What is left to do of an action, by partner. */
    private Map<PartnerId, Integer> asked(ActionLine action) {
        Map<PartnerId, BigDecimal> shares = ground.shares().getOrDefault(action.id(), Map.of());
        Map<PartnerId, Integer> needs = new LinkedHashMap<>();
        if (!shares.isEmpty()) {
            shares.forEach((partner, days) -> needs.put(partner, left(days, action)));
        } else if (action.partnerId() != null) {
            needs.put(action.partnerId(), left(action.effortDays(), action));
        } else {
            int all = left(action.effortDays(), action);
            int givers = ground.partners().size();
            for (int giver = 0; giver < givers; giver++) {
                int share = all / givers + (giver < all % givers ? 1 : 0);
                if (share > 0) {
                    needs.put(ground.partners().get(giver), share);
                }
            }
        }
        return needs;
    }

    private static int left(BigDecimal days, ActionLine action) {
        return Math.max(1, tenths(days) * (100 - action.progress()) / 100);
    }

    private static int tenths(BigDecimal days) {
        return days.multiply(BigDecimal.TEN).setScale(0, RoundingMode.CEILING).intValueExact();
    }

    /** What each partner gives in so many quarters. */
    List<Supply> supplies(Quarter first, int quarters) {
        return partners.stream()
                .map(partner -> supply(partner, first, quarters))
                .toList();
    }

    private Supply supply(PartnerId partner, Quarter first, int quarters) {
        PlanCapacity said = ground.capacities().get(partner);
        int unsaid = ground.partners().contains(partner) ? Supply.NO_LIMIT : 0;
        return new Supply(IntStream.range(0, quarters)
                .mapToObj(quarter -> {
                    BigDecimal days = said == null ? null : said.days().get(first.plus(quarter));
                    return days == null || unsaid == 0 ? unsaid : tenths(days);
                })
                .toList());
    }

    /** What the dates that stand ask of each partner; what is overdue, in the present quarter. */
    Map<PartnerId, Map<Quarter, Integer>> load(Quarter present) {
        Map<PartnerId, Map<Quarter, Integer>> load = new HashMap<>();
        for (ActionLine action : open) {
            LocalDate due = action.due();
            if (due != null) {
                int last = Math.max(0, Quarter.of(due).since(present));
                LocalDate start = action.start();
                int first = start == null
                        ? last
                        : Math.min(last, Math.max(0, Quarter.of(start).since(present)));
                Span span = new Span(first, last);
                asked(action).forEach((partner, tenths) -> {
                    for (int quarter = first; quarter <= last; quarter++) {
                        load.computeIfAbsent(partner, each -> new HashMap<>())
                                .merge(present.plus(quarter), span.share(tenths, quarter), Integer::sum);
                    }
                });
            }
        }
        return load;
    }
}
