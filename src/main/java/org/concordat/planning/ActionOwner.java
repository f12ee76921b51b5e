package org.concordat.planning;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who sees to actions of a plan.
 *
 * @param person someone of this house; null for someone who is only known by name
 */
public record ActionOwner(@Nullable UUID person, String name) {

    /** What stands for them in an address. */
    public String key() {
        return person == null ? name : person.toString();
    }

    /** Who is meant by what an address says. */
    public static ActionOwner ofKey(String key) {
        try {
            return new ActionOwner(UUID.fromString(key), key);
        } catch (IllegalArgumentException e) {
            return new ActionOwner(null, key);
        }
    }
}
