package org.concordat.shared;

/** Which rows of a table are asked for, and in which order. */
public interface RowsAsked {

    /** The column to sort by, by its code. */
    String column();

    boolean descending();

    /** Counted from 0; there may be no such page. */
    int page();

    /** How many rows a page has. */
    int size();
}
