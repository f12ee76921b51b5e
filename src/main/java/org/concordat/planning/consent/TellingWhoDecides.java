package org.concordat.planning.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.identity.PersonName;
import org.concordat.identity.Users;
import org.concordat.inbox.Inbox;
import org.concordat.inbox.Matter;
import org.concordat.inbox.Notice;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.PartnerId;
import org.concordat.planning.Action;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionPlanId;
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
 * Tells the directors of a partner that actions bind it from now on, so that they are asked: of many at once in one plan,
 * once. What they have not read when it binds the partner no longer is taken back.
 */
@Component
class TellingWhoDecides {

    private final Actions actions;
    private final Users users;
    private final Inbox inbox;
    private final MessageSource messages;
    private final Clock clock;
    private final ChangedTogether changes = new ChangedTogether(this::tell);

    TellingWhoDecides(Actions actions, Users users, Inbox inbox, MessageSource messages, Clock clock) {
        this.actions = actions;
        this.users = users;
        this.inbox = inbox;
        this.messages = messages;
        this.clock = clock;
    }

    @EventListener
    void added(ActionAdded added) {
        bound(added.action(), null, added.after());
    }

    @EventListener
    void changed(ActionChanged changed) {
        bound(changed.action(), changed.before(), changed.after());
    }

    private void bound(ActionId action, @Nullable ActionState before, ActionState now) {
        if (!bound(before).equals(bound(now))) {
            changes.add(action, before, now);
        }
    }

    private static Set<PartnerId> bound(@Nullable ActionState state) {
        return state == null ? Set.of() : state.bound();
    }

    private record Asked(PartnerId partner, ActionPlanId plan, ArrangementId arrangement) {}

    private void tell(Map<ActionId, Both> changed) {
        Map<Asked, List<Action>> asked = new LinkedHashMap<>();
        Map<Asked, List<Action>> noLonger = new LinkedHashMap<>();
        for (Action action : actions.findByIdIn(changed.keySet())) {
            Both both = Objects.requireNonNull(changed.get(action.id()));
            sort(action, bound(both.after()), bound(both.before()), asked);
            sort(action, bound(both.before()), bound(both.after()), noLonger);
        }
        noLonger.forEach((of, all) -> directors(of).forEach(director -> takeBack(director, all)));
        asked.forEach((of, all) -> directors(of).forEach(director -> ask(director, of, all)));
    }

    /** Adds an action for each partner that is among these and not among the others. */
    private static void sort(
            Action action, Set<PartnerId> these, Set<PartnerId> others, Map<Asked, List<Action>> sorted) {
        Set<PartnerId> only = new HashSet<>(these);
        only.removeAll(others);
        only.forEach(partner -> sorted.computeIfAbsent(
                        new Asked(partner, action.plan(), action.arrangement()), each -> new ArrayList<>())
                .add(action));
    }

    private Collection<UUID> directors(Asked of) {
        return users
                .directorsOf(of.partner().partnerId(), of.arrangement().arrangementId(), LocalDate.now(clock))
                .stream()
                .map(PersonName::id)
                .map(id -> id.userId())
                .toList();
    }

    private void takeBack(UUID director, List<Action> all) {
        inbox.takeBack(
                Matter.DECISION_ASKED,
                director,
                Stream.concat(all.stream().map(action -> action.id().actionId()), Stream.of(about(all)))
                        .toList());
    }

    private void ask(UUID director, Asked of, List<Action> all) {
        inbox.tell(
                Matter.DECISION_ASKED,
                all.size() > 1
                        ? new Notice(
                                director,
                                about(all),
                                of.arrangement(),
                                messages.getMessage("actions.many", new Object[] {all.size()}, Locale.UK),
                                "/plans/" + of.plan() + "/decisions?show=waiting",
                                null)
                        : one(director, all.get(0)));
    }

    private static Notice one(UUID director, Action action) {
        return new Notice(
                director,
                action.id().actionId(),
                action.arrangement(),
                action.title(),
                "/actions/" + action.id() + "#decision",
                null);
    }

    private static UUID about(List<Action> all) {
        return ChangedTogether.all(all.stream().map(Action::id).toList());
    }
}
