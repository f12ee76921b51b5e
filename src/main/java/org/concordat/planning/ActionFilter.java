package org.concordat.planning;

import java.util.UUID;
import org.concordat.partnership.PartnerId;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;

/**
 * Which actions of a plan a list asks for; null asks for any.
 *
 * @param openOnly only what is still to be done; a status asked for says more
 * @param nobodys only what has no owner
 * @param slipped only what is still to be done and was first to be done earlier
 * @param owner only what this person, or whoever is called that, sees to
 * @param unshown only what is done, and nothing shows it yet
 */
public record ActionFilter(
        @Nullable ActionStatus status,
        boolean openOnly,
        boolean nobodys,
        @Nullable MechanismCode mechanism,
        @Nullable PartnerId partner,
        boolean slipped,
        @Nullable ActionOwner owner,
        boolean unshown) {

    /** Every action. */
    public static final ActionFilter ANY = new ActionFilter(null, false, false, null, null);

    /** What is still to be done. */
    public static final ActionFilter STILL_OPEN = new ActionFilter(null, true, false, null, null);

    public ActionFilter(
            @Nullable ActionStatus status,
            boolean openOnly,
            boolean nobodys,
            @Nullable MechanismCode mechanism,
            @Nullable PartnerId partner) {
        this(status, openOnly, nobodys, mechanism, partner, false, null, false);
    }

    /** The partner asked for, if one is. */
    @Nullable public UUID partnerId() {
        return partner == null ? null : partner.partnerId();
    }

    /** The person asked for, if one is known to this house. */
    @Nullable public UUID ownerId() {
        return owner == null ? null : owner.person();
    }

    /** What the owner asked for is called, if it is someone whom this house does not know. */
    @Nullable public String ownerName() {
        return owner == null || owner.person() != null ? null : owner.name();
    }

    /** The code of the mechanism asked for, if one is. */
    @Nullable public String mechanismCode() {
        return mechanism == null ? null : mechanism.value();
    }
}
