package org.concordat.planning.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A field in which what someone else saved differs from what was typed.
 *
 * @param label the message code of the field's name
 * @param saved as it is now; empty for nothing
 * @param typed as it was typed; empty for nothing
 * @param status whether both are codes of a status
 */
record Difference(String label, String saved, String typed, boolean status) {

    /** @param worded whether what it says could be changed too */
    static List<Difference> between(ActionForm saved, ActionForm typed, Names names, boolean worded) {
        List<Difference> found = new ArrayList<>();
        if (worded) {
            add(found, "action.title", saved.title(), typed.title(), false);
            add(found, "action.what", saved.what(), typed.what(), false);
            add(found, "action.done-when", saved.doneWhen(), typed.doneWhen(), false);
        }
        add(found, "action.status", saved.status(), typed.status(), true);
        add(found, "action.owner", names.label(saved.owner()), names.label(typed.owner()), false);
        add(found, "action.owner-name", saved.ownerName(), typed.ownerName(), false);
        add(found, "action.partner", names.label(saved.partner()), names.label(typed.partner()), false);
        add(found, "action.effort", saved.effortDays(), typed.effortDays(), false);
        add(found, "action.start", saved.start(), typed.start(), false);
        add(found, "action.due", saved.due(), typed.due(), false);
        return found;
    }

    private static void add(
            List<Difference> found, String label, @Nullable String saved, @Nullable String typed, boolean status) {
        String one = Objects.requireNonNullElse(saved, "").strip();
        String other = Objects.requireNonNullElse(typed, "").strip();
        if (!one.equals(other)) {
            found.add(new Difference(label, one, other, status));
        }
    }
}
