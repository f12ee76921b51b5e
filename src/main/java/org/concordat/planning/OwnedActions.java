package org.concordat.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.concordat.identity.Belonging;
import org.concordat.identity.Belongings;
import org.concordat.identity.CurrentViewer;
import org.concordat.identity.User;
import org.concordat.identity.Viewer;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.ArrangementLine;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Visibility;
import org.concordat.planning.PlanningEvent.ActionChanged;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The actions that people see to, for those who change what these people may do. */
@Component
@Transactional
class OwnedActions implements Belongings {

    private final Actions actions;
    private final Arrangements arrangements;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnedActions(Actions actions, Arrangements arrangements, ApplicationEventPublisher events, Clock clock) {
        this.actions = actions;
        this.arrangements = arrangements;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Belonging> of(User person) {
        List<Action> owned = actions.openOf(person.id().userId());
        Set<ArrangementId> where = arrangementsOf(owned);
        Map<ArrangementId, String> names = arrangements.lines(where, Visibility.EVERYTHING).stream()
                .collect(Collectors.toMap(ArrangementLine::id, ArrangementLine::name));
        Set<ArrangementId> reached = reached(person, where);
        return owned.stream()
                .map(action -> new Belonging(
                        action.id().actionId(),
                        action.title(),
                        names.getOrDefault(action.arrangement(), ""),
                        "/actions/" + action.id(),
                        reached.contains(action.arrangement())))
                .toList();
    }

    /** Those of these arrangements that someone may look after, as they are known now. */
    private Set<ArrangementId> reached(User person, Collection<ArrangementId> where) {
        return person.isLetIn(LocalDate.now(clock))
                ? arrangements.lines(where, Visibility.of(person.viewer())).stream()
                        .map(ArrangementLine::id)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UUID> ownersAmong(Collection<UUID> people) {
        return actions.ownersAmong(people);
    }

    @Override
    @Transactional(readOnly = true)
    public Predicate<User> whoMayLookAfter(List<Belonging> things) {
        Map<UUID, List<UUID>> where =
                arrangements.findWithParticipationsByIdIn(arrangementsOf(actions(things))).stream()
                        .collect(Collectors.toMap(
                                each -> each.id().arrangementId(),
                                each -> each.partners().stream()
                                        .map(PartnerId::partnerId)
                                        .toList()));
        return person -> where.entrySet().stream().allMatch(each -> person.oversees(each.getKey(), each.getValue()));
    }

    private List<Action> actions(List<Belonging> things) {
        return actions.findByIdIn(
                things.stream().map(Belonging::id).map(ActionId::new).toList());
    }

    private static Set<ArrangementId> arrangementsOf(List<Action> owned) {
        return owned.stream().map(Action::arrangement).collect(Collectors.toSet());
    }

    @Override
    public void handOver(List<Belonging> things, @Nullable User to) {
        List<Action> handed = actions(things);
        if (to != null) {
            Set<ArrangementId> where = arrangementsOf(handed);
            int missing = where.size() - reached(to, where).size();
            if (missing > 0) {
                throw Refusal.of("successor", "person.hand-over.out-of-reach", to.name(), missing);
            }
        }
        Viewer by = CurrentViewer.orNull();
        for (Action action : handed) {
            ActionState before = action.state();
            action.handTo(to == null ? null : to.id().userId());
            events.publishEvent(new ActionChanged(
                    action.id(),
                    before,
                    action.state(),
                    by == null ? null : by.id().userId(),
                    clock.instant()));
        }
    }
}
