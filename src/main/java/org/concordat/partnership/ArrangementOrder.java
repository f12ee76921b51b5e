package org.concordat.partnership;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.JpaSort;

/** Sorts arrangements by what a person means: stages and tiers in their own order, and by how many partners there are. */
public final class ArrangementOrder {

    private static final Map<String, String> MEANT = Map.of(
            "stage",
            inOrder("a.stage", Stage.values()),
            "tier",
            inOrder("a.tier", SupportTier.values()),
            "partners",
            "size(a.participations)",
            "name",
            "lower(a.name)");

    private ArrangementOrder() {}

    /** The same page in the order that is meant; columns: stage, tier, partners, name, and properties of arrangements. */
    public static Pageable of(Pageable page) {
        Sort sort = page.getSort().stream()
                .map(order -> MEANT.containsKey(order.getProperty())
                        ? JpaSort.unsafe(order.getDirection(), MEANT.get(order.getProperty()))
                        : Sort.by(order))
                .reduce(Sort.unsorted(), Sort::and);
        return PageRequest.of(page.getPageNumber(), page.getPageSize(), sort);
    }

    private static String inOrder(String property, Enum<?>... choices) {
        return Stream.of(choices)
                .map(choice -> " when %s.%s then %d"
                        .formatted(choice.getDeclaringClass().getName(), choice.name(), choice.ordinal()))
                .collect(Collectors.joining("", "(case " + property, " end)"));
    }
}
