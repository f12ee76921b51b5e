package org.concordat.catalogue;

import java.io.Serializable;
import java.util.UUID;
import org.concordat.shared.Ids;

/**
 * Which version of which framework; what an assessment pins when it opens.
 *
 * @param frameworkVersionId a UUID version 7
 */
public record FrameworkVersionId(UUID frameworkVersionId) implements Serializable {

    /** A new one. */
    public static FrameworkVersionId next() {
        return new FrameworkVersionId(Ids.next());
    }

    @Override
    public String toString() {
        return frameworkVersionId.toString();
    }
}
