package org.concordat.planning.schedule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An action that is to be placed. It takes whole quarters, with its days shared evenly over them: as many as its weeks
 * fill or one more, or, when it is more than two days of work, up to a year at no less than about two days in a quarter.
 *
 * @param needs days, by partner
 * @param weeks usual elapsed weeks, at least 1
 * @param after places of the tasks that must be done first
 * @param from the week before which it cannot begin
 * @param by the week before which someone wishes it to be done; null when it is done whenever it is done
 * @param kept where it stands and stays; null when it can be placed
 * @param owner who sees to it, as a number; null when nobody does
 * @param worth what its being done counts by itself, in thousandths of a point
 */
public record Task(
        List<Need> needs,
        int weeks,
        List<Integer> after,
        int from,
        @Nullable Integer by,
        @Nullable Weeks kept,
        @Nullable Integer owner,
        int worth) {

    /** A year: work that is stretched further is no longer the same work. */
    private static final int LONGEST = 4;

    private static final int THINNEST = 20;

    public Task {
        needs = List.copyOf(needs);
        after = List.copyOf(after);
        if (weeks < 1 || from < 0 || worth < 0) {
            throw new IllegalArgumentException("No such action: " + weeks + " weeks from " + from);
        }
    }

    /** Whether someone wishes it at a certain time. */
    public boolean wished() {
        return by != null || kept != null;
    }

    /** What it asks of one partner, in tenths of a day. */
    public int tenthsOf(int supply) {
        return needs.stream()
                .filter(need -> need.supply() == supply)
                .mapToInt(Need::tenths)
                .sum();
    }

    /** What it asks of all together, in tenths of a day. */
    int tenths() {
        return needs.stream().mapToInt(Need::tenths).sum();
    }

    /** The most quarters that it may be spread over. */
    int longest() {
        int most = needs.stream().mapToInt(Need::tenths).max().orElse(0);
        int filled = upTo(weeks, Weeks.A_QUARTER);
        return Math.max(weeks > 1 ? filled + 1 : filled, Math.min(LONGEST, upTo(most, THINNEST)));
    }

    private static int upTo(int what, int size) {
        return (what + size - 1) / size;
    }

    /** The same when a wish is given up: free to be later, or staying where it stands without what comes first. */
    Task unwished() {
        return new Task(
                needs, weeks, kept == null ? after : List.of(), from, null, kept, kept == null ? owner : null, worth);
    }

    /** The same where only what comes first for others counts: it stands nowhere and nobody wishes for it. */
    Task free(boolean wished, List<Integer> others) {
        return new Task(needs, weeks, others, from, wished ? by : null, wished ? kept : null, owner, worth);
    }
}
