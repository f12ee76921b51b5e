package org.concordat.planning.web;

import java.util.List;
import java.util.Objects;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.Mechanism;
import org.concordat.partnership.Coded;
import org.concordat.planning.ActionLine;
import org.concordat.planning.Quarter;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.JpaSort;

/** What actions have in common that stand together. */
enum Grouping implements Coded {
    MECHANISM("cast(x.mechanism as String)"),
    PARTNER("w.name"),
    OWNER("coalesce(u.name, x.settled.ownerName)"),
    STATUS("(case x.headway.status when org.concordat.planning.ActionStatus.PROPOSED then 0"
            + " when org.concordat.planning.ActionStatus.AGREED then 1"
            + " when org.concordat.planning.ActionStatus.IN_PROGRESS then 2"
            + " when org.concordat.planning.ActionStatus.BLOCKED then 3"
            + " when org.concordat.planning.ActionStatus.DONE then 4 else 5 end)"),
    QUARTER("(4 * extract(year from x.due.day) + extract(quarter from x.due.day))");

    /** Those by which a timeline can be read. */
    static final List<Grouping> OF_A_TIMELINE = List.of(MECHANISM, PARTNER, OWNER);

    private final String order;

    Grouping(String order) {
        this.order = order;
    }

    @Override
    public String code() {
        return Coded.kebab(this);
    }

    /** The group that an action stands in: a name, or the code of a status; empty where it is nobody's or has no date. */
    String of(ActionLine line, FrameworkDocument names) {
        return switch (this) {
            case MECHANISM ->
                line.mechanism() + " "
                        + names.mechanism(line.mechanism()).map(Mechanism::name).orElse("");
            case PARTNER -> Objects.requireNonNullElse(line.partner(), "");
            case OWNER -> Objects.requireNonNullElse(line.owner(), "");
            case STATUS -> line.status().code();
            case QUARTER -> line.due() == null ? "" : Quarter.of(line.due()).toString();
        };
    }

    /** The same page of actions, group by group. */
    Pageable groups(Pageable page) {
        return PageRequest.of(
                page.getPageNumber(),
                page.getPageSize(),
                JpaSort.unsafe(Sort.Direction.ASC, order).and(page.getSort()));
    }
}
