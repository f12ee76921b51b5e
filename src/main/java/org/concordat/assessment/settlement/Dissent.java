package org.concordat.assessment.settlement;

import jakarta.persistence.Embeddable;
import org.concordat.readiness.Level;
import org.concordat.shared.PlainText;
import org.concordat.shared.Refusal;

/**
 * That a partner holds another level than the one agreed, and is heard with it.
 *
 * @param level 0 to 4
 * @param reason why it holds that one
 */
@Embeddable
public record Dissent(double level, String reason) {

    public Dissent {
        if (!(level >= 0 && level <= Level.HIGHEST)) {
            throw Refusal.of("holds", "settlement.level.off-the-ladder");
        }
        reason = PlainText.requiredPassage("because", reason, AgreedLevel.LONGEST_REASON);
    }
}
