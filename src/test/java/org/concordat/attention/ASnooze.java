package org.concordat.attention;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** Snoozes for tests of other rooms. */
public final class ASnooze {

    private ASnooze() {}

    /** Of someone, for a month from a day on. */
    public static Snooze of(About about, double cost, LocalDate today) {
        return new Snooze(
                UUID.randomUUID(),
                about,
                cost,
                today.plusMonths(1),
                "The board meets first",
                today,
                today.atStartOfDay().toInstant(ZoneOffset.UTC));
    }
}
