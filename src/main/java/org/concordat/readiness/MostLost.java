package org.concordat.readiness;

/**
 * The five mechanisms that lose the most in one draw. Offered in the order of their codes, of equal losses the first
 * goes first; losses closer than a hair are equal, and what loses no more than a hair loses nothing.
 */
final class MostLost {

    private static final int ROOM = 5;

    private final int[] places = new int[ROOM];
    private final double[] losses = new double[ROOM];
    private int found;

    void clear() {
        found = 0;
    }

    /** Takes the mechanism at this place in, if its loss is among the five; a loss that is not a number never is. */
    void offer(int place, double loss, double hair) {
        if (loss > hair) {
            int at = found;
            while (at > 0 && loss > losses[at - 1] + hair) {
                at--;
            }
            if (at < ROOM) {
                found = Math.min(found + 1, ROOM);
                System.arraycopy(places, at, places, at + 1, found - at - 1);
                System.arraycopy(losses, at, losses, at + 1, found - at - 1);
                places[at] = place;
                losses[at] = loss;
            }
        }
    }

    /** Counts one more for each place that was taken in. */
    void count(int[] hits) {
        for (int i = 0; i < found; i++) {
            hits[places[i]]++;
        }
    }
}
