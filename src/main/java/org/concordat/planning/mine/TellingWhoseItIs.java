package org.concordat.planning.mine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.inbox.Inbox;
import org.concordat.inbox.Matter;
import org.concordat.inbox.Notice;
import org.concordat.partnership.ArrangementId;
import org.concordat.planning.Action;
import org.concordat.planning.ActionId;
import org.concordat.planning.Actions;
import org.concordat.planning.PlanningEvent.ActionAdded;
import org.concordat.planning.PlanningEvent.ActionChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells people that actions were handed to them: when all that is changed together is changed, so that of many at once in one
 * arrangement they are told once.
 */
@Component
class TellingWhoseItIs {

    private final Actions actions;
    private final Inbox inbox;
    private final MessageSource messages;

    TellingWhoseItIs(Actions actions, Inbox inbox, MessageSource messages) {
        this.actions = actions;
        this.inbox = inbox;
        this.messages = messages;
    }

    @EventListener
    void added(ActionAdded added) {
        handed(added.action(), null, added.after().terms().owner());
    }

    @EventListener
    void changed(ActionChanged changed) {
        handed(
                changed.action(),
                changed.before().terms().owner(),
                changed.after().terms().owner());
    }

    private void handed(ActionId action, @Nullable UUID before, @Nullable UUID now) {
        if (now != null && !now.equals(before)) {
            together().put(action, now);
        }
    }

    /** What was handed over in this transaction, each to whom. */
    @SuppressWarnings("unchecked")
    private Map<ActionId, UUID> together() {
        Map<ActionId, UUID> begun = (Map<ActionId, UUID>) TransactionSynchronizationManager.getResource(this);
        if (begun != null) {
            return begun;
        }
        Map<ActionId, UUID> handed = new HashMap<>();
        TransactionSynchronizationManager.bindResource(this, handed);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                tell(handed);
            }

            @Override
            public void beforeCompletion() {
                TransactionSynchronizationManager.unbindResourceIfPossible(TellingWhoseItIs.this);
            }
        });
        return handed;
    }

    private void tell(Map<ActionId, UUID> handed) {
        record Hand(UUID to, ArrangementId arrangement) {}
        Map<Hand, List<Action>> hands = actions.findByIdIn(new ArrayList<>(handed.keySet())).stream()
                .collect(Collectors.groupingBy(
                        action -> new Hand(Objects.requireNonNull(handed.get(action.id())), action.arrangement())));
        hands.forEach((hand, given) -> {
            if (given.size() > 1) {
                inbox.tell(Matter.HANDED_OVER, all(hand.to(), hand.arrangement(), given.size()));
            } else {
                inbox.tell(Matter.HANDED_OVER, one(hand.to(), given.get(0)));
            }
        });
    }

    private static Notice one(UUID to, Action action) {
        return new Notice(
                to, action.id().actionId(), action.arrangement(), action.title(), "/actions/" + action.id(), null);
    }

    private Notice all(UUID to, ArrangementId arrangement, int actions) {
        String title = messages.getMessage("mine.handed-over", new Object[] {actions}, Locale.UK);
        return new Notice(
                to, arrangement.arrangementId(), arrangement, title, "/actions?arrangement=" + arrangement, null);
    }
}
