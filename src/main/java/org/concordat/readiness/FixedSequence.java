package org.concordat.readiness;

/**
 * SplitMix64 (Steele, Lea and Flood, 2014). Written out here because a scorecard must come out the same on every JDK, and
 * the library's generators promise their numbers only from one release to the next.
 */
final class FixedSequence {

    private static final long STEP = 0x9E37_79B9_7F4A_7C15L;

    private long state;

    FixedSequence(long seed) {
        state = seed;
    }

    /** The next number, from 0 up to but not including 1. */
    double next() {
        state += STEP;
        long mixed = state;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D0_49BB_1331_11EBL;
        mixed ^= mixed >>> 31;
        return (mixed >>> 11) * 0x1.0p-53;
    }
}
