package org.concordat.views;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.concordat.shared.Ids;

/** Which saved view. */
@Embeddable
public record SavedViewId(@Column(name = "saved_view_id") UUID savedViewId) implements Serializable {

    /** A new identifier. */
    public static SavedViewId next() {
        return new SavedViewId(Ids.next());
    }

    @Override
    public String toString() {
        return savedViewId.toString();
    }
}
