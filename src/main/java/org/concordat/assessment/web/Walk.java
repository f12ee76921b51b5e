package org.concordat.assessment.web;

import java.util.Optional;
import org.concordat.partnership.Coded;
import org.jspecify.annotations.Nullable;

/**
 * In which order a room goes through the mechanisms, and through which of them; both stand in the address.
 *
 * @param filter what is gone through
 */
record Walk(Order order, Filter filter) {

    /** What comes first. */
    enum Order implements Coded {
        /** The partners furthest apart, then what nobody rated, then what is furthest from its target. */
        TALK,
        /** As the framework has them. */
        FRAMEWORK;

        @Override
        public String code() {
            return Coded.kebab(this);
        }
    }

    /** All, what is still to settle, or one stand. */
    record Filter(String code, @Nullable Stand stand) {

        static final Filter ALL = new Filter("all", null);
        static final Filter TO_SETTLE = new Filter("to-settle", null);

        static Filter of(String code) {
            if (code.equals(TO_SETTLE.code)) {
                return TO_SETTLE;
            }
            return Coded.of(Stand.class, code)
                    .map(stand -> new Filter(code, stand))
                    .orElse(ALL);
        }

        boolean takes(Stand each) {
            return equals(ALL) || (stand == null ? each.toSettle() : each == stand);
        }
    }

    /** What an address says; nonsense falls back to the usual. */
    static Walk of(@Nullable String order, @Nullable String show) {
        return new Walk(
                Optional.ofNullable(order)
                        .flatMap(code -> Coded.of(Order.class, code))
                        .orElse(Order.TALK),
                Filter.of(show == null ? "" : show));
    }

    Walk in(Order other) {
        return new Walk(other, filter);
    }

    Walk through(Filter other) {
        return new Walk(order, other);
    }

    /** As it stands behind an address; nothing where it is the usual. */
    public String query() {
        return order == Order.TALK && filter.equals(Filter.ALL)
                ? ""
                : "?order=" + order.code() + "&show=" + filter.code();
    }
}
