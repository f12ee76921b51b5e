package org.concordat.planning.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.LeadRole;
import org.concordat.catalogue.Mechanism;
import org.concordat.partnership.Coded;
import org.concordat.planning.Action;
import org.concordat.planning.ActionDetails;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionLine;
import org.concordat.planning.ActionStatus;
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
        List<Share> shares,
        List<String> contributors,
        @Nullable String cost,
        @Nullable String notIndicated,
        @Nullable ActionRow follows,
        @Nullable ActionRow next) {

    /** Whether something that must come first is still to be done. */
    public boolean waits() {
        return before.stream()
                .anyMatch(row -> Coded.of(ActionStatus.class, row.status())
                        .filter(ActionStatus::open)
                        .isPresent());
    }

    /** How many days of it are a partner's. */
    record Share(String partner, String days) {}

    /**
     * @param around this action, and those that stand before and after it
     * @param next the next of its recurring series; null while there is none
     */
    static ActionView of(
            Action action,
            FrameworkDocument framework,
            List<ActionLine> around,
            @Nullable ActionId next,
            Names names,
            LocalDate today) {
        Mechanism mechanism = framework.mechanism(action.mechanism()).orElseThrow();
        ActionDetails details = action.details();
        Integer level = action.raisesTo();
        LeadRole led = action.brief().lead();
        ActionLine own = around.stream()
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
                around.stream()
                        .filter(line -> details.after().contains(line.id()))
                        .map(line -> ActionRow.of(line, framework, today))
                        .toList(),
                shares(details, names),
                details.contributors().stream()
                        .map(person -> Objects.requireNonNull(names.label(person.toString())))
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .toList(),
                details.cost() == null ? null : Shown.money(details.cost()),
                action.indication().notIndicated() == null
                        ? null
                        : Shown.day(action.indication().notIndicated()),
                row(action.follows(), around, framework, today),
                row(next, around, framework, today));
    }

    private static @Nullable ActionRow row(
            @Nullable ActionId id, List<ActionLine> around, FrameworkDocument framework, LocalDate today) {
        return around.stream()
                .filter(line -> line.id().equals(id))
                .map(line -> ActionRow.of(line, framework, today))
                .findFirst()
                .orElse(null);
    }

    private static List<Share> shares(ActionDetails details, Names names) {
        return details.shares().entrySet().stream()
                .map(share -> new Share(
                        Objects.requireNonNull(names.label(share.getKey().toString())), Shown.effort(share.getValue())))
                .sorted(Comparator.comparing(Share::partner, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }
}
