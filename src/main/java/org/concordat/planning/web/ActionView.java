package org.concordat.planning.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.LeadRole;
import org.concordat.catalogue.Mechanism;
import org.concordat.planning.Action;
import org.concordat.planning.ActionLine;
import org.concordat.planning.StatusChange;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/** An action as its page shows it. */
record ActionView(
        Action action,
        ActionRow row,
        String mechanismName,
        @Nullable String levelText,
        @Nullable String start,
        @Nullable String ledBy,
        List<ActionRow> before,
        List<Entry> log) {

    /** An entry of the log. */
    record Entry(String status, boolean change, @Nullable String note, String by, String at) {}

    /** @param plan all actions of the plan, this one among them */
    static ActionView of(Action action, FrameworkDocument framework, List<ActionLine> plan, LocalDate today) {
        Mechanism mechanism = framework.mechanism(action.mechanism()).orElseThrow();
        Integer level = action.raisesTo();
        LeadRole led = action.ledBy();
        ActionLine own = plan.stream()
                .filter(line -> line.id().equals(action.id()))
                .findFirst()
                .orElseThrow();
        return new ActionView(
                action,
                ActionRow.of(own, framework, today),
                mechanism.name(),
                level == null ? null : mechanism.level(level),
                own.start() == null ? null : Shown.day(own.start()),
                led == null ? null : led.code(),
                plan.stream()
                        .filter(line -> action.after().contains(Objects.requireNonNullElse(line.idea(), "")))
                        .map(line -> ActionRow.of(line, framework, today))
                        .toList(),
                log(action.log()));
    }

    private static List<Entry> log(List<StatusChange> changes) {
        List<Entry> entries = new ArrayList<>();
        String last = "";
        for (StatusChange change : changes) {
            String status = change.status().code();
            entries.add(new Entry(
                    status,
                    !status.equals(last),
                    change.note(),
                    change.signature().name(),
                    Shown.moment(change.signature().at(), ZoneOffset.UTC) + " UTC"));
            last = status;
        }
        Collections.reverse(entries);
        return entries;
    }
}
