package org.concordat.readiness;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was found about the level of one mechanism (the method, steps 2, 3, 10 and 12).
 *
 * @param consolidated {@code C(m)}, the mean of the positions, each with its voice; null without a position
 * @param agreed what the partners settled on, if they did
 * @param level {@code L(m)}; null while unrated
 * @param origin where {@code level} comes from
 * @param evidence the grade {@code E(m)}
 * @param claimed whether the level is 3 or more without current evidence, so that it counts as 2 in the
 *     evidenced level; never so when not applicable
 * @param evidencedLevel {@code L_e(m)}; null while unrated and when not applicable
 * @param gap {@code G(m)}, the highest position less the lowest, in levels; null with fewer than two positions and when not applicable
 * @param gapFlagged whether the gap is a whole level or more
 */
public record LevelFinding(
        @Nullable Double consolidated,
        @Nullable AgreedLevel agreed,
        @Nullable Double level,
        LevelOrigin origin,
        EvidenceGrade evidence,
        boolean claimed,
        @Nullable Double evidencedLevel,
        @Nullable Double gap,
        boolean gapFlagged) {

    /** From here on a gap is flagged, in levels. */
    public static final double FLAGGED_GAP = 1;

    static LevelFinding of(
            List<Position> positions,
            @Nullable AgreedLevel agreed,
            @Nullable Double assumed,
            EvidenceGrade evidence,
            boolean applies) {
        Double consolidated = consolidated(positions);
        Double level = consolidated;
        LevelOrigin origin = consolidated == null ? LevelOrigin.UNRATED : LevelOrigin.CONSOLIDATED;
        if (assumed != null) {
            level = assumed;
            origin = LevelOrigin.WHAT_IF;
        } else if (agreed != null) {
            level = agreed.level();
            origin = LevelOrigin.AGREED;
        }
        boolean counts = applies && level != null;
        boolean claimed = counts && level != null && claimed(level, evidence);
        Double evidenced = counts ? (claimed ? Double.valueOf(Level.PARALLEL.step()) : level) : null;
        Double gap = applies ? gap(positions) : null;
        boolean flagged = gap != null && Figures.reaches(gap, FLAGGED_GAP);
        return new LevelFinding(consolidated, agreed, level, origin, evidence, claimed, evidenced, gap, flagged);
    }

    private static boolean claimed(double level, EvidenceGrade evidence) {
        return Figures.reaches(level, Level.JOINT.step()) && !evidence.supportsJointLevels();
    }

    private static @Nullable Double consolidated(List<Position> positions) {
        double sum = 0;
        double voices = 0;
        double lowest = Level.HIGHEST;
        double highest = 0;
        for (Position position : positions) {
            Double level = position.level();
            if (level != null) {
                sum += position.voice() * level;
                voices += position.voice();
                lowest = Math.min(lowest, level);
                highest = Math.max(highest, level);
            }
        }
        // A mean lies between its parts; its last bit need not, and one position alone would not come back as itself.
        return voices == 0 ? null : Double.valueOf(Math.max(lowest, Math.min(highest, sum / voices)));
    }

    private static @Nullable Double gap(List<Position> positions) {
        double[] levels = positions.stream()
                .map(Position::level)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return levels.length < 2 ? null : Double.valueOf(levels[levels.length - 1] - levels[0]);
    }
}
