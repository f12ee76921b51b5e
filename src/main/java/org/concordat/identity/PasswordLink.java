package org.concordat.identity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.concordat.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Lets one person choose a password, once. The link carries a random token, of which only a hash is kept. */
@Entity
@Table(name = "password_link")
class PasswordLink {

    /** For a link that is handed over, or invites. */
    static final Duration A_WEEK = Duration.ofDays(7);

    /** For a link that someone asked for who waits for it. */
    static final Duration TWO_HOURS = Duration.ofHours(2);

    @Id
    @Column(name = "password_link_id")
    private UUID id;

    @Embedded
    @AttributeOverride(name = "userId", column = @Column(name = "user_id"))
    @Nullable private UserId user;

    private String tokenHash;
    private Instant madeAt;
    private Instant expiresAt;

    @Nullable private Instant usedAt;

    @Version
    @Nullable private Long version;

    protected PasswordLink() {}

    /** A link for that person, or for the first administrator when there is no one yet. */
    PasswordLink(@Nullable UserId user, String token, Instant at, Duration goodFor) {
        this.id = Ids.next();
        this.user = user;
        this.tokenHash = LinkToken.hash(token);
        this.madeAt = at;
        this.expiresAt = at.plus(goodFor);
    }

    boolean goodAt(Instant at) {
        return usedAt == null && at.isBefore(expiresAt);
    }

    void use(Instant at) {
        this.usedAt = at;
    }

    @Nullable UserId user() {
        return user;
    }
}
