package org.concordat.deciding;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;
import java.util.List;
import org.concordat.assessment.Signature;
import org.concordat.shared.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What a director decided on a recommendation. Another decision stands beside it and does not change it.
 *
 * @param taken for each matter what was decided
 * @param reason why; has to be there where anything differs from the recommendation
 * @param effective the day from which it holds
 * @param carriedOver whether it was carried over to the arrangement
 * @param by who decided, and when
 */
@Embeddable
public record Decision(
        @Convert(converter = KeptJson.OfTaken.class) Taken taken,
        @Nullable String reason,
        @Column(name = "effective_on") LocalDate effective,
        boolean carriedOver,
        @Embedded Signature by) {

    static final int LONGEST_REASON = 2000;

    public Decision {
        reason = PlainText.passage("reason", reason, LONGEST_REASON);
    }

    /** For each matter what was decided. */
    public record Taken(List<Choice> choices) {}

    /**
     * What was decided in one matter.
     *
     * @param code the recommendation that was followed or chosen instead; {@link #OTHER} for none of them
     * @param name as it was shown; empty for none of them
     * @param sets the term of the arrangement that it can set; null for none
     * @param follows whether it is what was recommended
     */
    public record Choice(
            String matter,
            String title,
            String code,
            String name,
            @Nullable String sets,
            boolean follows) {

        /** Something that was not among what could have come out; the reason says what. */
        public static final String OTHER = "other";

        /** Whether it is none of what could have come out. */
        public boolean isOther() {
            return code.equals(OTHER);
        }
    }

    public List<Choice> choices() {
        return taken.choices();
    }
}
