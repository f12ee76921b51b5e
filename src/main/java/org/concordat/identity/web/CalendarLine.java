package org.concordat.identity.web;

import java.time.Instant;
import java.time.ZoneId;
import org.concordat.identity.CalendarAddress;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * A person’s calendar address, as their page tells of it: never what it says.
 *
 * @param fetched when a calendar last asked; null when none did yet
 */
record CalendarLine(String made, @Nullable String fetched) {

    static CalendarLine of(CalendarAddress address, ZoneId zone) {
        Instant fetched = address.fetchedAt();
        return new CalendarLine(
                Shown.moment(address.madeAt(), zone), fetched == null ? null : Shown.moment(fetched, zone));
    }
}
