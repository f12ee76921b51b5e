package org.concordat.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the database is told of who asks, for its own rule of who sees and writes what; see the migrations
 * {@code V080__identity_who_sees_what.sql} and {@code V105__identity_who_writes_what.sql}.
 *
 * @param person who asks; null for nobody and for work of the system
 * @param sees {@code own}, {@code named} arrangements, or {@code everything}; with a partner, of what is that partner's
 * @param partner the partner that they are bound to; null for none
 * @param may the kinds of work that they may do with what they see
 * @param sheet the one sheet of answers that a guest came to; null for anyone else
 * @param former the earlier sheet of the same person that a guest may read; null for none
 */
record Sight(
        @Nullable UUID person,
        String sees,
        @Nullable UUID partner,
        String may,
        @Nullable UUID sheet,
        @Nullable UUID former) {

    private static final String OWN = "own";
    private static final String NAMED = "named";
    private static final String ALL = "everything";

    private static final String OVERSEE = "oversee";
    private static final String FACILITATE = OVERSEE + " facilitate";
    private static final String ADMINISTER = FACILITATE + " administer";
    private static final String DECIDE = " decide";

    private static final Sight NOTHING = new Sight(null, OWN, null, "", null, null);
    static final Sight EVERYTHING = new Sight(null, ALL, null, ADMINISTER + DECIDE, null, null);

    /** Of whoever this thread works for; of nobody, it sees nothing. */
    static Sight present() {
        if (SystemWork.name() != null) {
            return EVERYTHING;
        }
        Viewer viewer = CurrentViewer.orNull();
        return viewer == null ? NOTHING : of(viewer);
    }

    static Sight of(Viewer viewer) {
        UUID person = viewer.id().userId();
        if (viewer.isGuest()) {
            return new Sight(null, OWN, null, "", viewer.sheet(), viewer.former());
        }
        if (!viewer.seesArrangements()) {
            return new Sight(person, OWN, null, "", null, null);
        }
        UUID partner = viewer.boundPartner();
        String sees = viewer.seesNamedOnly() ? NAMED : partner == null ? ALL : OWN;
        String may = viewer.is(Role.ADMINISTRATOR) ? ADMINISTER : viewer.facilitates() ? FACILITATE : OVERSEE;
        return new Sight(person, sees, partner, viewer.is(Role.DIRECTOR) ? may + DECIDE : may, null, null);
    }
}
