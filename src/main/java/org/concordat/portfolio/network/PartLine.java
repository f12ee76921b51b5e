package org.concordat.portfolio.network;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concordat.partnership.Control;
import org.concordat.partnership.Kind;
import org.concordat.partnership.KnownDate;
import org.concordat.partnership.ParticipationRole;
import org.concordat.partnership.Stage;
import org.concordat.readiness.Figures;
import org.jspecify.annotations.Nullable;

/**
 * A partner's part in an arrangement, with where that stands.
 *
 * @param equity its share in percent, or null
 * @param staff how many of its people are in scope; null when not known
 * @param present whether it takes part today
 * @param with the others that take or took part, by name
 * @param look where the arrangement stands; null while no assessment of it is closed
 */
public record PartLine(
        UUID arrangement,
        String name,
        Kind kind,
        Stage stage,
        boolean published,
        ParticipationRole role,
        @Nullable Control control,
        @Nullable BigDecimal equity,
        @Nullable Integer staff,
        @Nullable KnownDate since,
        @Nullable KnownDate until,
        boolean present,
        List<String> with,
        @Nullable Look look) {

    /** What the latest closed assessment says. */
    public record Look(
            UUID assessment, LocalDate asOf, @Nullable Double readiness, String band, boolean provisional) {

        /** The readiness as people read it. */
        public String shown() {
            return readiness == null ? "–" : Long.toString(Figures.whole(readiness));
        }
    }

    /** The share as people read it, or null. */
    public @Nullable String stake() {
        return stake(equity);
    }

    static @Nullable String stake(@Nullable BigDecimal equity) {
        return equity == null ? null : equity.stripTrailingZeros().toPlainString() + "%";
    }
}
