package org.concordat.planning;

import java.util.Map;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.JpaSort;

/** Sorts plans by figures that are counted from their actions. */
public final class PlanOrder {

    private static final String NOT_OVER =
            "x.headway.status not in (org.concordat.planning.ActionStatus.DONE, org.concordat.planning.ActionStatus.DROPPED)";

    static final String OPEN = "(select count(x) from Action x where x.plan = p.id and " + NOT_OVER + ")";

    static final String OVERDUE =
            "(select count(x) from Action x where x.plan = p.id and x.due.day < :#{#filter.today()} and " + NOT_OVER
                    + ")";

    static final String POINTS =
            "(select coalesce(sum(x.indication.gain), 0.0) from Action x where x.plan = p.id and " + NOT_OVER + ")";

    static final String DAYS =
            "(select coalesce(sum(x.settled.effortDays), 0) from Action x where x.plan = p.id and " + NOT_OVER + ")";

    private static final Map<String, String> COUNTED =
            Map.of("open", OPEN, "points", POINTS, "days", DAYS, "arrangement", "lower(a.name)");

    private PlanOrder() {}

    /** The same page in the order that is meant; columns: open, points, days, arrangement, and properties of plans. */
    public static Pageable of(Pageable page) {
        Sort sort = page.getSort().stream()
                .map(order -> COUNTED.containsKey(order.getProperty())
                        ? JpaSort.unsafe(order.getDirection(), COUNTED.get(order.getProperty()))
                        : Sort.by(order))
                .reduce(Sort.unsorted(), Sort::and);
        return PageRequest.of(page.getPageNumber(), page.getPageSize(), sort);
    }
}
