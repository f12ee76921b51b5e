package org.concordat.planning.schedule;

/**
 * What an action asks of one partner.
 *
 * @param supply the place of that partner's days in the problem
 * @param tenths tenths of a day, above 0
 */
public record Need(int supply, int tenths) {

    public Need {
        if (tenths <= 0) {
            throw new IllegalArgumentException("An action needs some days, not " + tenths);
        }
    }
}
