package org.concordat.assessment.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.AssessmentStatus;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.sheet.Respondent;
import org.concordat.identity.LinkToken;
import org.concordat.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Lets one person to their own sheet without an account, as often as they like until it ends. It carries a random token, of
 * which only a hash is kept.
 */
@Entity
public class SheetLink {

    /** How long a link opens what its holder was promised to see, once the assessment is closed. */
    private static final int DAYS_TO_READ = 90;

    /** How long a link outlives the day by which answers are asked for. */
    private static final int DAYS_OF_GRACE = 14;

    /** How long one is good for where there is no such day. */
    private static final int DAYS_WITHOUT_ONE = 90;

    /** How long a link is good for at most. */
    static final Duration LONGEST = Duration.ofDays(180);

    @Id
    @Column(name = "sheet_link_id")
    private UUID id;

    @Embedded
    private RespondentId sheet;

    @Embedded
    private AssessmentId assessment;

    private String tokenHash;
    private boolean shown;
    private Instant madeAt;
    private Instant expiresAt;

    @Nullable private Instant openedAt;

    @Nullable private Instant endedAt;

    @Version
    @Nullable private Long version;

    protected SheetLink() {}

    /** Whether it was there at a moment, and nobody has come by it yet. */
    boolean isUnopenedSince(Instant moment) {
        return openedAt == null && !madeAt.isAfter(moment);
    }

    /** @param shown whether someone sees it who hands it over, and not its holder alone */
    SheetLink(Respondent person, String token, boolean shown, Instant at, Instant until) {
        this.id = Ids.next();
        this.sheet = person.id();
        this.assessment = person.assessment();
        this.tokenHash = LinkToken.hash(token);
        this.shown = shown;
        this.madeAt = at;
        lastUntil(until);
    }

    /** When a link to answer by ends: a while after the day by which answers are asked for, and never at once. */
    static Instant end(@Nullable LocalDate due, Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate last = due == null
                ? today.plusDays(DAYS_WITHOUT_ONE)
                : (due.isAfter(today) ? due : today).plusDays(DAYS_OF_GRACE);
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** When a link ends that is made now: there is something to answer, or something to read. */
    static Instant end(Respondent person, Assessment assessment, Instant now, ZoneId zone) {
        return assessment.status() == AssessmentStatus.CLOSED
                ? endOfReading(now, zone)
                : end(person.dueOn(assessment), now, zone);
    }

    private static Instant endOfReading(Instant now, ZoneId zone) {
        return LocalDate.ofInstant(now, zone)
                .plusDays(DAYS_TO_READ + 1L)
                .atStartOfDay(zone)
                .toInstant();
    }

    /** Says until when it is good, as far as one may be. */
    final void lastUntil(Instant until) {
        Instant latest = madeAt.plus(LONGEST);
        this.expiresAt = until.isAfter(latest) ? latest : until;
    }

    /** The assessment was closed: if it is still good, it stays so for as long as there is something to read. */
    void stayToRead(Instant at, ZoneId zone) {
        Instant end = endOfReading(at, zone);
        if (at.isBefore(expiresAt) && expiresAt.isBefore(end)) {
            lastUntil(end);
        }
    }

    /** Its holder came in. */
    void open(Instant at) {
        this.openedAt = at;
    }

    /** Ends it before its time, for good. */
    void end(Instant at) {
        this.endedAt = at;
    }

    public UUID id() {
        return id;
    }

    public RespondentId sheet() {
        return sheet;
    }

    public AssessmentId assessment() {
        return assessment;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** When its holder last came in; null if they never did. */
    public @Nullable Instant openedAt() {
        return openedAt;
    }

    /** When it was ended before its time; null if it was not. */
    public @Nullable Instant endedAt() {
        return endedAt;
    }
}
