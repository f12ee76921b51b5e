package org.concordat.planning;

import java.time.LocalDate;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;

/** An action, as far as a forecast looks at it. */
public interface Step {

    MechanismCode mechanism();

    /** The level that it helps to reach, 1 to 4; null when it serves none in particular. */
    @Nullable Integer raisesTo();

    ActionStatus status();

    /** The day by which it is to be done; null when that is open. */
    @Nullable LocalDate due();

    /** Whether it was done before the assessment looked, so that what it did is in the levels found. */
    boolean measured();
}
