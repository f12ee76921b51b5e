package org.concordat.planning.schedule;

/** Why an action stands in no quarter. */
public sealed interface LeftOut {

    /** Another that must come first is left out. */
    record Waits(int first) implements LeftOut {}

    /** A partner gives no days at all. */
    record NoDays(int supply) implements LeftOut {}

    /** It asks for more days than a partner can give in any run of quarters over which it may be spread. */
    record TooMuch(int supply) implements LeftOut {}

    /** It takes longer, or can begin only later, than the quarters reach. */
    record TooLong() implements LeftOut {}

    /** What days there are go to what gains more. */
    record NoRoom() implements LeftOut {}
}
