package org.concordat.portfolio.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concordat.portfolio.map.Place;
import org.concordat.readiness.Band;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;

/**
 * How an arrangement stands otherwise than on an earlier day.
 *
 * @param then what it stood by then; null when it was not assessed yet
 * @param gone the gates of then that are none now
 * @param come the gates of now that were none then
 */
public record Move(Place place, @Nullable Stood then, List<MechanismCode> gone, List<MechanismCode> come) {

    /** What an arrangement stood by on an earlier day. */
    public record Stood(
            UUID assessment, LocalDate asOf, @Nullable Double readiness, Band band) {}

    public Move {
        gone = List.copyOf(gone);
        come = List.copyOf(come);
    }
}
