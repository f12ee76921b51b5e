package org.concordat.planning.table;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.concordat.assessment.Signature;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.planning.Action;
import org.concordat.planning.ActionDetails;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionState;
import org.concordat.planning.ActionTerms;
import org.concordat.planning.OwnAction;
import org.concordat.planning.change.Staffing.Known;
import org.concordat.planning.table.TakingIn.Added;
import org.concordat.planning.table.TakingIn.Changed;
import org.concordat.shared.Refusal;
import org.springframework.util.DigestUtils;

/**
 * The actions of a plan, and what rows of a table make of them.
 *
 * @param owners what those are called who see to them
 */
record Rows(
        Map<String, Action> actions,
        Map<ActionId, String> owners,
        Reading reading,
        Known known,
        FrameworkDocument framework) {

    /** Changes an action as its row says. Throws {@link Refusal}, and leaves it as it was, where that cannot be. */
    Optional<Changed> change(Action action, Line line, Signature by) {
        ActionState before = action.state();
        int words = action.log().size();
        try {
            known.apply(action, reading.change(line, action, owners.get(action.id())), by);
        } catch (Refusal refusal) {
            action.restore(before, "", by);
            throw refusal;
        }
        ActionState after = action.state();
        return after.equals(before) && action.log().size() == words
                ? Optional.empty()
                : Optional.of(new Changed(action, line, before, after));
    }

    /** What a row without an id adds; nothing where it says nothing. Throws {@link Refusal} where it cannot be. */
    Optional<Added> added(Line line) {
        if (line.cells().values().stream().allMatch(String::isEmpty)) {
            return Optional.empty();
        }
        OwnAction own = reading.added(line);
        if (framework.mechanism(own.mechanism()).isEmpty()) {
            throw Refusal.of(PlanColumn.MECHANISM.heading(), "action.mechanism.unknown");
        }
        ActionTerms terms = reading.addedTerms(line);
        ActionDetails details = reading.addedDetails(line);
        known.require(terms, details);
        return Optional.of(new Added(line, own, terms, details));
    }

    /** The same while nobody changes any of the actions. */
    String mark() {
        return DigestUtils.md5DigestAsHex(actions.values().stream()
                .map(action -> action.id() + ":" + action.version())
                .collect(Collectors.joining(","))
                .getBytes(StandardCharsets.UTF_8));
    }
}
