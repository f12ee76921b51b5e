package org.concordat.partnership;

import java.time.LocalDate;
import org.concordat.shared.PlainText;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed of an arrangement as a whole.
 *
 * @param name one line, at most 200 characters
 * @param kind what kind of arrangement it is
 * @param tier how much HR support it gets
 * @param integrationModel how the people functions are joined; null when it cannot be said
 * @param purpose what it is for, at most 2,000 characters, or null
 * @param staffInScope how many people it concerns, 0 to 10 million; null when not known
 * @param annualValue what it is worth a year, or null
 * @param starts when it begins, or null
 * @param ends when it ends, not before it begins, or null
 * @param nextReview the day by which the partners look again at what they agreed, or null
 * @param exitPlanned the day on which the partners agreed how they would part, or null while they have not
 */
public record ArrangementTerms(
        String name,
        Kind kind,
        SupportTier tier,
        @Nullable IntegrationModel integrationModel,
        @Nullable String purpose,
        @Nullable Integer staffInScope,
        @Nullable Money annualValue,
        @Nullable KnownDate starts,
        @Nullable KnownDate ends,
        @Nullable LocalDate nextReview,
        @Nullable LocalDate exitPlanned) {

    public ArrangementTerms {
        name = PlainText.line("name", name, 200);
        purpose = PlainText.passage("purpose", purpose, 2000);
        Heads.require("staffInScope", staffInScope);
        if (starts != null && ends != null && ends.isSurelyBefore(starts)) {
            throw Refusal.of("ends", "dates.reversed");
        }
    }

    /** The same with another tier or model; null leaves it as it is. */
    ArrangementTerms with(@Nullable SupportTier otherTier, @Nullable IntegrationModel otherModel) {
        return new ArrangementTerms(
                name,
                kind,
                otherTier == null ? tier : otherTier,
                otherModel == null ? integrationModel : otherModel,
                purpose,
                staffInScope,
                annualValue,
                starts,
                ends,
                nextReview,
                exitPlanned);
    }
}
