package org.concordat.partnership;

import java.util.UUID;
import org.concordat.identity.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking, as far as it decides what they may see; the one place where that rule stands. Someone bound to a partner
 * sees the arrangements that this partner takes or took part in, the partners in them, and the partners that they
 * recorded themselves. Everyone else who may ask at all sees everything. Whoever may not see a thing is told what they
 * would be told if there were no such thing.
 *
 * @param bound the partner that the viewer is bound to; null for someone who is not bound
 * @param user the viewer, or null
 */
public record Visibility(@Nullable UUID bound, @Nullable UUID user) {

    /** Sees everything: administrators, people of no one partner, and the house itself. */
    public static final Visibility EVERYTHING = new Visibility(null, null);

    private static final UUID NOBODY = new UUID(0, 0);

    /** What a person sees. Whoever only answers assessments is bound to nobody, and so sees none. */
    public static Visibility of(Viewer viewer) {
        UUID bound = viewer.seesArrangements() ? viewer.boundPartner() : NOBODY;
        return new Visibility(bound, viewer.id().userId());
    }

    /** The rule for queries in JPQL about {@code Arrangement a}, given a parameter named {@code seen} of this type. */
    public static final String OF_ARRANGEMENTS =
            "(:#{#seen.everything()} = true or exists (select 1 from Participation seat"
                    + " where seat.arrangement = a and seat.partner.partnerId = :#{#seen.bound()}))";

    /** The rule for queries in JPQL about {@code Partner p}, given a parameter named {@code seen} of this type. */
    public static final String OF_PARTNERS =
            "(:#{#seen.everything()} = true or p.id.partnerId = :#{#seen.bound()} or p.createdBy = :#{#seen.user()}"
                    + " or exists (select 1 from Participation seat, Participation own"
                    + " where seat.partner = p.id and own.arrangement = seat.arrangement"
                    + " and own.partner.partnerId = :#{#seen.bound()}))";

    /** The rule for plain SQL about {@code arrangement a}, given the parameters {@code everything} and {@code bound}. */
    public static final String OF_ARRANGEMENTS_SQL = "(:everything or exists (select 1 from participation seat"
            + " where seat.arrangement_id = a.arrangement_id and seat.partner_id = :bound))";

    /** Whether nothing is kept from the viewer. */
    public boolean everything() {
        return bound == null;
    }
}
