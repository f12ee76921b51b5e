package org.concordat.assessment.web;

import org.concordat.assessment.desk.Desk;
import org.concordat.assessment.settlement.Settlement;
import org.concordat.partnership.Coded;
import org.concordat.readiness.MechanismScore;

/** How far the talk about a mechanism has got. */
enum Stand implements Coded {
    /** Not settled, and the partners are a level or more apart. */
    APART,
    /** Not settled, and nobody gave a level. */
    UNRATED,
    /** Not settled, and nothing stands out. */
    OPEN,
    /** Put off. */
    PARKED,
    /** A level is agreed. */
    SETTLED,
    /** Agreed to have no place here, or not required at this stage. */
    NOT_APPLYING;

    @Override
    public String code() {
        return Coded.kebab(this);
    }

    /** Whether there is still something to talk about. */
    boolean toSettle() {
        return compareTo(PARKED) <= 0;
    }

    static Stand of(Desk desk, MechanismScore score) {
        Settlement settled = desk.settled(score.code()).orElse(null);
        if (!score.applies()) {
            return NOT_APPLYING;
        }
        if (settled != null && settled.agreed() != null) {
            return SETTLED;
        }
        if (settled != null && settled.parked() != null) {
            return PARKED;
        }
        // While no figures may be shown, neither may be what follows from them.
        if (!desk.figuresShown()) {
            return OPEN;
        }
        if (score.level() == null) {
            return UNRATED;
        }
        return score.finding().gapFlagged() ? APART : OPEN;
    }
}
