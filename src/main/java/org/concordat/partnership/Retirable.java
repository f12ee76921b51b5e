package org.concordat.partnership;

import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What others refer to: it is known who recorded and who last changed it, and it is put away rather than removed. */
@MappedSuperclass
public abstract class Retirable {

    private Instant createdAt;

    @Nullable private UUID createdBy;

    private Instant changedAt;

    @Nullable private UUID changedBy;

    @Embedded
    @Nullable private Retirement retirement;

    protected Retirable() {}

    Retirable(@Nullable UUID by, Instant at) {
        createdBy = by;
        createdAt = at;
        changed(by, at);
    }

    /** Puts it away: lists and choices leave it out unless asked, and nothing of it can be changed. */
    public void retire(@Nullable UUID by, Instant at) {
        if (retirement != null) {
            throw new Refusal("retired.already");
        }
        retirement = new Retirement(at, by);
        changed(by, at);
    }

    /** Brings it back. */
    public void reinstate(@Nullable UUID by, Instant at) {
        if (retirement == null) {
            throw new Refusal("retired.not");
        }
        retirement = null;
        changed(by, at);
    }

    /** Refuses what cannot be done to something that was put away. */
    public void requireInUse() {
        if (retirement != null) {
            throw new Refusal("retired.bring-back");
        }
    }

    final void changed(@Nullable UUID by, Instant at) {
        changedBy = by;
        changedAt = at;
    }

    public boolean isRetired() {
        return retirement != null;
    }

    public Instant createdAt() {
        return createdAt;
    }

    @Nullable public UUID createdBy() {
        return createdBy;
    }

    public Instant changedAt() {
        return changedAt;
    }

    @Nullable public UUID changedBy() {
        return changedBy;
    }
}
