package org.concordat.shared.journal;

import org.jspecify.annotations.Nullable;

/**
 * One thing that changed.
 *
 * @param label what it is
 * @param before what it said before; null for nothing
 * @param after what it says now; null for nothing
 * @param confided whether only those may read it who may read the words of its subject, as its {@link Keeper} says
 */
public record Line(
        Word label, @Nullable Word before, @Nullable Word after, boolean confided) {

    public static Line of(Word label, @Nullable Word before, @Nullable Word after) {
        return new Line(label, before, after, false);
    }

    /** The same, for nobody but those who may read the words of its subject. */
    public Line inConfidence() {
        return new Line(label, before, after, true);
    }
}
