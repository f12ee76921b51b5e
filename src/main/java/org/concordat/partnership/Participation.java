package org.concordat.partnership;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A partner's part in an arrangement. Only the arrangement changes it. */
@Entity
public class Participation {

    @EmbeddedId
    private ParticipationId id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "arrangement_id")
    private Arrangement arrangement;

    @Embedded
    private PartnerId partner;

    private int position;

    @Enumerated(EnumType.STRING)
    private ParticipationRole role;

    @Nullable private BigDecimal equity;

    @Enumerated(EnumType.STRING)
    @Nullable private Control control;

    @Nullable private Integer staffInScope;

    @Embedded
    @AttributeOverride(name = "date", column = @Column(name = "since_on"))
    @AttributeOverride(name = "precision", column = @Column(name = "since_precision"))
    @Nullable private KnownDate since;

    @Embedded
    @AttributeOverride(name = "date", column = @Column(name = "until_on"))
    @AttributeOverride(name = "precision", column = @Column(name = "until_precision"))
    @Nullable private KnownDate until;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> principalAgents = List.of();

    @Nullable private String place;

    protected Participation() {}

    Participation(Arrangement arrangement, int position, ParticipationTerms terms) {
        id = ParticipationId.next();
        this.arrangement = arrangement;
        settle(position, terms);
    }

    final void settle(int atPosition, ParticipationTerms terms) {
        position = atPosition;
        partner = terms.partner();
        role = terms.role();
        equity = terms.equity();
        control = terms.control();
        staffInScope = terms.staffInScope();
        since = terms.since();
        until = terms.until();
        principalAgents = List.copyOf(terms.principalAgents());
        place = terms.place();
    }

    public ParticipationId id() {
        return id;
    }

    Arrangement arrangement() {
        return arrangement;
    }

    public PartnerId partner() {
        return partner;
    }

    public ParticipationRole role() {
        return role;
    }

    @Nullable public KnownDate since() {
        return since;
    }

    @Nullable public KnownDate until() {
        return until;
    }

    @Nullable public BigDecimal equity() {
        return equity;
    }

    /** Its place among the arrangement's participations, from 0. */
    public int position() {
        return position;
    }

    public ParticipationTerms terms() {
        return new ParticipationTerms(
                id, partner, role, equity, control, staffInScope, since, until, principalAgents, place);
    }

    /** Whether the partner takes part on a day, as far as the dates are known. */
    public boolean runsOn(LocalDate day) {
        return (since == null || !day.isBefore(since.earliest())) && !hasEndedBy(day);
    }

    /** Whether its last day lies before this one; where it is known to a month or a year only, the last day of that. */
    boolean hasEndedBy(LocalDate day) {
        return until != null && day.isAfter(until.latest());
    }

    /** Whether both surely run at once for some time; one may end in the month or year in which the other begins. */
    boolean overlaps(Participation other) {
        return !endsBefore(other) && !other.endsBefore(this);
    }

    private boolean endsBefore(Participation other) {
        return until != null && other.since != null && !other.since.latest().isBefore(until.earliest());
    }
}
