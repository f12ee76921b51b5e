package org.concordat.catalogue;

import java.io.Serializable;
import java.util.UUID;
import org.concordat.shared.Ids;

/**
 * Which framework.
 *
 * @param frameworkId a UUID version 7
 */
public record FrameworkId(UUID frameworkId) implements Serializable {

    /** A new one. */
    public static FrameworkId next() {
        return new FrameworkId(Ids.next());
    }

    @Override
    public String toString() {
        return frameworkId.toString();
    }
}
