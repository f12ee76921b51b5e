package org.concordat.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Visibility;
import org.concordat.planning.Plans.Pair;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Two partners that invented plans are made for. */
abstract class PairToPlanFor {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Autowired
    BeanFactory beans;

    @Autowired
    Planning planning;

    @Autowired
    ActionPlans actionPlans;

    @Autowired
    Actions actions;

    Plans plans;
    Pair pair;

    @BeforeEach
    void twoPartners() {
        plans = new Plans(beans);
        pair = plans.pair();
    }

    ActionId first(ActionPlanId plan) {
        return actions.linesOf(plan).get(0).id();
    }

    long version(ActionId id) {
        return read(id).version();
    }

    Action read(ActionId id) {
        return actions.findVisible(id, Visibility.EVERYTHING).orElseThrow();
    }

    static PlanFilter any() {
        return new PlanFilter("", false, false, false, TODAY);
    }

    static OwnAction own(MechanismCode mechanism, @Nullable Integer level) {
        return new OwnAction(mechanism, level, "Invite the regulator", null, null);
    }

    static ActionTerms terms(String effort, @Nullable PartnerId partner) {
        return new ActionTerms("Client HR lead", null, partner, new BigDecimal(effort), null, TODAY);
    }
}
