package org.concordat.assessment.table;

import org.concordat.assessment.sheet.Answer;
import org.concordat.assessment.sheet.Respondent;
import org.concordat.partnership.PartnerName;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;

/**
 * An answer that a table would bring.
 *
 * @param line where it stands in the file
 * @param person the respondent's name
 * @param respondent the respondent, or null for someone who would be added
 * @param answer what would be entered
 * @param before what would be replaced, or null
 */
public record TableEntry(
        long line,
        PartnerName partner,
        String person,
        @Nullable Respondent respondent,
        MechanismCode mechanism,
        Answer answer,
        @Nullable Answer before) {

    /** Whether an answer that is there already would become another. */
    public boolean changes() {
        return before != null && !before.saysTheSameAs(answer);
    }

    /** Whether there is no answer yet. */
    public boolean adds() {
        return before == null;
    }
}
