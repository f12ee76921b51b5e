package org.concordat.planning.placing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Visibility;
import org.concordat.planning.ActionPlan;
import org.concordat.planning.ActionPlanId;
import org.concordat.planning.ActionPlans;
import org.concordat.planning.Quarter;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.concordat.shared.StaleForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The days that each partner can give to a plan: said for one's own partner, or for all by whoever is bound to none. */
@Service
@Transactional
public class GivingDays {

    private static final BigDecimal MOST = new BigDecimal("1000");

    private final ActionPlans plans;
    private final PlanCapacities capacities;
    private final Arrangements arrangements;
    private final Clock clock;

    GivingDays(ActionPlans plans, PlanCapacities capacities, Arrangements arrangements, Clock clock) {
        this.plans = plans;
        this.capacities = capacities;
        this.arrangements = arrangements;
        this.clock = clock;
    }

    /** What was said of a plan that the viewer is known to see, by partner. */
    @Transactional(readOnly = true)
    public Map<PartnerId, PlanCapacity> of(ActionPlanId plan) {
        return capacities.findByPlan(plan).stream()
                .collect(Collectors.toMap(PlanCapacity::partner, Function.identity()));
    }

    /** Refuses what cannot be given in a quarter: less than nothing, more than 1000 days, or finer than a tenth. */
    public static BigDecimal sane(String field, BigDecimal days) {
        if (days.signum() < 0 || days.compareTo(MOST) > 0) {
            throw Refusal.of(field, "plan.capacity.out-of-range");
        }
        if (days.stripTrailingZeros().scale() > 1) {
            throw Refusal.of(field, "action.effort.too-fine");
        }
        return days.setScale(1);
    }

    /** Whether the viewer may say what a partner gives. */
    public static boolean mayGive(Viewer viewer, PartnerId partner) {
        return viewer.facilitates()
                || viewer.boundPartner() == null
                || partner.partnerId().equals(viewer.boundPartner());
    }

    /**
     * What is said of one partner.
     *
     * @param version of what was said when it was looked at; 0 when that was nothing
     * @param days by quarter; null where nothing is to be said any more
     */
    public record Given(long version, Map<Quarter, @Nullable BigDecimal> days) {}

    /** Says what partners give. Throws {@link StaleForm} when someone else said something of one of them since. */
    public void give(Viewer viewer, ActionPlanId id, Map<PartnerId, Given> given) {
        ActionPlan plan = plans.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
        plan.requireLiving();
        Arrangement arrangement =
                arrangements.findWithParticipationsById(plan.arrangement()).orElseThrow(NotFound::new);
        Set<PartnerId> present = arrangement.partnersFrom(LocalDate.now(clock));
        Map<PartnerId, PlanCapacity> said = new HashMap<>(of(id));
        given.forEach((partner, days) -> {
            if (!present.contains(partner) || !mayGive(viewer, partner)) {
                throw new Refusal("plan.capacity.not-yours");
            }
            PlanCapacity before = said.get(partner);
            StaleForm.unlessCurrent(days.version(), before == null ? 0 : before.version());
            PlanCapacity now = before == null ? new PlanCapacity(plan, partner) : before;
            days.days().forEach(now::give);
            if (before == null && !now.days().isEmpty()) {
                capacities.save(now);
            }
        });
    }
}
