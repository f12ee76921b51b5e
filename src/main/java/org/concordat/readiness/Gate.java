package org.concordat.readiness;

import java.util.ArrayList;
import java.util.List;
import org.concordat.shared.AreaCode;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;

/**
 * A critical applicable mechanism that stands in the way (the method, step 13): either below {@link Level#PARALLEL},
 * and then it caps the band of its area and the overall band, or unrated, and then it caps nothing and makes both
 * provisional.
 *
 * @param level the evidenced level; null when unrated
 * @param areaCap the best band its area may have; null when unrated
 * @param overallCap the best overall band; null when unrated
 */
public record Gate(
        MechanismCode mechanism,
        AreaCode area,
        @Nullable Double level,
        @Nullable Band areaCap,
        @Nullable Band overallCap) {

    /** The best band of an area with a gate below {@link Level#PARALLEL}. */
    public static final Band AREA_CAP = Band.AT_RISK;

    /** The best overall band with a gate below {@link Level#PARALLEL}. */
    public static final Band OVERALL_CAP = Band.DEVELOPING;

    /** The gates among these mechanisms, in the order in which they come. */
    static List<Gate> among(List<MechanismScore> mechanisms) {
        List<Gate> gates = new ArrayList<>();
        for (MechanismScore score : mechanisms) {
            if (score.applies() && score.mechanism().critical()) {
                Double level = score.finding().evidencedLevel();
                if (level == null) {
                    gates.add(unrated(score.mechanism()));
                } else if (!Figures.reaches(level, Level.PARALLEL.step())) {
                    gates.add(below(score.mechanism(), level));
                }
            }
        }
        return gates;
    }

    private static Gate below(ScoredMechanism mechanism, double level) {
        return new Gate(mechanism.code(), mechanism.area(), level, AREA_CAP, OVERALL_CAP);
    }

    private static Gate unrated(ScoredMechanism mechanism) {
        return new Gate(mechanism.code(), mechanism.area(), null, null, null);
    }

    /** Whether it caps the band; if not, it makes the band provisional. */
    public boolean caps() {
        return level != null;
    }
}
