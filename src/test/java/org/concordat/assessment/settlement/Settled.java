package org.concordat.assessment.settlement;

import static org.concordat.assessment.Looked.SOMEONE;

import java.util.Map;
import org.concordat.assessment.Assessment;
import org.concordat.shared.MechanismCode;

/** What partners settled on, for tests. */
public final class Settled {

    private Settled() {}

    /** An agreement on a mechanism, by all. */
    public static Settlement agreed(Assessment on, MechanismCode mechanism, double level) {
        Settlement settlement = new Settlement(on, mechanism);
        settlement.agree(on, new AgreedLevel(level, "Why", "Both", SOMEONE), Map.of());
        return settlement;
    }

    /** That a mechanism was left out. */
    public static Settlement leftOut(Assessment on, MechanismCode mechanism) {
        Settlement settlement = new Settlement(on, mechanism);
        settlement.leaveOut(on, new NotApplying("There are none", SOMEONE));
        return settlement;
    }
}
