package org.concordat.readiness;

/** How well a level is supported by evidence. */
public enum EvidenceGrade {
    /** Checked by a facilitator, and current. */
    A,
    /** On file, and current. */
    B,
    /** On file, but out of date. */
    C,
    /** None: what a mechanism has until someone shows more. */
    D;

    /** Whether this grade carries a level above {@link Level#PARALLEL} (the method, step 12). */
    public boolean supportsJointLevels() {
        return this == A || this == B;
    }
}
