package org.concordat.attention;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.shared.PlainText;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A person does not want to be told of something for a while. It is theirs alone: whoever else answers for the arrangement
 * goes on being told.
 */
@Entity
public class Snooze {

    /** By how many points it may come to weigh more before it is told again ahead of its day. */
    public static final double WORSE = 1;

    /** For how many months something can be snoozed at most. */
    public static final int LONGEST = 6;

    private static final int LONGEST_REASON = 500;

    @EmbeddedId
    private SnoozeId id;

    @Version
    @Nullable private Long version;

    @Column(name = "user_id")
    private UUID person;

    @Embedded
    private About about;

    private double cost;

    @Column(name = "until_on")
    private LocalDate until;

    private String reason;

    private Instant madeAt;

    @Nullable private Instant endedAt;

    protected Snooze() {}

    /**
     * Throws {@link Refusal} for no reason, and for a day that is not to come or too far off.
     *
     * @param cost what it weighs now, in points
     * @param until the day on which it is told again
     */
    Snooze(UUID person, About about, double cost, LocalDate until, String reason, LocalDate today, Instant at) {
        if (!until.isAfter(today)) {
            throw Refusal.of("until", "snooze.until.past");
        }
        if (until.isAfter(today.plusMonths(LONGEST))) {
            throw Refusal.of("until", "snooze.until.too-far", LONGEST);
        }
        this.id = SnoozeId.next();
        this.person = person;
        this.about = about;
        this.cost = cost;
        this.until = until;
        this.reason = PlainText.line("reason", reason, LONGEST_REASON);
        this.madeAt = at;
    }

    /** It is told again from now on. */
    void end(Instant at) {
        if (endedAt == null) {
            endedAt = at;
        }
    }

    /** Whether it is not told of on a day, weighing what it does then. */
    public boolean holds(LocalDate today, double costNow) {
        return endedAt == null && today.isBefore(until) && costNow < cost + WORSE;
    }

    public SnoozeId id() {
        return id;
    }

    public UUID person() {
        return person;
    }

    public About about() {
        return about;
    }

    /** The day on which it is told again. */
    public LocalDate until() {
        return until;
    }

    public String reason() {
        return reason;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
