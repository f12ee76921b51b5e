package org.concordat.catalogue.mapping;

import java.util.Optional;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.Mechanism;
import org.jspecify.annotations.Nullable;

/**
 * A link as it is seen from one of its frameworks.
 *
 * @param here the version that it is seen from
 * @param there the version in use of the other framework
 * @param standing how it stands between these two
 */
public record Counterpart(Link link, FrameworkDocument here, FrameworkDocument there, Standing standing) {

    /** The code of the mechanism here. */
    public String code() {
        return link.end(here.code()).mechanism();
    }

    /** The code of the mechanism there. */
    public String otherCode() {
        return link.otherEnd(here.code()).mechanism();
    }

    /** The mechanism here; none where this version does not have it. */
    public Optional<Mechanism> mechanism() {
        return here.mechanism(link.end(here.code()).code());
    }

    /** The mechanism there; none where that version does not have it. */
    public Optional<Mechanism> other() {
        return there.mechanism(link.otherEnd(here.code()).code());
    }

    /** What of here may be offered there; null for nothing. */
    public @Nullable Way toOther() {
        return link.wayFrom(here.code());
    }

    /** What of there may be offered here; null for nothing. */
    public @Nullable Way toHere() {
        return link.wayFrom(there.code());
    }
}
