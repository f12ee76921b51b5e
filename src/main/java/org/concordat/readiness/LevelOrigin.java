package org.concordat.readiness;

/** Where the level of a mechanism comes from (the method, steps 3 and 17). */
public enum LevelOrigin {
    /** Nobody gave a level: the mechanism is unrated. */
    UNRATED,
    /** The partners' positions, each with its voice. */
    CONSOLIDATED,
    /** The partners settled on it together. */
    AGREED,
    /** It was put in to see what would follow. */
    WHAT_IF
}
