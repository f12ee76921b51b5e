package org.concordat.portfolio.beside;

import java.util.Collection;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;

/**
 * How far apart some arrangements stand at a mechanism: of those alone where it applies and has a level.
 *
 * @param lowest null where no two can be set beside each other, as with the highest
 */
public record Apart(@Nullable Double lowest, @Nullable Double highest) {

    /** From so many levels on they are far apart. */
    public static final double FAR = 2;

    private static final double HAIR = 1e-9;

    public static Apart of(MechanismCode mechanism, Collection<Side> sides) {
        double[] levels = sides.stream()
                .map(Side::latest)
                .filter(Objects::nonNull)
                .map(latest -> latest.mechanisms().get(mechanism))
                .filter(found -> found != null && found.rated())
                .flatMapToDouble(found -> {
                    Double level = found.level();
                    return level == null ? DoubleStream.empty() : DoubleStream.of(level);
                })
                .sorted()
                .toArray();
        return levels.length < 2 ? new Apart(null, null) : new Apart(levels[0], levels[levels.length - 1]);
    }

    /** In levels; nothing where no two can be set beside each other. */
    public double distance() {
        return lowest == null || highest == null ? 0 : highest - lowest;
    }

    public boolean far() {
        return distance() >= FAR - HAIR;
    }
}
