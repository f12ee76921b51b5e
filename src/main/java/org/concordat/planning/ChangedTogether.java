package org.concordat.planning;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What was changed in one transaction, so that people are told of all of it at once when it is done. */
public final class ChangedTogether {

    private final Consumer<Map<ActionId, Both>> tell;

    public ChangedTogether(Consumer<Map<ActionId, Both>> tell) {
        this.tell = tell;
    }

    /**
     * An action before and after all that was done to it.
     *
     * @param before null when it was not there
     */
    public record Both(@Nullable ActionState before, ActionState after) {}

    /** An action was changed, or added. */
    public void add(ActionId action, @Nullable ActionState before, ActionState after) {
        here().merge(action, new Both(before, after), (first, last) -> new Both(first.before(), last.after()));
    }

    @SuppressWarnings("unchecked")
    private Map<ActionId, Both> here() {
        Map<ActionId, Both> begun = (Map<ActionId, Both>) TransactionSynchronizationManager.getResource(this);
        if (begun != null) {
            return begun;
        }
        Map<ActionId, Both> changed = new LinkedHashMap<>();
        TransactionSynchronizationManager.bindResource(this, changed);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                tell.accept(changed);
            }

            @Override
            public void beforeCompletion() {
                TransactionSynchronizationManager.unbindResourceIfPossible(ChangedTogether.this);
            }
        });
        return changed;
    }

    /** What stands for several actions that people are told of in one: the same for the same ones. */
    public static UUID all(Collection<ActionId> actions) {
        return UUID.nameUUIDFromBytes(actions.stream()
                .map(ActionId::toString)
                .sorted()
                .collect(Collectors.joining(" "))
                .getBytes(StandardCharsets.UTF_8));
    }
}
