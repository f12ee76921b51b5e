package org.concordat.readiness;

/** What the records of this room ask of their parts. Refuses with a sentence that says what was wrong. */
final class Check {

    private Check() {}

    static void text(String value, String what) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(what + " may not be blank");
        }
    }

    static void positive(double value, String what) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(what + " must be a number above 0, not " + value);
        }
    }

    static void onLadder(double level, String what) {
        if (!(level >= 0 && level <= Level.HIGHEST)) {
            throw new IllegalArgumentException(what + " must be from 0 to 4, not " + level);
        }
    }
}
