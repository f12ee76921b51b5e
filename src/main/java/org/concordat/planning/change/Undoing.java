package org.concordat.planning.change;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.assessment.Signature;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Visibility;
import org.concordat.planning.Action;
import org.concordat.planning.ActionId;
import org.concordat.planning.Actions;
import org.concordat.planning.change.PlanChange.Changed;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes changes of plans back: all of one change or nothing, and only while nobody changed the same actions since. What a
 * change brought forth stays: the next of a recurring action that was done is an action of its own by then, and is dropped by
 * whoever does not want it; done once more, the one before makes no other.
 */
@Service
@Transactional
public class Undoing {

    private final PlanChanges changes;
    private final Actions actions;
    private final PlanHistory history;
    private final MessageSource messages;
    private final Clock clock;

    Undoing(PlanChanges changes, Actions actions, PlanHistory history, MessageSource messages, Clock clock) {
        this.changes = changes;
        this.actions = actions;
        this.history = history;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Takes a change back. Throws {@link Refusal} when it was taken back before, or an action was changed since.
     *
     * @return that it was taken back, which is a change as well; empty when nothing had to be taken back
     */
    public Optional<PlanChange> undo(Viewer viewer, PlanChangeId id) {
        PlanChange change = changes.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
        Signature by = Signature.of(viewer, clock.instant());
        change.undo(by);
        Map<ActionId, Changed> changed =
                change.changed().stream().collect(Collectors.toMap(Changed::action, Function.identity()));
        List<Action> now = actions.findByIdIn(changed.keySet());
        for (Action action : now) {
            if (!action.state().equals(changed(changed, action).after())) {
                throw new Refusal("plan.undo.changed-since", action.title());
            }
        }
        String note = messages.getMessage("plan.undo.note", null, Locale.UK);
        return history.of(
                ChangeKind.UNDONE,
                now,
                by,
                action -> action.restore(changed(changed, action).before(), note, by));
    }

    private static Changed changed(Map<ActionId, Changed> changed, Action action) {
        return Objects.requireNonNull(changed.get(action.id()));
    }
}
