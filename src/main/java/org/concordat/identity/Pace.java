package org.concordat.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How often a program may ask with one token. Counted in memory, by each instance for itself: it keeps one that runs wild from
 * what others need, and is no meter.
 */
final class Pace {

    /** Questions in a window. */
    static final int MOST = 300;

    static final Duration WINDOW = Duration.ofMinutes(1);

    /** So many tokens are counted before those that rest are forgotten. */
    private static final int MANY = 1_000;

    private record Window(Instant until, int asked) {}

    private final Map<UUID, Window> windows = new ConcurrentHashMap<>();
    private final Clock clock;

    Pace(Clock clock) {
        this.clock = clock;
    }

    /** Counts a question; how long to wait before the next one, which is not at all as long as there were not too many. */
    Duration waitAfter(UUID token) {
        Instant now = clock.instant();
        if (windows.size() > MANY) {
            windows.values().removeIf(window -> !window.until().isAfter(now));
        }
        Window window = windows.compute(
                token,
                (id, before) -> before == null || !before.until().isAfter(now)
                        ? new Window(now.plus(WINDOW), 1)
                        : new Window(before.until(), before.asked() + 1));
        return window.asked() > MOST ? Duration.between(now, window.until()) : Duration.ZERO;
    }
}
