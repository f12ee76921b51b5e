package org.concordat.identity.web;

import java.time.Instant;
import java.time.ZoneId;
import org.concordat.identity.Letter;
import org.concordat.identity.Letter.Outcome;
import org.concordat.identity.User;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * A letter in the outbox.
 *
 * @param person the id of whom it is for
 * @param name what they are called now
 * @param email where it went or is to go
 * @param kind the code of why it is sent
 * @param outcome the code of what became of it
 * @param settled when; null while nothing did
 * @param tried how often it was tried, where that is worth telling; else 0
 * @param open whether its link can be handed over in another way
 */
record LetterLine(
        String person,
        String name,
        String email,
        String kind,
        String asked,
        String outcome,
        @Nullable String settled,
        int tried,
        boolean open) {

    static LetterLine of(Letter letter, User to, ZoneId zone) {
        Instant settled = letter.settledAt();
        boolean waits = letter.outcome() == Outcome.WAITING;
        return new LetterLine(
                to.id().toString(),
                to.name(),
                letter.email(),
                letter.kind().code(),
                Shown.moment(letter.askedAt(), zone),
                letter.outcome().code(),
                settled == null ? null : Shown.moment(settled, zone),
                waits || letter.tries() > 1 ? letter.tries() : 0,
                waits || letter.outcome() == Outcome.FAILED);
    }
}
