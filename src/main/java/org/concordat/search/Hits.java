package org.concordat.search;

import java.util.List;

/**
 * Things of one kind that were found, the best first.
 *
 * @param shown some of them
 * @param all how many there are
 */
public record Hits(Findable kind, List<Hit> shown, long all) {

    public Hits {
        shown = List.copyOf(shown);
    }

    /** Whether there are more than these. */
    public boolean more() {
        return all > shown.size();
    }
}
