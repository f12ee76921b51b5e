package org.concordat.portfolio.map;

import java.util.UUID;
import org.concordat.partnership.Kind;
import org.concordat.partnership.Stage;
import org.concordat.portfolio.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A row of the map: an arrangement, what it stands by, and where in which group it comes.
 *
 * @param published whether the arrangement was read from a published source, so that nobody here can change it
 * @param latest its latest closed assessment; null when it has none
 * @param group the key of its group; null where it has none, and where nothing is grouped
 * @param within how many of its group come up to it, itself included; 0 where nothing is grouped
 */
public record Place(
        UUID arrangement,
        String name,
        Kind kind,
        Stage stage,
        boolean published,
        Standing.@Nullable Look latest,
        @Nullable String group,
        int within) {

    Place in(@Nullable String key, int place) {
        return new Place(arrangement, name, kind, stage, published, latest, key, place);
    }
}
