package org.concordat.planning.renewal;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Signature;
import org.concordat.partnership.ArrangementId;
import org.concordat.planning.ActionPlan;
import org.concordat.planning.ActionPlanId;

/** That a plan was made from an assessment, or led on to it; kept as it was. */
@Entity
public class PlanGeneration {

    @EmbeddedId
    private PlanGenerationId id;

    @Embedded
    private ActionPlanId plan;

    @Embedded
    private ArrangementId arrangement;

    @Embedded
    private AssessmentId assessment;

    private LocalDate asOf;
    private int added;
    private int again;
    private int noLonger;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "made_by"))
    @AttributeOverride(name = "name", column = @Column(name = "made_name"))
    @AttributeOverride(name = "at", column = @Column(name = "made_at"))
    private Signature made;

    protected PlanGeneration() {}

    PlanGeneration(ActionPlan plan, int added, int again, int noLonger, Signature made) {
        this.id = PlanGenerationId.next();
        this.plan = plan.id();
        this.arrangement = plan.arrangement();
        this.assessment = plan.assessment();
        this.asOf = plan.asOf();
        this.added = added;
        this.again = again;
        this.noLonger = noLonger;
        this.made = made;
    }

    public PlanGenerationId id() {
        return id;
    }

    public ActionPlanId plan() {
        return plan;
    }

    public ArrangementId arrangement() {
        return arrangement;
    }

    public AssessmentId assessment() {
        return assessment;
    }

    /** The day that the assessment speaks of. */
    public LocalDate asOf() {
        return asOf;
    }

    /** How many actions it put in. */
    public int added() {
        return added;
    }

    /** How many were indicated again that had not been. */
    public int again() {
        return again;
    }

    /** How many were no longer indicated. */
    public int noLonger() {
        return noLonger;
    }

    /** Who had it made and when. */
    public Signature made() {
        return made;
    }
}
