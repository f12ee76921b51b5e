package org.concordat.partnership;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.concordat.identity.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking, as far as it decides what they may see; the one place where that rule stands. Someone bound to a partner
 * sees the arrangements that this partner takes or took part in, the partners in them, and the partners that they
 * recorded themselves; someone held to named arrangements sees no others. Everyone else who may ask at all sees
 * everything. Whoever may not see a thing is told what they would be told if there were no such thing.
 *
 * <p>The database holds the same rule a second time, as row-level security: whoever forgets to ask with this one is shown
 * too little, and not too much. A change here is a migration there.
 *
 * @param bound the partner that the viewer is bound to; null for someone who is not bound
 * @param user the viewer, or null
 * @param named whether the viewer sees only arrangements that they were named for
 */
public record Visibility(@Nullable UUID bound, @Nullable UUID user, boolean named) {

    /** Sees everything: administrators, people of no one partner, and the house itself. */
    public static final Visibility EVERYTHING = new Visibility(null, null, false);

    private static final UUID NOBODY = new UUID(0, 0);

    /** What a person sees. Whoever only answers assessments is bound to nobody, and so sees none. */
    public static Visibility of(Viewer viewer) {
        UUID bound = viewer.seesArrangements() ? viewer.boundPartner() : NOBODY;
        return new Visibility(bound, viewer.id().userId(), viewer.seesNamedOnly());
    }

    /** The rule for queries in JPQL about {@code Arrangement a}, given a parameter named {@code seen} of this type. */
    public static final String OF_ARRANGEMENTS =
            "(:#{#seen.everything()} = true or (:#{#seen.unbound()} = true or exists (select 1 from Participation seat"
                    + " where seat.arrangement = a and seat.partner.partnerId = :#{#seen.bound()}))"
                    + " and (:#{#seen.named()} = false or exists (select 1 from User person join person.arrangements own"
                    + " where person.id.userId = :#{#seen.user()} and own = a.id.arrangementId)))";

    /** The rule for queries in JPQL about {@code Partner p}, given a parameter named {@code seen} of this type. */
    public static final String OF_PARTNERS =
            "(:#{#seen.everything()} = true or p.id.partnerId = :#{#seen.bound()} or p.createdBy = :#{#seen.user()}"
                    + " or exists (select 1 from Participation part join part.arrangement a where part.partner = p.id and "
                    + OF_ARRANGEMENTS + "))";

    /** The rule for plain SQL about {@code arrangement a}, given the {@link #parameters()}. */
    public static final String OF_ARRANGEMENTS_SQL =
            "(:everything or (:unbound or exists (select 1 from participation seat"
                    + " where seat.arrangement_id = a.arrangement_id and seat.partner_id = cast(:bound as uuid)))"
                    + " and (not :named or exists (select 1 from person_arrangement own"
                    + " where own.user_id = cast(:viewer as uuid) and own.arrangement_id = a.arrangement_id)))";

    /**
     * The same, said as short as it can be for this viewer: a plan that the database keeps is made without knowing who asks. Given
     * the same.
     */
    public String ofArrangements() {
        return everything() ? "true" : OF_ARRANGEMENTS_SQL;
    }

    /** The rule for plain SQL about {@code partner p}, given the same. */
    public static final String OF_PARTNERS_SQL =
            "(:everything or p.partner_id = cast(:bound as uuid) or p.created_by = cast(:viewer as uuid)"
                    + " or exists (select 1 from participation part join arrangement a using (arrangement_id)"
                    + " where part.partner_id = p.partner_id and " + OF_ARRANGEMENTS_SQL + "))";

    /** What {@link #OF_ARRANGEMENTS_SQL} needs to be told. */
    public Map<String, ?> parameters() {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("everything", everything());
        parameters.put("unbound", unbound());
        parameters.put("bound", bound);
        parameters.put("named", named);
        parameters.put("viewer", user);
        return parameters;
    }

    /** Whether nothing is kept from the viewer. */
    public boolean everything() {
        return unbound() && !named;
    }

    /** Whether no partner limits what the viewer sees. */
    public boolean unbound() {
        return bound == null;
    }
}
