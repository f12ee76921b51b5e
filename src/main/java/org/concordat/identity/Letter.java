package org.concordat.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.concordat.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to be sent to a person. It says to whom and why, not what: the link in it is made at the moment when it
 * goes out, and is kept nowhere.
 */
@Entity
public class Letter {

    /** Why it is sent. */
    public enum Kind {
        INVITATION,
        RESET;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What became of it. */
    public enum Outcome {
        WAITING,
        SENDING,
        SENT,
        /** An administrator was shown its link, to hand over in another way. */
        HANDED,
        FAILED,
        WITHDRAWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How often a letter is tried before it is left to an administrator. */
    static final int MOST_TRIES = 3;

    @Id
    @Column(name = "letter_id")
    private UUID id;

    @Embedded
    private UserId user;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String email;
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Nullable private Instant settledAt;

    private int tries;

    @Nullable private Instant begunAt;

    @Version
    @Nullable private Long version;

    protected Letter() {}

    Letter(User to, Kind kind, Instant at) {
        this.id = Ids.next();
        this.user = to.id();
        this.kind = kind;
        this.email = to.email();
        this.askedAt = at;
        this.outcome = Outcome.WAITING;
    }

    /** Takes it out of what waits, so that no one else sends it too. */
    void begin(Instant at) {
        outcome = Outcome.SENDING;
        begunAt = at;
        tries++;
    }

    /** It was begun and did not go out, or nobody knows: it waits to be tried again, unless it was often enough. */
    void takeBack(Instant at) {
        if (tries < MOST_TRIES) {
            outcome = Outcome.WAITING;
        } else {
            settle(Outcome.FAILED, at);
        }
    }

    void settle(Outcome outcome, Instant at) {
        this.outcome = outcome;
        this.settledAt = at;
    }

    public UUID id() {
        return id;
    }

    public UserId user() {
        return user;
    }

    public Kind kind() {
        return kind;
    }

    public String email() {
        return email;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** How often it was tried so far. */
    public int tries() {
        return tries;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** When it was sent, handed over, withdrawn or failed; null before. */
    public @Nullable Instant settledAt() {
        return settledAt;
    }
}
