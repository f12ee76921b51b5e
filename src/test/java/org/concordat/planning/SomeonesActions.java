package org.concordat.planning;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concordat.assessment.Looked;
import org.concordat.identity.Role;
import org.concordat.identity.User;
import org.concordat.identity.Users;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.PartnerId;
import org.concordat.planning.change.ActionChange;
import org.concordat.planning.renewal.Regenerating;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Someone of one partner, and a plan of five actions in which something may be theirs. */
public abstract class SomeonesActions extends PlanBrowser {

    @Autowired
    protected Users users;

    @Autowired
    protected JdbcClient sql;

    @Autowired
    Clock clock;

    @Autowired
    Regenerating regenerating;

    protected LocalDate today;
    protected User someone;
    protected PartnerId partner;
    protected ArrangementId arrangement;
    protected List<ActionId> ids;

    @BeforeEach
    void aPlanAndSomeone() {
        today = LocalDate.now(clock);
        partner = pair.council();
        arrangement = pair.arrangement();
        someone = person(partner);
        ids = actions.linesOf(plans.plan(pair)).stream().map(ActionLine::id).toList();
    }

    protected User person(@Nullable PartnerId bound) {
        return users.save(new User(
                UUID.randomUUID() + "@mine.example",
                "Ada Okafor",
                EnumSet.of(Role.DIRECTOR),
                bound == null ? null : bound.partnerId()));
    }

    /** A consultant gives an action to someone, to be done by a day. */
    protected void give(ActionId id, @Nullable User to, @Nullable LocalDate due) {
        change(id, to, due, Set.of(), ActionStatus.AGREED);
    }

    protected void help(ActionId id, User who, @Nullable LocalDate due) {
        change(id, null, due, Set.of(who.id().userId()), ActionStatus.AGREED);
    }

    protected void finish(ActionId id, User owner, LocalDate due) {
        change(id, owner, due, Set.of(), ActionStatus.DONE);
    }

    private void change(
            ActionId id, @Nullable User to, @Nullable LocalDate due, Set<UUID> helping, ActionStatus status) {
        changing.change(
                Plans.CONSULTANT,
                id,
                version(id),
                new ActionChange(
                        null,
                        new ActionTerms(null, to == null ? null : to.id().userId(), null, BigDecimal.ONE, null, due),
                        new ActionDetails(Map.of(), helping, null, false, 0, null, null, Set.of(), Set.of()),
                        status,
                        "As agreed"));
    }

    /** One's own actions, added in someone's name, each called that. */
    protected void add(String title, User to, int many) {
        ActionPlanId plan = read(ids.get(0)).plan();
        for (int i = 0; i < many; i++) {
            changing.add(
                    Plans.CONSULTANT,
                    plan,
                    new OwnAction(Looked.BOARDS, null, title, null, null),
                    new ActionTerms(null, to.id().userId(), null, BigDecimal.ONE, null, null),
                    ActionDetails.OPEN);
        }
    }

    /** A later assessment is closed, and the plan goes on from it. */
    protected void leadOn() {
        leadOn(LocalDate.of(2014, 5, 1), Map.of(Looked.BOARDS, 2, Looked.MODEL, 2, Looked.TEAMS, 1));
    }

    protected void leadOn(LocalDate asOf, Map<MechanismCode, Integer> levels) {
        plans.closed(pair, asOf, levels);
        ActionPlanId plan = read(ids.get(0)).plan();
        regenerating.apply(
                Plans.CONSULTANT,
                plan,
                regenerating.preview(Plans.CONSULTANT, plan).mark());
    }

    protected String title(ActionId id) {
        return read(id).title();
    }

    /** The person is of another partner from now on, and does not see the arrangement any more. */
    protected User movedAway(User person) {
        sql.sql("update person set partner_id = ? where user_id = ?")
                .params(plans.pair().council().partnerId(), person.id().userId())
                .update();
        return users.findById(person.id()).orElseThrow();
    }

    protected void suspend(User person) {
        sql.sql("update person set suspended = true where user_id = ?")
                .param(person.id().userId())
                .update();
    }
}
