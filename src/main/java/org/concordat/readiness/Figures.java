package org.concordat.readiness;

/** How figures are compared and shown. */
public final class Figures {

    /**
     * What binary fractions may lose on the way: 8/3 less 5/3 comes out a hair under 1. A figure this close under an
     * edge, far below anything a person could have meant, has reached it.
     */
    static final double HAIR = 1e-9;

    private Figures() {}

    /** The whole number to show for a score: halves go up, so 69.5 is shown as 70. */
    public static long whole(double figure) {
        return (long) Math.floor(figure + 0.5 + HAIR);
    }

    /** Whether a figure has reached an edge. */
    public static boolean reaches(double figure, double edge) {
        return figure >= edge - HAIR;
    }

    /** The highest step of the ladder that a level has reached. */
    public static int step(double level) {
        return (int) Math.floor(level + HAIR);
    }

    /** A part of a whole in percent; never above 100 for a part that is no larger. */
    static double percent(double part, double whole) {
        return 100 * (part / whole);
    }
}
