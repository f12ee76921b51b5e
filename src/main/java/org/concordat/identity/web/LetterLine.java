package org.concordat.identity.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.concordat.identity.Letter;
import org.concordat.identity.Letter.Outcome;
import org.concordat.identity.UserId;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * A letter in the outbox.
 *
 * @param person the id of whom it is written to; null for a letter about a sheet of answers
 * @param sheet that sheet; null for any other letter
 * @param assessment what the sheet is part of; null for any other letter
 * @param arrangement the name of what that is about; null for any other letter
 * @param name whom it is written to
 * @param email where it went or is to go
 * @param kind the code of why it is sent
 * @param outcome the code of what became of it
 * @param settled when; null while nothing did
 * @param tried how often it was tried, where that is worth telling; else 0
 * @param open whether it has a link that can be handed over in another way
 */
record LetterLine(
        @Nullable String person,
        @Nullable String sheet,
        @Nullable String assessment,
        @Nullable String arrangement,
        String name,
        String email,
        String kind,
        String asked,
        String outcome,
        @Nullable String settled,
        int tried,
        boolean open) {

    static LetterLine of(Letter letter, Map<UUID, String> arrangements, ZoneId zone) {
        Instant settled = letter.settledAt();
        boolean waits = letter.outcome() == Outcome.WAITING;
        boolean opens = letter.kind() != Letter.Kind.WEEKLY;
        Letter.About about = letter.about();
        UserId person = letter.user();
        return new LetterLine(
                person == null ? null : person.toString(),
                about == null ? null : about.sheet().toString(),
                about == null ? null : about.assessment().toString(),
                about == null ? null : arrangements.get(about.arrangement()),
                letter.addressee(),
                letter.email(),
                letter.kind().code(),
                Shown.moment(letter.askedAt(), zone),
                letter.outcome().code(),
                settled == null ? null : Shown.moment(settled, zone),
                waits || letter.tries() > 1 ? letter.tries() : 0,
                opens && (waits || letter.outcome() == Outcome.FAILED));
    }
}
