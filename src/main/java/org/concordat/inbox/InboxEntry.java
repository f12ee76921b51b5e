package org.concordat.inbox;

import java.time.Instant;
import java.time.LocalDate;
import org.concordat.partnership.ArrangementId;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person was told.
 *
 * @param title what it is about, as that was called then
 * @param link the path of the page that shows how it is now
 * @param arrangementName the name of the arrangement where it belongs
 * @param day the day that it speaks of; null when it speaks of none
 * @param by who did what it tells; null where nobody did
 */
public record InboxEntry(
        EntryId id,
        Matter matter,
        String title,
        String link,
        ArrangementId arrangement,
        String arrangementName,
        @Nullable LocalDate day,
        @Nullable String by,
        Instant told,
        boolean read) {}
