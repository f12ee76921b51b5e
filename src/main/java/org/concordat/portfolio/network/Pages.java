package org.concordat.portfolio.network;

import org.concordat.shared.RowsAsked;
import org.springframework.data.domain.PageRequest;

/** Which page of a list is shown. */
final class Pages {

    private Pages() {}

    /** The page that the address asks for; the last one where it asks for one beyond. */
    static PageRequest within(RowsAsked table, int all) {
        return within(table, all, table.size());
    }

    static PageRequest within(RowsAsked table, int all, int size) {
        return PageRequest.of(Math.min(table.page(), Math.max(0, (all - 1) / size)), size);
    }
}
