package org.concordat.planning.table;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.assessment.Signature;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.partnership.PartnerId;
import org.concordat.planning.Action;
import org.concordat.planning.ActionDetails;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionLine;
import org.concordat.planning.ActionState;
import org.concordat.planning.ActionTerms;
import org.concordat.planning.OwnAction;
import org.concordat.planning.change.Staffing.Known;
import org.concordat.planning.table.TakingIn.Added;
import org.concordat.planning.table.TakingIn.Changed;
import org.concordat.planning.table.TakingIn.Clash;
import org.concordat.shared.Refusal;
import org.springframework.util.DigestUtils;

/**
 * The actions of a plan, and what rows of a table make of them.
 *
 * @param lines the same actions with the names of their owners and partners
 * @param partners those that take part, by name
 */
record Rows(
        Map<String, Action> actions,
        Map<ActionId, ActionLine> lines,
        Map<String, PartnerId> partners,
        Reading reading,
        Known known,
        FrameworkDocument framework) {

    /**
     * What someone changed in a row, apart from what others changed in the plan since it was taken out.
     *
     * @param line with the cells alone that are to be taken
     * @param clashes what both changed, and is not to be taken
     * @param forReading headings of what was changed though it cannot be
     * @param meanwhile whether others changed the action since
     */
    record Sent(Line line, List<Clash> clashes, List<String> forReading, boolean meanwhile) {}

    /** @param ours keys of the clashes in which the table is to win */
    Sent sent(Action action, Line line, Set<String> ours) {
        Map<String, String> now = ActionCells.of(action, line(action), partners);
        Map<String, String> take = new HashMap<>();
        List<Clash> clashes = new ArrayList<>();
        List<String> forReading = new ArrayList<>();
        now.forEach((heading, is) -> {
            String typed = line.in(heading);
            String was = line.was().getOrDefault(heading, is);
            if (typed == null || same(typed, was) || same(typed, is)) {
                return;
            }
            Clash clash = new Clash(action.id() + " " + heading, heading, is, typed);
            if (PlanColumn.isForReading(heading)) {
                forReading.add(heading);
            } else if (same(was, is) || ours.contains(clash.key())) {
                take.put(heading, typed);
            } else {
                clashes.add(clash);
            }
        });
        boolean meanwhile = line.was().entrySet().stream()
                .anyMatch(cell -> !same(cell.getValue(), now.getOrDefault(cell.getKey(), cell.getValue())));
        return new Sent(line.only(take), clashes, forReading, meanwhile);
    }

    private static boolean same(String one, String other) {
        return one.equals(other)
                || isFigure(one) && isFigure(other) && new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
    }

    private static boolean isFigure(String text) {
        return text.matches("-?\\d{1,12}(\\.\\d{1,12})?");
    }

    private ActionLine line(Action action) {
        return Objects.requireNonNull(lines.get(action.id()));
    }

    /** Changes an action as its row says. Throws {@link Refusal}, and leaves it as it was, where that cannot be. */
    Optional<Changed> change(Action action, Sent sent, Signature by) {
        ActionState before = action.state();
        int words = action.log().size();
        try {
            known.apply(action, reading.change(sent.line(), action, line(action).owner()), by);
        } catch (Refusal refusal) {
            action.restore(before, "", by);
            throw refusal;
        }
        ActionState after = action.state();
        boolean changes = !after.equals(before) || action.log().size() > words;
        return changes || !sent.clashes().isEmpty()
                ? Optional.of(new Changed(action, before, after, changes, sent.clashes(), sent.meanwhile()))
                : Optional.empty();
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
