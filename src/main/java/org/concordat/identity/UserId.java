package org.concordat.identity;

import java.io.Serializable;
import java.util.UUID;
import org.concordat.shared.Ids;

public record UserId(UUID userId) implements Serializable {

    public static UserId next() {
        return new UserId(Ids.next());
    }

    @Override
    public String toString() {
        return userId.toString();
    }
}
