package org.concordat.search;

import java.util.List;

/**
 * What a search found.
 *
 * @param hits of each kind that the viewer may find, in the order of kinds
 * @param words what was asked for as it was understood: small letters without accents, apart by one space
 * @param alike whether words were taken that differ from those asked for in a letter or two
 */
public record Found(List<Hits> hits, String words, boolean alike) {

    /** Nothing was asked for. */
    static final Found NOTHING = new Found(List.of(), "", false);

    public Found {
        hits = List.copyOf(hits);
    }

    /** How many things there are altogether. */
    public long all() {
        return hits.stream().mapToLong(Hits::all).sum();
    }
}
