package org.concordat.planning.renewal;

import java.util.List;
import org.concordat.planning.ActionPlanId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** How plans came to be what they are. */
public interface PlanGenerations extends Repository<PlanGeneration, PlanGenerationId> {

    PlanGeneration save(PlanGeneration generation);

    /** Those of a plan that the viewer is known to see, the first first. */
    @Query("select g from PlanGeneration g where g.plan = :plan order by g.made.at, g.id.planGenerationId")
    List<PlanGeneration> of(ActionPlanId plan);
}
