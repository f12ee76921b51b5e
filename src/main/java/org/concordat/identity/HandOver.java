package org.concordat.identity;

import org.jspecify.annotations.Nullable;

/**
 * What is to become of what someone owns and can no longer look after.
 *
 * @param settled whether anything was said about it
 * @param to who takes it over; null to leave it without an owner
 */
public record HandOver(boolean settled, @Nullable UserId to) {

    /** Nothing was said: refused when there is something to hand over. */
    public static final HandOver OPEN = new HandOver(false, null);

    public static final HandOver TO_NOBODY = new HandOver(true, null);

    public static HandOver to(UserId person) {
        return new HandOver(true, person);
    }
}
