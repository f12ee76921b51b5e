package org.concordat.assessment.desk;

import java.util.Map;
import org.concordat.assessment.settlement.Dissent;
import org.concordat.partnership.PartnerId;

/**
 * What is said when a level is agreed on.
 *
 * @param level 0 to 4, not always whole
 * @param reason why this level
 * @param agreedBy who agreed, as they want to be named
 * @param dissent the partners that hold another level all the same
 * @param asItStands whether the level is the positions together as they were looked at, and is to be that still
 */
public record AgreedTerms(
        double level, String reason, String agreedBy, Map<PartnerId, Dissent> dissent, boolean asItStands) {

    /** A level of their own choice. */
    public AgreedTerms(double level, String reason, String agreedBy, Map<PartnerId, Dissent> dissent) {
        this(level, reason, agreedBy, dissent, false);
    }

    /** Agreed by all. */
    public AgreedTerms(double level, String reason, String agreedBy) {
        this(level, reason, agreedBy, Map.of());
    }
}
