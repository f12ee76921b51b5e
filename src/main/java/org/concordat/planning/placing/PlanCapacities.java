package org.concordat.planning.placing;

import java.util.List;
import org.concordat.planning.ActionPlanId;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

/** The days that partners give to plans. */
public interface PlanCapacities extends Repository<PlanCapacity, PlanCapacityId> {

    PlanCapacity save(PlanCapacity capacity);

    /** What was said of a plan that the viewer is known to see, partner by partner. */
    @EntityGraph(attributePaths = "days")
    List<PlanCapacity> findByPlan(ActionPlanId plan);
}
