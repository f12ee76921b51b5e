package org.concordat.attention;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.concordat.shared.Ids;

/** Which snooze. */
@Embeddable
public record SnoozeId(@Column(name = "snooze_id") UUID snoozeId) implements Serializable {

    /** A new identifier. */
    public static SnoozeId next() {
        return new SnoozeId(Ids.next());
    }

    @Override
    public String toString() {
        return snoozeId.toString();
    }
}
