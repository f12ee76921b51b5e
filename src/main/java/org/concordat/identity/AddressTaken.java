package org.concordat.identity;

import java.util.UUID;
import org.concordat.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * Someone is known here by that address from now on: they were added, or described anew.
 *
 * @param partner the partner that they are bound to; null for none
 */
public record AddressTaken(
        UserId person, String email, @Nullable UUID partner) implements DomainEvent {

    static AddressTaken by(User user) {
        return new AddressTaken(user.id(), user.email(), user.partner());
    }
}
