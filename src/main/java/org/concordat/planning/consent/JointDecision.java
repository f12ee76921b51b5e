package org.concordat.planning.consent;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.partnership.PartnerId;
import org.concordat.planning.Action;
import org.jspecify.annotations.Nullable;

/**
 * An action that binds partners, and what each of them says to it.
 *
 * @param says of each partner that it binds, in the order of their names
 * @param before what was said earlier, the earliest first
 * @param mark stands for what there is to agree to now
 */
public record JointDecision(Action action, List<Say> says, List<Consent> before, String mark) {

    /**
     * What one partner says.
     *
     * @param consent its latest answer; null while it gave none
     * @param changedSince whether the action says or asks for something else by now
     * @param left whether its part in the arrangement has ended, so that nothing waits for it
     */
    public record Say(
            PartnerId partner, String name, @Nullable Consent consent, boolean changedSince, boolean left) {

        /** Whether it agrees to what the action is now. */
        public boolean agrees() {
            return consent != null && consent.answer() == ConsentAnswer.AGREED && !changedSince;
        }
    }

    /** @param present the partners whose part has not ended */
    static JointDecision of(Action action, List<Consent> said, Map<PartnerId, String> names, Set<PartnerId> present) {
        Set<PartnerId> bound = action.state().bound();
        List<Say> says = names.entrySet().stream()
                .filter(partner -> bound.contains(partner.getKey()))
                .sorted(Map.Entry.comparingByValue(String.CASE_INSENSITIVE_ORDER))
                .map(partner -> say(action, partner.getKey(), partner.getValue(), said, present))
                .toList();
        return new JointDecision(
                action,
                says,
                said.stream()
                        .filter(one -> says.stream().noneMatch(say -> one.equals(say.consent())))
                        .toList(),
                Consent.mark(action));
    }

    private static Say say(Action action, PartnerId partner, String name, List<Consent> said, Set<PartnerId> present) {
        Consent latest = said.stream()
                .filter(consent -> consent.partner().equals(partner))
                .reduce((earlier, later) -> later)
                .orElse(null);
        return new Say(partner, name, latest, latest != null && !latest.isTo(action), !present.contains(partner));
    }

    /** Whether every partner that it binds, and that still takes part, agrees to what it is now. */
    public boolean agreedByAll() {
        return says.stream().allMatch(say -> say.agrees() || say.left());
    }

    /** Whether it is for this partner to say something: it binds it, and there is something to be done yet. */
    public boolean asks(@Nullable PartnerId partner) {
        return action.status().open()
                && says.stream().anyMatch(say -> say.partner().equals(partner) && !say.left());
    }
}
