package org.concordat.planning;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.AssessmentStatus;
import org.concordat.assessment.Signature;
import org.concordat.catalogue.FrameworkId;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Money;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What was decided to do about what one closed assessment found. Its actions are aggregates of their own. */
@Entity
public class ActionPlan {

    @EmbeddedId
    private ActionPlanId id;

    @Version
    @Nullable private Long version;

    @Embedded
    private ArrangementId arrangement;

    @Embedded
    private AssessmentId assessment;

    @Embedded
    private FrameworkId framework;

    private String name;
    private String currency;

    @Nullable private Integer mostOfOneOwner;

    private boolean living;
    private LocalDate asOf;
    private Instant closedAt;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "made_by"))
    @AttributeOverride(name = "name", column = @Column(name = "made_name"))
    @AttributeOverride(name = "at", column = @Column(name = "made_at"))
    private Signature made;

    protected ActionPlan() {}

    ActionPlan(
            ArrangementId arrangement,
            AssessmentId assessment,
            FrameworkId framework,
            String name,
            String currency,
            LocalDate asOf,
            Instant closedAt,
            Signature made) {
        this.id = ActionPlanId.next();
        this.arrangement = arrangement;
        this.assessment = assessment;
        this.framework = framework;
        this.name = name;
        this.currency = currency;
        this.living = true;
        this.asOf = asOf;
        this.closedAt = closedAt;
        this.made = made;
    }

    /**
     * A plan made from a closed assessment. Throws {@link Refusal} for one that is not closed, or looked at a part.
     *
     * @param framework what that was held against
     * @param currency what its costs are counted in, ISO 4217
     */
    public static ActionPlan from(Assessment assessment, FrameworkId framework, String currency, Signature made) {
        Signature closing = assessment.closing();
        if (assessment.status() != AssessmentStatus.CLOSED || closing == null) {
            throw new Refusal("plan.assessment.not-closed");
        }
        if (!assessment.asked().whole()) {
            throw new Refusal("plan.assessment.of-a-part");
        }
        return new ActionPlan(
                assessment.arrangement(),
                assessment.id(),
                framework,
                assessment.name(),
                currency,
                assessment.asOf(),
                closing.at(),
                made);
    }

    /** Goes on from a later closed assessment, or from one that stands in place of a corrected one. */
    public void moveOn(Assessment later) {
        Signature closing = later.closing();
        if (!later.arrangement().equals(arrangement) || later.status() != AssessmentStatus.CLOSED || closing == null) {
            throw new Refusal("plan.assessment.not-closed");
        }
        assessment = later.id();
        name = later.name();
        asOf = later.asOf();
        closedAt = closing.at();
    }

    /** Counts the costs of its actions in another currency, ISO 4217; what was counted is not converted. */
    public void countIn(String other) {
        Money.requireCurrency(other);
        currency = other;
    }

    /** Keeps how many actions one person may see to in a quarter: 1 to 99, or null for any number. */
    public void keepToMost(@Nullable Integer most) {
        mostOfOneOwner = most;
    }

    public ActionPlanId id() {
        return id;
    }

    /** The version that travels in a form; 0 before it is first kept. */
    public long version() {
        return version == null ? 0 : version;
    }

    public ArrangementId arrangement() {
        return arrangement;
    }

    public AssessmentId assessment() {
        return assessment;
    }

    /** What its assessment was held against; of the plans of one framework the latest counts. */
    public FrameworkId framework() {
        return framework;
    }

    /** What people call it: as the assessment is called. */
    public String name() {
        return name;
    }

    /** What the costs of its actions are counted in, ISO 4217. */
    public String currency() {
        return currency;
    }

    /** How many actions one person may see to in a quarter, as a schedule was asked that was taken over; null for any number. */
    public @Nullable Integer mostOfOneOwner() {
        return mostOfOneOwner;
    }

    /** Whether it goes on; a plan of before, in whose place another goes on, can be read. */
    public boolean living() {
        return living;
    }

    /** Throws {@link Refusal} where another goes on in its place: it can be read, and nothing of it is changed any more. */
    public void requireLiving() {
        if (!living) {
            throw new Refusal("plan.earlier.stays");
        }
    }

    /** The day that the assessment speaks of; of an arrangement's plans under a framework the one with the latest day counts. */
    public LocalDate asOf() {
        return asOf;
    }

    /** When the assessment was closed; decides between plans of one day. */
    public Instant closedAt() {
        return closedAt;
    }

    /** Who made it and when. */
    public Signature made() {
        return made;
    }
}
