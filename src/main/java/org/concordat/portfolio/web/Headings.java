package org.concordat.portfolio.web;

import org.concordat.portfolio.map.Group;
import org.concordat.portfolio.map.Grouping;
import org.concordat.shared.web.Shown;

/** What a group of rows is headed with. */
final class Headings {

    private Headings() {}

    static HeatMap.Heading of(Grouping grouping, Group group, boolean continued) {
        String key = group.key() == null
                ? "portfolio.group.nobody"
                : grouping.named() ? null : prefix(grouping) + group.key();
        return new HeatMap.Heading(
                key,
                key == null ? group.name() : null,
                continued,
                group.arrangements(),
                group.assessed(),
                group.ready(),
                Shown.whole(group.median()));
    }

    private static String prefix(Grouping grouping) {
        return switch (grouping) {
            case KIND -> "kind.";
            case STAGE -> "stage.";
            case TIER -> "supporttier.";
            case SECTOR, LEAD -> "sector.";
        };
    }
}
