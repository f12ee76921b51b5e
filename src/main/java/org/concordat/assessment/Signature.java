package org.concordat.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.identity.Viewer;
import org.concordat.shared.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Who did something, and when. The name is kept as it was, so that a closed assessment reads the same for good.
 *
 * @param by the person's id; null for what came with a file
 * @param name the person's name at the time
 * @param at when
 */
@Embeddable
public record Signature(
        @Column(name = "signed_by") @Nullable UUID by,
        @Column(name = "signed_name") String name,
        @Column(name = "signed_at") Instant at) {

    public Signature {
        name = PlainText.line("name", name, 200);
    }

    /** What this viewer does now. */
    public static Signature of(Viewer viewer, Instant at) {
        return new Signature(viewer.id().userId(), viewer.name(), at);
    }

    /** What someone of a partner does today: not told who, nor at what hour. */
    public static Signature unnamed(String partner, Clock clock) {
        return new Signature(
                null,
                partner,
                LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant());
    }

    /** Whether it is this person's. */
    public boolean isOf(Viewer viewer) {
        return viewer.id().userId().equals(by);
    }
}
