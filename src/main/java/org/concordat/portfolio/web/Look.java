package org.concordat.portfolio.web;

import java.time.LocalDate;
import java.util.List;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Visibility;
import org.concordat.portfolio.Lens;
import org.concordat.portfolio.Standing;
import org.concordat.shared.web.TableState;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;

/** What every page of this room begins with: who looks at what, through which framework, and where it stands. */
record Look(
        Viewer viewer,
        Visibility seen,
        LocalDate today,
        Choices choices,
        Lens lens,
        TableState table,
        List<Standing> standings) {

    /** The page of all that the table shows. */
    <T> Page<T> page(List<T> all) {
        int from = Math.min(table.page() * TableState.SIZE, all.size());
        int to = Math.min(from + TableState.SIZE, all.size());
        return new PageImpl<>(all.subList(from, to), PageRequest.of(table.page(), TableState.SIZE), all.size());
    }
}
