package org.concordat.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the database is told of who asks, for its own rule of who sees what; see the migration
 * {@code V080__identity_who_sees_what.sql}.
 *
 * @param person who asks; null for nobody and for work of the system
 * @param everything whether nothing is kept from them
 * @param partner the partner that they are bound to; null for none
 * @param named whether they see named arrangements only
 */
record Sight(
        @Nullable UUID person, boolean everything, @Nullable UUID partner, boolean named) {

    private static final Sight NOTHING = new Sight(null, false, null, false);
    static final Sight EVERYTHING = new Sight(null, true, null, false);

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
        if (!viewer.seesArrangements()) {
            return new Sight(person, false, null, false);
        }
        UUID partner = viewer.boundPartner();
        boolean named = viewer.seesNamedOnly();
        return new Sight(person, partner == null && !named, partner, named);
    }
}
