package org.concordat.planning.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.concordat.shared.web.Shown;
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
        add(found, "action.start", day(saved.start()), day(typed.start()), false);
        add(found, "action.due", day(saved.due()), day(typed.due()), false);
        if (saved.details() != null && typed.details() != null) {
            add(found, saved.details(), typed.details(), names);
        }
        return found;
    }

    private static void add(List<Difference> found, DetailsForm saved, DetailsForm typed, Names names) {
        add(found, "action.shares", shares(saved, names), shares(typed, names), false);
        add(found, "action.binds", named(saved.binds(), names), named(typed.binds(), names), false);
        add(
                found,
                "action.contributors",
                named(saved.contributors(), names),
                named(typed.contributors(), names),
                false);
        add(found, "action.also-helping", saved.alsoHelping(), typed.alsoHelping(), false);
        add(found, "action.fixed", fixed(saved), fixed(typed), false);
        add(found, "action.progress", saved.progress(), typed.progress(), false);
        add(found, "action.cost", saved.cost(), typed.cost(), false);
        add(found, "action.every", saved.everyMonths(), typed.everyMonths(), false);
    }

    /** As pages show days; what is none stays as it was typed. */
    private static @Nullable String day(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : Shown.day(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException noDay) {
            return typed;
        }
    }

    private static String shares(DetailsForm form, Names names) {
        return form.shares().entrySet().stream()
                .filter(share -> !share.getValue().isBlank())
                .map(share ->
                        names.label(share.getKey()) + " " + share.getValue().strip())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String named(List<String> ids, Names names) {
        return ids.stream().map(names::label).sorted().collect(Collectors.joining(", "));
    }

    private static String fixed(DetailsForm form) {
        return Boolean.TRUE.equals(form.fixedDates()) ? "✓" : "";
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
