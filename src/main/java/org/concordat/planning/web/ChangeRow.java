package org.concordat.planning.web;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.concordat.planning.ActionId;
import org.concordat.planning.change.PlanChange;
import org.concordat.planning.change.PlanChange.Changed;
import org.concordat.shared.web.Shown;

/**
 * A change of a plan as its list shows it.
 *
 * @param told the first of the actions that it changed
 * @param more how many others it changed
 */
record ChangeRow(String id, String kind, int actions, String by, String at, boolean undone, List<Told> told, int more) {

    /** How many actions of one change are told. */
    static final int TOLD = 3;

    /** An action, and what of it became different. */
    record Told(String id, String title, List<Difference> differences) {}

    static ChangeRow of(PlanChange change, Map<ActionId, String> titles, Names names) {
        List<Told> told = change.changed().stream()
                .limit(TOLD)
                .map(one -> told(one, titles, names))
                .toList();
        return new ChangeRow(
                change.id().toString(),
                change.kind().code(),
                change.actions(),
                change.made().name(),
                Shown.moment(change.made().at(), ZoneOffset.UTC) + " UTC",
                change.undone() != null,
                told,
                change.actions() - told.size());
    }

    private static Told told(Changed one, Map<ActionId, String> titles, Names names) {
        return new Told(
                one.action().toString(),
                titles.getOrDefault(one.action(), ""),
                Difference.between(
                        ActionForm.of(one.before()),
                        ActionForm.of(one.after()),
                        names,
                        one.before().wording() != null && one.after().wording() != null));
    }
}
