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
     */
    public record Say(
            PartnerId partner, String name, @Nullable Consent consent, boolean changedSince) {

        /** Whether it agrees to what the action is now. */
        public boolean agrees() {
            return consent != null && consent.answer() == ConsentAnswer.AGREED && !changedSince;
        }
    }

    static JointDecision of(Action action, List<Consent> said, Map<PartnerId, String> names) {
        Set<PartnerId> bound = action.state().bound();
        List<Say> says = names.entrySet().stream()
                .filter(partner -> bound.contains(partner.getKey()))
                .sorted(Map.Entry.comparingByValue(String.CASE_INSENSITIVE_ORDER))
                .map(partner -> say(action, partner.getKey(), partner.getValue(), said))
                .toList();
        return new JointDecision(
                action,
                says,
                said.stream()
                        .filter(one -> says.stream().noneMatch(say -> one.equals(say.consent())))
                        .toList(),
                Consent.mark(action));
    }

    private static Say say(Action action, PartnerId partner, String name, List<Consent> said) {
        Consent latest = said.stream()
                .filter(consent -> consent.partner().equals(partner))
                .reduce((earlier, later) -> later)
                .orElse(null);
        return new Say(partner, name, latest, latest != null && !latest.isTo(action));
    }

    /** Whether every partner that it binds agrees to what it is now. */
    public boolean agreedByAll() {
        return says.stream().allMatch(Say::agrees);
    }

    /** Whether it binds this partner. */
    public boolean binds(@Nullable PartnerId partner) {
        return says.stream().anyMatch(say -> say.partner().equals(partner));
    }
}
