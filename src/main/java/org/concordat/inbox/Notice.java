package org.concordat.inbox;

import java.time.LocalDate;
import java.util.UUID;
import org.concordat.partnership.ArrangementId;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell a person.
 *
 * @param to whom
 * @param about the thing that it is about
 * @param arrangement where that belongs; who does not see it is told nothing
 * @param title what people call the thing
 * @param link the path of the page that shows it
 * @param day the day that it speaks of; null when it speaks of none
 */
public record Notice(
        UUID to,
        UUID about,
        ArrangementId arrangement,
        String title,
        String link,
        @Nullable LocalDate day) {}
