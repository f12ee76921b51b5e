package org.concordat.portfolio;

import java.util.Comparator;
import java.util.UUID;

/**
 * How much attention an arrangement needs: all that its place in the order depends on, and no words.
 *
 * @param published whether it rests on a published report
 * @param cost the points at stake, of all reasons together
 * @param reasons how many there are; at least one
 */
public record Weight(UUID arrangement, boolean published, double cost, int reasons) {

    /** As {@link Concern#ORDER}. */
    static final Comparator<Weight> ORDER = Comparator.comparing(Weight::published)
            .thenComparing(Comparator.comparingDouble(Weight::cost).reversed());

    static Weight of(Concern concern) {
        return new Weight(
                concern.standing().arrangement(),
                concern.published(),
                concern.cost(),
                concern.reasons().size());
    }
}
