package org.concordat.shared.web.charts;

import java.util.regex.Pattern;

/** What the drawings have in common. */
final class Geometry {

    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    private Geometry() {}

    /** A chart's id, from which the ids of its parts are made. */
    static void requireId(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("A chart's id begins with a letter and has no spaces, unlike " + id);
        }
    }

    /** To a hundredth: finer than any screen, and short on the wire. */
    static double round(double position) {
        return Math.rint(position * 100) / 100;
    }

    /** Where a value lies between two places, if the scale runs between two others; what is off the scale stays on it. */
    static double between(double value, double least, double most, double from, double to) {
        double share = most > least ? Math.max(0, Math.min(1, (value - least) / (most - least))) : 0;
        return round(from + share * (to - from));
    }
}
