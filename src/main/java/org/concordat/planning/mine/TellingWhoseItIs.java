package org.concordat.planning.mine;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.inbox.Inbox;
import org.concordat.inbox.Matter;
import org.concordat.inbox.Notice;
import org.concordat.partnership.ArrangementId;
import org.concordat.planning.Action;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionState;
import org.concordat.planning.Actions;
import org.concordat.planning.ChangedTogether;
import org.concordat.planning.ChangedTogether.Both;
import org.concordat.planning.PlanningEvent.ActionAdded;
import org.concordat.planning.PlanningEvent.ActionChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells people that actions were handed to them: when all that is changed together is changed, so that of many at once in one
 * arrangement they are told once. What they have not read when it is no longer theirs is taken back.
 */
@Component
class TellingWhoseItIs {

    private final Actions actions;
    private final Inbox inbox;
    private final MessageSource messages;
    private final ChangedTogether changes = new ChangedTogether(this::tell);

    TellingWhoseItIs(Actions actions, Inbox inbox, MessageSource messages) {
        this.actions = actions;
        this.inbox = inbox;
        this.messages = messages;
    }

    @EventListener
    void added(ActionAdded added) {
        handed(added.action(), null, added.after());
    }

    @EventListener
    void changed(ActionChanged changed) {
        handed(changed.action(), changed.before(), changed.after());
    }

    private void handed(ActionId action, @Nullable ActionState before, ActionState now) {
        if (!Objects.equals(owner(before), owner(now))) {
            changes.add(action, before, now);
        }
    }

    private static @Nullable UUID owner(@Nullable ActionState state) {
        return state == null ? null : state.terms().owner();
    }

    private void tell(Map<ActionId, Both> changed) {
        Map<UUID, List<ActionId>> taken = new HashMap<>();
        Map<ActionId, UUID> given = new HashMap<>();
        changed.forEach((action, both) -> {
            UUID before = owner(both.before());
            UUID now = owner(both.after());
            if (before != null && !before.equals(now)) {
                taken.computeIfAbsent(before, each -> new ArrayList<>()).add(action);
            }
            if (now != null && !now.equals(before)) {
                given.put(action, now);
            }
        });
        taken.forEach((from, ids) -> inbox.takeBack(
                Matter.HANDED_OVER,
                from,
                Stream.concat(ids.stream().map(ActionId::actionId), Stream.of(ChangedTogether.all(ids)))
                        .toList()));
        tellOf(given);
    }

    private void tellOf(Map<ActionId, UUID> given) {
        record Hand(UUID to, ArrangementId arrangement) {}
        actions.findByIdIn(given.keySet()).stream()
                .collect(groupingBy(
                        action -> new Hand(Objects.requireNonNull(given.get(action.id())), action.arrangement())))
                .forEach((hand, all) -> inbox.tell(
                        Matter.HANDED_OVER,
                        all.size() > 1 ? several(hand.to(), hand.arrangement(), all) : one(hand.to(), all.get(0))));
    }

    private static Notice one(UUID to, Action action) {
        return new Notice(
                to, action.id().actionId(), action.arrangement(), action.title(), "/actions/" + action.id(), null);
    }

    private Notice several(UUID to, ArrangementId arrangement, Collection<Action> all) {
        String title = messages.getMessage("actions.many", new Object[] {all.size()}, Locale.UK);
        UUID about = ChangedTogether.all(all.stream().map(Action::id).toList());
        return new Notice(to, about, arrangement, title, "/actions?arrangement=" + arrangement, null);
    }
}
