package org.concordat.partnership;

import java.math.BigDecimal;
import java.util.List;
import org.concordat.shared.PlainText;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed of one partner's part in an arrangement.
 *
 * @param id the participation that this is said of; null for a new one
 * @param partner who takes part
 * @param role the part they play
 * @param equity their share in percent, 0 to 100 with at most two decimals; null when there is none or it is not known
 * @param control how far they control the arrangement; null when not known
 * @param staffInScope how many of their people it concerns; null when not known
 * @param since from when they take part; null for as long as it is known
 * @param until to when they took part, not before since; null while they do
 * @param principalAgents the named people between whom the relationship runs, at most 20
 * @param place where a published source says so, or null
 */
public record ParticipationTerms(
        @Nullable ParticipationId id,
        PartnerId partner,
        ParticipationRole role,
        @Nullable BigDecimal equity,
        @Nullable Control control,
        @Nullable Integer staffInScope,
        @Nullable KnownDate since,
        @Nullable KnownDate until,
        List<String> principalAgents,
        @Nullable String place) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int MOST_AGENTS = 20;

    public ParticipationTerms {
        if (equity != null
                && (equity.signum() < 0
                        || equity.compareTo(WHOLE) > 0
                        || equity.stripTrailingZeros().scale() > 2)) {
            throw Refusal.of("equity", "participation.equity.out-of-range");
        }
        Heads.require("staffInScope", staffInScope);
        if (since != null && until != null && until.isSurelyBefore(since)) {
            throw Refusal.of("until", "dates.reversed");
        }
        if (principalAgents.size() > MOST_AGENTS) {
            throw Refusal.of("principalAgents", "participation.agents.too-many", MOST_AGENTS);
        }
        principalAgents = principalAgents.stream()
                .map(agent -> PlainText.line("principalAgents", agent, 120))
                .toList();
        place = PlainText.optionalLine("place", place, 200);
    }

    /** A new part with nothing known of it but the role. */
    public static ParticipationTerms of(PartnerId partner, ParticipationRole role) {
        return new ParticipationTerms(null, partner, role, null, null, null, null, null, List.of(), null);
    }
}
