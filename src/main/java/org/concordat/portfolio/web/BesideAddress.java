package org.concordat.portfolio.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where some arrangements stand side by side, seen through a framework, and the addresses of the same with others. */
record BesideAddress(String framework, BesideSort sort, List<UUID> arrangements) {

    /** The address itself. */
    public String here() {
        return "/portfolio/beside?framework=" + framework
                + (sort == BesideSort.FAR ? "" : "&sort=" + sort.code())
                + arrangements.stream().map(id -> "&arrangement=" + id).collect(Collectors.joining());
    }

    String with(UUID another) {
        List<UUID> more = new ArrayList<>(arrangements);
        more.add(another);
        return new BesideAddress(framework, sort, more).here();
    }

    String without(UUID one) {
        return new BesideAddress(
                        framework,
                        sort,
                        arrangements.stream().filter(id -> !id.equals(one)).toList())
                .here();
    }

    /** The same in another order. */
    public String sorted(BesideSort other) {
        return new BesideAddress(framework, other, arrangements).here();
    }
}
