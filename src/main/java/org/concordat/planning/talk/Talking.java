package org.concordat.planning.talk;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.assessment.Signature;
import org.concordat.identity.PersonName;
import org.concordat.identity.Users;
import org.concordat.identity.Viewer;
import org.concordat.inbox.Inbox;
import org.concordat.inbox.Matter;
import org.concordat.inbox.Notice;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.Visibility;
import org.concordat.planning.Action;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionPlans;
import org.concordat.planning.Actions;
import org.concordat.planning.change.Staffing;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people say under an action, and tells those whom it is meant for. */
@Service
@Transactional
public class Talking {

    private final ActionComments comments;
    private final Actions actions;
    private final Staffing staffing;
    private final ActionPlans plans;
    private final Arrangements arrangements;
    private final Users users;
    private final Inbox inbox;
    private final Clock clock;

    Talking(
            ActionComments comments,
            Actions actions,
            Staffing staffing,
            ActionPlans plans,
            Arrangements arrangements,
            Users users,
            Inbox inbox,
            Clock clock) {
        this.comments = comments;
        this.actions = actions;
        this.staffing = staffing;
        this.plans = plans;
        this.arrangements = arrangements;
        this.users = users;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** What was said under an action that the viewer is known to see, the first first. */
    @Transactional(readOnly = true)
    public List<ActionComment> of(ActionId action) {
        return comments.of(action);
    }

    /** What the people are called now who were named, also those who may no longer be. */
    @Transactional(readOnly = true)
    public List<PersonName> named(List<ActionComment> said) {
        Set<UUID> people =
                said.stream().flatMap(comment -> comment.mentioned().stream()).collect(Collectors.toSet());
        return people.isEmpty() ? List.of() : users.names(people);
    }

    /**
     * Says something under an action. Whoever is named is told; so are its owner, who helps with it and who spoke before. Throws
     * {@link Refusal} when someone is to be told who may not see it.
     *
     * @param besides who is to be told though the words do not name them
     */
    public void say(Viewer viewer, ActionId id, String typed, Set<UUID> besides) {
        Action action = actions.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
        plans.requireLiving(action.plan());
        String words = ActionComment.words(typed);
        List<PersonName> people = staffing.owners(
                arrangements.findWithParticipationsById(action.arrangement()).orElseThrow(NotFound::new));
        Set<UUID> maySee = people.stream().map(person -> person.id().userId()).collect(Collectors.toSet());
        if (!maySee.containsAll(besides)) {
            throw Refusal.of("tell", "action.owner.unknown");
        }
        Set<UUID> mentioned = new HashSet<>(besides);
        new Mentions(people)
                .in(words).stream()
                        .flatMap(piece -> piece.named().stream())
                        .forEach(person -> mentioned.add(person.id().userId()));
        Set<UUID> others = concerned(action);
        others.retainAll(maySee);
        others.removeAll(mentioned);
        comments.save(new ActionComment(action, words, mentioned, Signature.of(viewer, clock.instant())));
        tell(Matter.MENTIONED, mentioned, action);
        tell(Matter.COMMENTED, others, action);
    }

    private Set<UUID> concerned(Action action) {
        Set<UUID> concerned = new HashSet<>(comments.whoSpoke(action.id()));
        concerned.addAll(action.details().contributors());
        Optional.ofNullable(action.terms().owner()).ifPresent(concerned::add);
        return concerned;
    }

    private void tell(Matter matter, Set<UUID> people, Action action) {
        people.forEach(person -> inbox.tell(
                matter,
                new Notice(
                        person,
                        action.id().actionId(),
                        action.arrangement(),
                        action.title(),
                        "/actions/" + action.id() + "#talk",
                        null)));
    }
}
