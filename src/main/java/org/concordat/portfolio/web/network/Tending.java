package org.concordat.portfolio.web.network;

import org.concordat.portfolio.network.PartnerViews.Tendency;
import org.concordat.shared.web.Shown;

/**
 * Whether a partner sees things higher or lower than the others, in words.
 *
 * @param key of the message that says it
 * @param by how far, in levels, without a sign
 */
record Tending(String key, String by, Tendency of) {

    /** From this mean on it is said to see things higher or lower. */
    private static final double TELLING = 0.25;

    /** On fewer mechanisms than this nothing can be called a habit. */
    private static final int FEWEST = 10;

    static Tending of(Tendency tendency) {
        Double difference = tendency.difference();
        if (difference == null) {
            return new Tending("partner.tends.unknown", Shown.NONE, tendency);
        }
        String by = Shown.tenths(Math.abs(difference));
        if (tendency.mechanisms() < FEWEST) {
            return new Tending("partner.tends.few", by, tendency);
        }
        if (Math.abs(difference) < TELLING) {
            return new Tending("partner.tends.alike", by, tendency);
        }
        return new Tending(difference > 0 ? "partner.tends.higher" : "partner.tends.lower", by, tendency);
    }
}
