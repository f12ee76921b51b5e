package org.concordat.portfolio.network;

/**
 * A partner's parts in sum, as far as the viewer may see them.
 *
 * @param present in how many arrangements it takes part today
 * @param past in how many others it took part or will
 * @param leads of the present ones, how many it leads, controls alone or holds more than half of
 * @param staff its people in scope of the present ones, added up
 * @param unknown in how many of these that is not known
 * @param others with how many other partners it is in the present ones
 */
public record Summary(int present, int past, int leads, long staff, int unknown, int others) {

    /** In how many present arrangements it is known how many of its people are in scope. */
    public int known() {
        return present - unknown;
    }
}
