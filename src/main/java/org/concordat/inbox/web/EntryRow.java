package org.concordat.inbox.web;

import java.time.ZoneId;
import java.util.Objects;
import org.concordat.inbox.InboxEntry;
import org.concordat.shared.web.Shown;

/**
 * An entry as the page shows it.
 *
 * @param matter the code of what kind of thing it tells
 * @param by who did it; empty where nobody did
 * @param day the day that it speaks of; empty when it speaks of none
 */
record EntryRow(
        String id,
        String matter,
        String title,
        String link,
        String arrangement,
        String by,
        String day,
        String told,
        boolean read) {

    static EntryRow of(InboxEntry entry, ZoneId zone) {
        return new EntryRow(
                entry.id().toString(),
                entry.matter().code(),
                entry.title(),
                entry.link(),
                entry.arrangementName(),
                Objects.requireNonNullElse(entry.by(), ""),
                entry.day() == null ? "" : Shown.day(entry.day()),
                Shown.moment(entry.told(), zone),
                entry.read());
    }
}
