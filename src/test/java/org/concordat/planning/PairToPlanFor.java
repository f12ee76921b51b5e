package org.concordat.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.concordat.identity.Viewer;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Visibility;
import org.concordat.planning.Plans.Pair;
import org.concordat.planning.change.ActionChange;
import org.concordat.planning.change.Changing;
import org.concordat.planning.outlook.Prospects;
import org.concordat.planning.renewal.Planning;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** Two partners that invented plans are made for. */
public abstract class PairToPlanFor {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Autowired
    protected BeanFactory beans;

    @Autowired
    protected Planning planning;

    @Autowired
    protected Changing changing;

    @Autowired
    protected Prospects prospects;

    @Autowired
    protected ActionPlans actionPlans;

    @Autowired
    protected Actions actions;

    @Autowired
    protected TransactionOperations transaction;

    protected Plans plans;
    protected Pair pair;

    @BeforeEach
    protected void twoPartners() {
        plans = new Plans(beans);
        pair = plans.pair();
    }

    protected ActionId first(ActionPlanId plan) {
        return actions.linesOf(plan).get(0).id();
    }

    protected void change(
            Viewer viewer, ActionId id, long version, ActionTerms terms, ActionStatus status, @Nullable String note) {
        changing.change(viewer, id, version, new ActionChange(null, terms, null, status, note));
    }

    protected ActionId add(Viewer viewer, ActionPlanId plan, OwnAction own, ActionTerms terms) {
        return changing.add(viewer, plan, own, terms, ActionDetails.OPEN);
    }

    protected long version(ActionId id) {
        return read(id).version();
    }

    protected Action read(ActionId id) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Action read = actions.findVisible(id, Visibility.EVERYTHING).orElseThrow();
            read.log();
            return read;
        }));
    }

    protected static PlanFilter any() {
        return new PlanFilter("", false, false, false, TODAY);
    }

    protected static OwnAction own(MechanismCode mechanism, @Nullable Integer level) {
        return new OwnAction(mechanism, level, "Invite the regulator", null, null);
    }

    protected static ActionTerms terms(String effort, @Nullable PartnerId partner) {
        return new ActionTerms("Client HR lead", null, partner, new BigDecimal(effort), null, TODAY);
    }

    /** Everything that can be settled about an action of three and a half days. */
    protected ActionDetails everything(Set<PartnerId> binds) {
        return new ActionDetails(
                Map.of(pair.council(), new BigDecimal("2"), pair.provider(), new BigDecimal("1.5")),
                Set.of(),
                "The works council",
                true,
                40,
                new BigDecimal("1250.50"),
                3,
                Set.of(),
                binds);
    }
}
