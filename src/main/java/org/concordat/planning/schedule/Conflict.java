package org.concordat.planning.schedule;

import java.util.List;

/**
 * Wishes that cannot all be met, though any of them could be left out and the others be met.
 *
 * @param wishes places of the tasks that are wished at a time, as listed
 */
public record Conflict(List<Integer> wishes, Why why) {

    /** A week that is later than anything: what cannot be done at all. */
    public static final int NEVER = Possible.NEVER;

    public Conflict {
        wishes = List.copyOf(wishes);
    }

    /** What stands in the way. */
    public sealed interface Why {}

    /**
     * These and what must come before them ask for more days of one partner than it can give in these quarters.
     *
     * @param has tenths of a day
     * @param asked tenths of a day
     */
    public record TooFewDays(int supply, Span when, long has, long asked) implements Why {}

    /**
     * What must come first takes too long.
     *
     * @param first the last of what must be done before
     * @param until the week before which that can be done at the earliest; {@link #NEVER} when it cannot
     */
    public record FirstTakesLong(int first, int until) implements Why {}

    /** It takes more weeks than there are. */
    public record TakesLong() implements Why {}

    /** Days, weeks and what must come first do not go together in some other way. */
    public record Together() implements Why {}
}
