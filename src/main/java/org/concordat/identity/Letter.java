package org.concordat.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
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
        RESET,
        /** Tells what is theirs to do, once a week. */
        WEEKLY,
        /** Asks someone to answer. */
        SHEET,
        /** Reminds them that they were asked. */
        REMINDER,
        /** Tells them that their answers came back to be looked at again. */
        RETURNED,
        /** Tells them that they can read what they were promised. */
        RESULT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A sheet of answers, and what it is part of. */
    @Embeddable
    public record About(
            @Column(name = "sheet_id") UUID sheet,
            @Column(name = "assessment_id") UUID assessment,
            @Column(name = "arrangement_id") UUID arrangement) {}

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
    @Nullable private UserId user;

    @Embedded
    @Nullable private About about;

    private String addressee;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String email;
    private Instant askedAt;
    private LocalDate writtenOn;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Nullable private Instant settledAt;

    private int tries;

    @Nullable private Instant begunAt;

    @Version
    @Nullable private Long version;

    protected Letter() {}

    Letter(User to, Kind kind, Instant at, LocalDate day) {
        this(kind, to.name(), to.email(), at, day);
        this.user = to.id();
    }

    Letter(Outbox.Addressed to, Kind kind, Instant at, LocalDate day) {
        this(kind, to.name(), to.email(), at, day);
        this.about = to.about();
    }

    private Letter(Kind kind, String addressee, String email, Instant at, LocalDate day) {
        this.id = Ids.next();
        this.kind = kind;
        this.addressee = addressee;
        this.email = email;
        this.askedAt = at;
        this.writtenOn = day;
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

    /** The person whom it is written to; null for a letter about a sheet of answers, which may be for someone without an account. */
    public @Nullable UserId user() {
        return user;
    }

    /** The sheet of answers that it is about; null for any other letter. */
    public @Nullable About about() {
        return about;
    }

    /** The same where it is known to be about one. */
    UserId to() {
        return Objects.requireNonNull(user);
    }

    @Nullable UUID sheet() {
        return about == null ? null : about.sheet();
    }

    /** Whom it is written to. */
    public String addressee() {
        return addressee;
    }

    /** The day on which it was written, where this installation is. */
    public LocalDate writtenOn() {
        return writtenOn;
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
