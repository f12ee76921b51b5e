package org.concordat.identity;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who someone is and what they may do, as an administrator says it.
 *
 * @param partner the partner that they are bound to; null for someone who works network-wide
 * @param from the first day on which they may be here; null for always
 * @param until the last day; null for ever
 * @param named the arrangements that they are held to; null for all that they could see
 */
public record PersonTerms(
        String email,
        String name,
        Set<Role> roles,
        @Nullable UUID partner,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Set<UUID> named) {

    /** Someone who may be here for ever and for everything that their partner takes part in, or for everything. */
    public static PersonTerms of(String email, String name, Set<Role> roles, @Nullable UUID partner) {
        return new PersonTerms(email, name, roles, partner, null, null, null);
    }
}
