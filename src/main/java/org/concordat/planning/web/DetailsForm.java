package org.concordat.planning.web;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.partnership.PartnerId;
import org.concordat.planning.ActionDetails;
import org.concordat.shared.Refusal;
import org.concordat.shared.web.FormReader;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * What is settled about an action besides who, how much and when: everything as it was typed.
 *
 * @param shares days of work by the id of a partner
 * @param contributors the ids of people
 * @param binds the ids of partners
 */
record DetailsForm(
        Map<String, String> shares,
        List<String> contributors,
        @Nullable String alsoHelping,
        @Nullable Boolean fixedDates,
        @Nullable String progress,
        @Nullable String cost,
        @Nullable String everyMonths,
        List<String> binds) {

    DetailsForm {
        shares = shares == null ? Map.of() : shares;
        contributors = contributors == null ? List.of() : contributors;
        binds = binds == null ? List.of() : binds;
        // A browser says nothing of a box that is not ticked.
        fixedDates = Boolean.TRUE.equals(fixedDates);
    }

    static DetailsForm of(ActionDetails details) {
        return new DetailsForm(
                details.shares().entrySet().stream()
                        .collect(Collectors.toMap(
                                share -> share.getKey().toString(), share -> Shown.effort(share.getValue()))),
                details.contributors().stream().map(UUID::toString).sorted().toList(),
                details.alsoHelping(),
                details.fixedDates(),
                Integer.toString(details.progress()),
                details.cost() == null ? null : details.cost().toPlainString(),
                Objects.toString(details.everyMonths(), null),
                details.binds().stream().map(PartnerId::toString).sorted().toList());
    }

    /** Whether anything was said, so that it is shown without being asked for. */
    public boolean asked() {
        return shares.values().stream().anyMatch(days -> !days.isBlank())
                || !contributors.isEmpty()
                || !binds.isEmpty()
                || Boolean.TRUE.equals(fixedDates)
                || said(alsoHelping)
                || said(cost)
                || said(everyMonths)
                || said(progress) && !"0".equals(progress);
    }

    private static boolean said(@Nullable String typed) {
        return typed != null && !typed.isBlank();
    }

    /** Whether someone with this id helps. */
    public boolean contributes(String person) {
        return contributors.contains(person);
    }

    /** Whether it binds the partner with this id besides. */
    public boolean binding(String partner) {
        return binds.contains(partner);
    }

    /** What was typed, or nothing while there is a problem; what must come first is not asked for here. */
    @Nullable ActionDetails details(FormReader whole) {
        FormReader reading = whole.in("details");
        return reading.whole(() -> new ActionDetails(
                shared(reading),
                helping(reading),
                alsoHelping,
                Boolean.TRUE.equals(fixedDates),
                Objects.requireNonNullElse(reading.wholeNumber("progress", progress), 0),
                reading.optionalDecimal("cost", cost),
                reading.wholeNumber("everyMonths", everyMonths),
                Set.of(),
                bound()));
    }

    private Map<PartnerId, BigDecimal> shared(FormReader reading) {
        Map<PartnerId, BigDecimal> days = new HashMap<>();
        shares.forEach((partner, typed) -> {
            BigDecimal share = reading.optionalDecimal("shares[" + partner + "]", typed);
            if (share != null && share.signum() != 0) {
                days.put(
                        PartnerId.of(partner).orElseThrow(() -> Refusal.of("shares", "action.partner.unknown")), share);
            }
        });
        return days;
    }

    private Set<PartnerId> bound() {
        return binds.stream()
                .map(partner -> PartnerId.of(partner).orElseThrow(() -> Refusal.of("binds", "action.partner.unknown")))
                .collect(Collectors.toSet());
    }

    private Set<UUID> helping(FormReader reading) {
        Set<UUID> people = new HashSet<>();
        for (String person : contributors) {
            UUID id = reading.id("contributors", person, "action.contributor.unknown");
            if (id != null) {
                people.add(id);
            }
        }
        return people;
    }
}
