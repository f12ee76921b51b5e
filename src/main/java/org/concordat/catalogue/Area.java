package org.concordat.catalogue;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.concordat.shared.AreaCode;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;

/**
 * A part of a framework: mechanisms that answer one question together.
 *
 * @param code its code, such as {@code SO}
 * @param name its name
 * @param weight its weight in the readiness figure, above 0; only the proportion to the other areas counts
 * @param question the question that it answers for a director
 * @param about what it is about
 * @param source where it comes from, or null for one of our own
 * @param mechanisms its mechanisms, in order
 */
public record Area(
        AreaCode code,
        String name,
        BigDecimal weight,
        String question,
        String about,
        @Nullable SourceReference source,
        List<Mechanism> mechanisms) {

    public Area {
        mechanisms = List.copyOf(mechanisms);
    }

    /** The same with nothing but these of its mechanisms. */
    Area only(Collection<MechanismCode> asked) {
        return new Area(
                code,
                name,
                weight,
                question,
                about,
                source,
                mechanisms.stream()
                        .filter(mechanism -> asked.contains(mechanism.code()))
                        .toList());
    }
}
