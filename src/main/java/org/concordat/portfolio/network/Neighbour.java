package org.concordat.portfolio.network;

import java.math.BigDecimal;
import java.util.UUID;
import org.concordat.partnership.Control;
import org.concordat.partnership.Kind;
import org.concordat.partnership.ParticipationRole;
import org.concordat.partnership.Stage;
import org.jspecify.annotations.Nullable;

/**
 * That a partner takes part in an arrangement, as a drawing of the network knows it.
 *
 * @param distressed whether the partner is in distress
 * @param present whether it takes part today
 */
public record Neighbour(
        UUID arrangement,
        String arrangementName,
        Kind kind,
        Stage stage,
        UUID partner,
        String partnerName,
        boolean distressed,
        ParticipationRole role,
        @Nullable Control control,
        @Nullable BigDecimal equity,
        Hold hold,
        boolean present) {

    /** The share as people read it, or null. */
    public @Nullable String stake() {
        return PartLine.stake(equity);
    }
}
