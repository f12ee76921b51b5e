package org.concordat.planning.placing;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.PartnerId;
import org.concordat.planning.ActionPlan;
import org.concordat.planning.ActionPlanId;
import org.concordat.planning.Quarter;
import org.jspecify.annotations.Nullable;

/** The days that one partner can give to a plan. Of a quarter of which nothing is said, no limit is known. */
@Entity
public class PlanCapacity {

    @EmbeddedId
    private PlanCapacityId id;

    @Version
    @Nullable private Long version;

    @Embedded
    private ActionPlanId plan;

    @Embedded
    private ArrangementId arrangement;

    @Embedded
    private PartnerId partner;

    @ElementCollection
    @CollectionTable(name = "plan_capacity_days", joinColumns = @JoinColumn(name = "plan_capacity_id"))
    @AttributeOverride(name = "key.year", column = @Column(name = "of_year"))
    @AttributeOverride(name = "key.number", column = @Column(name = "of_quarter"))
    @Column(name = "days")
    private Map<Quarter, BigDecimal> days = new HashMap<>();

    protected PlanCapacity() {}

    PlanCapacity(ActionPlan plan, PartnerId partner) {
        this.id = PlanCapacityId.next();
        this.plan = plan.id();
        this.arrangement = plan.arrangement();
        this.partner = partner;
    }

    /** Says anew what it can give in a quarter: 0 to 1000 days to a tenth; null when nothing is said any more. */
    void give(Quarter quarter, @Nullable BigDecimal given) {
        if (given == null) {
            days.remove(quarter);
        } else {
            days.put(quarter, GivingDays.sane("days", given));
        }
    }

    public PlanCapacityId id() {
        return id;
    }

    /** The version that travels in a form; 0 before it is first kept. */
    public long version() {
        return version == null ? 0 : version;
    }

    public ActionPlanId plan() {
        return plan;
    }

    public ArrangementId arrangement() {
        return arrangement;
    }

    public PartnerId partner() {
        return partner;
    }

    /** Days, by quarter. */
    public Map<Quarter, BigDecimal> days() {
        return Map.copyOf(days);
    }
}
