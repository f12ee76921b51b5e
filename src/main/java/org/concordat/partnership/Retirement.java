package org.concordat.partnership;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others refer to is never removed; it is put away, by someone, at some time, and can be brought back. */
@Embeddable
public record Retirement(
        @Column(name = "retired_at") Instant at,
        @Column(name = "retired_by") @Nullable UUID by) {}
