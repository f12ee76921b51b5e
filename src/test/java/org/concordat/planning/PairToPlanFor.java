package org.concordat.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.concordat.identity.Viewer;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Visibility;
import org.concordat.planning.Plans.Pair;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

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

    @Autowired
    TransactionOperations transaction;

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

    void change(
            Viewer viewer, ActionId id, long version, ActionTerms terms, ActionStatus status, @Nullable String note) {
        planning.change(viewer, id, version, new ActionChange(null, terms, null, status, note));
    }

    ActionId add(Viewer viewer, ActionPlanId plan, OwnAction own, ActionTerms terms) {
        return planning.add(viewer, plan, own, terms, ActionDetails.OPEN);
    }

    long version(ActionId id) {
        return read(id).version();
    }

    Action read(ActionId id) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Action read = actions.findVisible(id, Visibility.EVERYTHING).orElseThrow();
            read.log();
            return read;
        }));
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
