package org.concordat.identity;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The secret address at which a person’s calendar asks what is theirs to do. Of its random part a hash is kept. */
@Entity
@Table(name = "calendar_address")
public class CalendarAddress {

    @EmbeddedId
    private UserId user;

    private String tokenHash;
    private Instant madeAt;

    @Nullable private Instant fetchedAt;

    protected CalendarAddress() {}

    CalendarAddress(UserId user) {
        this.user = user;
    }

    /** Makes it another, so that the one before leads nowhere. */
    void renew(String token, Instant at) {
        tokenHash = LinkToken.hash(token);
        madeAt = at;
        fetchedAt = null;
    }

    void fetched(Instant at) {
        fetchedAt = at;
    }

    public UserId user() {
        return user;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** When something last asked there; null when nothing did yet. */
    public @Nullable Instant fetchedAt() {
        return fetchedAt;
    }
}
