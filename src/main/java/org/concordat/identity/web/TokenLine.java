package org.concordat.identity.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.concordat.identity.AccessToken;
import org.concordat.identity.TokenScope;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * A token, as pages tell of it: never what it is.
 *
 * @param scopes their codes
 * @param over whether it opens nothing any more
 * @param used when it last opened something; null when it never did
 * @param owner whose it is
 */
record TokenLine(
        String id,
        String name,
        List<String> scopes,
        String made,
        String expires,
        boolean over,
        @Nullable String used,
        @Nullable String from,
        @Nullable String owner) {

    static TokenLine of(AccessToken token, @Nullable String owner, Clock clock) {
        Instant used = token.usedAt();
        return new TokenLine(
                token.id().toString(),
                token.name(),
                token.scopes().stream().map(TokenScope::code).toList(),
                Shown.day(token.madeAt(), clock.getZone()),
                Shown.day(token.expiresOn()),
                !token.goodOn(LocalDate.now(clock)),
                used == null ? null : Shown.moment(used, clock.getZone()),
                token.usedFrom(),
                owner);
    }
}
