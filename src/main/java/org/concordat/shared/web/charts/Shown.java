package org.concordat.shared.web.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How figures are written for people: halves go up, as the method says, and figures never lose their dot. */
public final class Shown {

    /** What binary fractions may lose on the way to an edge or a half. */
    static final double HAIR = 1e-9;

    private Shown() {}

    /** A whole number: 69.5 is 70. */
    public static String whole(double figure) {
        return decimals(figure, 0);
    }

    /** One decimal. */
    public static String tenths(double figure) {
        return decimals(figure, 1);
    }

    /** The first four decimals: what the explanations reckon with. */
    public static String exact(double figure) {
        return decimals(figure, 4);
    }

    /** As many of four decimals as it takes: 3, 2.5, 0.3333. */
    public static String plain(double figure) {
        String exact = exact(figure).replaceFirst("0+$", "");
        return exact.endsWith(".") ? exact.substring(0, exact.length() - 1) : exact;
    }

    private static String decimals(double figure, int places) {
        // The figures shown are never below 0, so half up is the same as the method's halves upwards.
        return BigDecimal.valueOf(figure + HAIR)
                .setScale(places, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
