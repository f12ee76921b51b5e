package org.concordat.planning.placing;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.concordat.partnership.PartnerId;
import org.concordat.planning.Action;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionOrigin;
import org.concordat.planning.ActionPlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What a schedule asks of the actions of a plan that the viewer is known to see, besides what every list shows. */
interface ScheduledActions extends Repository<Action, ActionId> {

    /** What of an action one partner does. */
    record Share(ActionId action, PartnerId partner, BigDecimal days) {}

    /** Who sees to an action, and where it comes from. */
    record Source(ActionId action, @Nullable UUID owner, ActionOrigin origin) {}

    @Query("select new org.concordat.planning.placing.ScheduledActions$Share(x.id, key(s), value(s))"
            + " from Action x join x.settled.shares s where x.plan = :plan order by key(s)")
    List<Share> sharesOf(ActionPlanId plan);

    @Query("select new org.concordat.planning.placing.ScheduledActions$Source(x.id, x.settled.owner, x.origin)"
            + " from Action x where x.plan = :plan")
    List<Source> sourcesOf(ActionPlanId plan);
}
