package org.concordat.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.concordat.shared.Ids;
import org.concordat.shared.PlainText;
import org.concordat.shared.Refusal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * With which a program reads as a person. It is told once; what is kept is a hash of it. It opens no more than its scopes,
 * and no more than its person may read at that moment.
 */
@Entity
@Table(name = "access_token")
public class AccessToken {

    /** By which a token is known for one of this product, in logs and by those who look for secrets that leaked. */
    static final String PREFIX = "ccd_";

    private static final Duration A_WHILE = Duration.ofHours(1);

    @Id
    @Column(name = "token_id")
    private UUID id;

    @Embedded
    private UserId user;

    private String name;
    private String tokenHash;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> scopes;

    private Instant madeAt;
    private LocalDate expiresOn;

    @Nullable private Instant usedAt;

    @Nullable private String usedFrom;

    protected AccessToken() {}

    /**
     * @param token what it is, of which a hash is kept
     * @param scopes what it opens; at least one
     * @param expiresOn the last day on which it opens anything, at most a year from {@code today}
     */
    AccessToken(
            UserId user,
            String name,
            String token,
            Collection<TokenScope> scopes,
            LocalDate expiresOn,
            LocalDate today,
            Instant at) {
        if (scopes.isEmpty()) {
            throw Refusal.of("scopes", "token.scopes.none");
        }
        if (expiresOn.isBefore(today)) {
            throw Refusal.of("expires", "token.expires.past");
        }
        if (expiresOn.isAfter(today.plusYears(1))) {
            throw Refusal.of("expires", "token.expires.far");
        }
        this.id = Ids.next();
        this.user = user;
        this.name = PlainText.line("name", name, 100);
        this.tokenHash = LinkToken.hash(token);
        this.scopes = scopes.stream().distinct().sorted().map(TokenScope::code).toList();
        this.madeAt = at;
        this.expiresOn = expiresOn;
    }

    /** Keeps that it was used, unless that was kept within the hour: what reads reads often. */
    void used(Instant at, String from) {
        if (usedAt == null || usedAt.plus(A_WHILE).isBefore(at)) {
            usedAt = at;
            usedFrom = from;
        }
    }

    /** Whether it still opens anything on that day. */
    public boolean goodOn(LocalDate day) {
        return !day.isAfter(expiresOn);
    }

    public UUID id() {
        return id;
    }

    public UserId user() {
        return user;
    }

    public String name() {
        return name;
    }

    public List<TokenScope> scopes() {
        return scopes.stream().flatMap(code -> TokenScope.of(code).stream()).toList();
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** The last day on which it opens anything. */
    public LocalDate expiresOn() {
        return expiresOn;
    }

    /** When it last opened something, to within an hour; null when it never did. */
    public @Nullable Instant usedAt() {
        return usedAt;
    }

    /** The network address from which it did. */
    public @Nullable String usedFrom() {
        return usedFrom;
    }
}
