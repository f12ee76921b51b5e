package org.concordat.portfolio.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Visibility;
import org.concordat.portfolio.Lens;
import org.concordat.portfolio.Portfolio;
import org.concordat.portfolio.Standing;
import org.concordat.shared.web.TableState;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;

/** What every page of this room begins with: who looks at what, and through which framework. */
record Look(
        Portfolio portfolio,
        Viewer viewer,
        Visibility seen,
        LocalDate today,
        Choices choices,
        Lens lens,
        TableState table) {

    /** By which the map is sorted when an address does not say. */
    static final String USUAL_SORT = "readiness";

    /** Where some arrangements stand, as far as they are looked at; each call asks the database. */
    List<Standing> standings(Collection<UUID> arrangements) {
        return portfolio.standings(lens, choices.filter().among(arrangements), seen, today);
    }

    /** The same with a table of other columns. */
    Look sortedBy(TableState other) {
        return new Look(portfolio, viewer, seen, today, choices, lens, other);
    }

    /** The page of all that the table shows. */
    <T> Page<T> page(List<T> all) {
        return page(
                all.size(),
                at -> all.subList((int) at.getOffset(), (int) Math.min(at.getOffset() + at.getPageSize(), all.size())));
    }

    /** The page that the address asks for, of so many rows; the last one where it asks for a later. */
    <T> Page<T> page(int total, Function<PageRequest, List<T>> rows) {
        int last = Math.max(0, (total - 1) / table.size());
        PageRequest at = PageRequest.of(Math.min(table.page(), last), table.size());
        return new PageImpl<>(rows.apply(at), at, total);
    }
}
