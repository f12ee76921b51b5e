package org.concordat.partnership.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.concordat.partnership.Coded;
import org.concordat.partnership.Control;
import org.concordat.partnership.KnownDate;
import org.concordat.partnership.ParticipationId;
import org.concordat.partnership.ParticipationRole;
import org.concordat.partnership.ParticipationTerms;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.PartnerName;
import org.concordat.shared.web.Said;
import org.jspecify.annotations.Nullable;

/** One partner's part in an arrangement as it was typed; the partner by name, the principal agents one a line. */
record ParticipationForm(
        @Nullable ParticipationId id,
        @Nullable String partner,
        @Nullable String role,
        @Nullable String equity,
        @Nullable String control,
        @Nullable String staffInScope,
        @Nullable String since,
        @Nullable String until,
        @Nullable String principalAgents,
        @Nullable String place) {

    static ParticipationForm empty() {
        return new ParticipationForm(null, null, null, null, null, null, null, null, null, null);
    }

    static ParticipationForm of(ParticipationTerms terms, String partner) {
        BigDecimal equity = terms.equity();
        Control control = terms.control();
        return new ParticipationForm(
                terms.id(),
                partner,
                terms.role().code(),
                equity == null ? null : equity.stripTrailingZeros().toPlainString(),
                control == null ? null : control.code(),
                Objects.toString(terms.staffInScope(), null),
                text(terms.since()),
                text(terms.until()),
                String.join("\n", terms.principalAgents()),
                terms.place());
    }

    private static @Nullable String text(@Nullable KnownDate date) {
        return date == null ? null : date.toString();
    }

    /** Whether nothing was typed, so that the row need not be there. */
    boolean isBlank() {
        return id == null
                && Stream.of(partner, role, equity, control, staffInScope, since, until, principalAgents)
                        .allMatch(text -> text == null || text.isBlank());
    }

    String partnerName() {
        return partner == null ? "" : PartnerName.tidied(partner);
    }

    ParticipationTerms terms(Reading reading, PartnerId who) {
        return new ParticipationTerms(
                id,
                who,
                reading.choice("role", role, ParticipationRole.class),
                reading.optionalDecimal("equity", equity),
                reading.<Control>optionalChoice("control", control, Control.class),
                reading.wholeNumber("staffInScope", staffInScope),
                reading.date("since", since),
                reading.date("until", until),
                agents(),
                reading.optionalLine("place", place, 200));
    }

    private List<String> agents() {
        return principalAgents == null
                ? List.of()
                : principalAgents.lines().filter(line -> !line.isBlank()).toList();
    }

    List<Said> said(int row) {
        return List.of(
                Said.text("participation.partner", row, partner),
                Said.choice("participation.role", row, "participationrole", role),
                Said.text("participation.equity", row, equity),
                Said.choice("participation.control", row, "control", control),
                Said.text("participation.staff", row, staffInScope),
                Said.text("participation.since", row, since),
                Said.text("participation.until", row, until),
                Said.text("participation.agents", row, principalAgents));
    }

    static <E extends Enum<E> & Coded> @Nullable String code(@Nullable E choice) {
        return choice == null ? null : choice.code();
    }
}
