package org.concordat.planning.change;

import java.util.Optional;
import org.concordat.partnership.Visibility;
import org.concordat.planning.ActionPlanId;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The changes of plans. Whatever answers a person's question takes a {@link Visibility}, which is the arrangement's. */
public interface PlanChanges extends Repository<PlanChange, PlanChangeId> {

    PlanChange save(PlanChange change);

    /** One change, if the viewer may see its arrangement. */
    @Query("select c from PlanChange c join Arrangement a on a.id = c.arrangement where c.id = :id and "
            + Visibility.OF_ARRANGEMENTS)
    Optional<PlanChange> findVisible(PlanChangeId id, Visibility seen);

    /** The changes of a plan that the viewer is known to see, the latest first. */
    @Query("select c from PlanChange c where c.plan = :plan order by c.made.at desc, c.id.planChangeId desc")
    Page<PlanChange> of(ActionPlanId plan, Pageable page);
}
