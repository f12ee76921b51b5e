package org.concordat.assessment.settlement;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.concordat.assessment.Signature;
import org.concordat.readiness.Level;
import org.concordat.shared.PlainText;
import org.concordat.shared.Refusal;

/**
 * The level that the partners settled on together; the answers stay as they were given.
 *
 * @param level 0 to 4; not always whole, as they may settle on the positions' mean as it stands
 * @param reason why this level
 * @param agreedBy who agreed, as they want to be named
 * @param signature who recorded it and when
 */
@Embeddable
public record AgreedLevel(
        double level,
        String reason,
        String agreedBy,
        @Embedded Signature signature) {

    static final int LONGEST_REASON = 2000;

    /** How long the names of those who agreed may be together. */
    public static final int LONGEST_NAMES = 300;

    public AgreedLevel {
        if (!(level >= 0 && level <= Level.HIGHEST)) {
            throw Refusal.of("level", "settlement.level.off-the-ladder");
        }
        reason = PlainText.requiredPassage("reason", reason, LONGEST_REASON);
        agreedBy = PlainText.line("agreedBy", agreedBy, LONGEST_NAMES);
    }
}
