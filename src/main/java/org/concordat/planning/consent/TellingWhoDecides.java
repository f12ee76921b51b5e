package org.concordat.planning.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.concordat.identity.PersonName;
import org.concordat.identity.Users;
import org.concordat.inbox.Inbox;
import org.concordat.inbox.Matter;
import org.concordat.inbox.Notice;
import org.concordat.partnership.PartnerId;
import org.concordat.planning.Action;
import org.concordat.planning.ActionId;
import org.concordat.planning.Actions;
import org.concordat.planning.PlanningEvent.ActionAdded;
import org.concordat.planning.PlanningEvent.ActionChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the directors of a partner that an action binds it from now on, so that they are asked. */
@Component
class TellingWhoDecides {

    private final Actions actions;
    private final Users users;
    private final Inbox inbox;
    private final Clock clock;

    TellingWhoDecides(Actions actions, Users users, Inbox inbox, Clock clock) {
        this.actions = actions;
        this.users = users;
        this.inbox = inbox;
        this.clock = clock;
    }

    @EventListener
    void added(ActionAdded added) {
        ask(added.action(), added.after().bound());
    }

    @EventListener
    void changed(ActionChanged changed) {
        Set<PartnerId> newly = new HashSet<>(changed.after().bound());
        newly.removeAll(changed.before().bound());
        ask(changed.action(), newly);
    }

    private void ask(ActionId id, Set<PartnerId> bound) {
        if (bound.isEmpty()) {
            return;
        }
        for (Action action : actions.findByIdIn(Set.of(id))) {
            for (PartnerId partner : bound) {
                for (PersonName director : users.directorsOf(
                        partner.partnerId(), action.arrangement().arrangementId(), LocalDate.now(clock))) {
                    inbox.tell(
                            Matter.DECISION_ASKED,
                            new Notice(
                                    director.id().userId(),
                                    action.id().actionId(),
                                    action.arrangement(),
                                    action.title(),
                                    "/actions/" + action.id() + "#decision",
                                    null));
                }
            }
        }
    }
}
