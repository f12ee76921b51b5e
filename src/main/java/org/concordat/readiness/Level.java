package org.concordat.readiness;

/** A step of the ladder of jointness: the same five for every mechanism, each described for that mechanism. */
public enum Level {
    /** 0: nothing is there. */
    ABSENT,
    /** 1: one partner has it, on its own. */
    ONE_SIDED,
    /** 2: each partner has it, separately. */
    PARALLEL,
    /** 3: agreed and run together. */
    JOINT,
    /** 4: reviewed together on evidence, and changed by what was learned. */
    EVOLVING;

    /** The number of the highest step. */
    public static final int HIGHEST = 4;

    private static final Level[] LADDER = values();

    /**
     * The level with this number.
     *
     * @throws IllegalArgumentException if the number is not one of 0 to 4
     */
    public static Level of(int step) {
        if (step < 0 || step > HIGHEST) {
            throw new IllegalArgumentException("A level is a whole number from 0 to 4, not " + step);
        }
        return LADDER[step];
    }

    /** The number of this level, 0 to 4. */
    public int step() {
        return ordinal();
    }
}
