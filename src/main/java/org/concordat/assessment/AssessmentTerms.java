package org.concordat.assessment;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.concordat.partnership.PartnerId;
import org.concordat.shared.AreaCode;
import org.concordat.shared.PlainText;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What is settled about an assessment before it opens.
 *
 * @param name what people call it
 * @param asOf the day that the answers speak of
 * @param dueOn the last day on which answers are asked for, or null; closing is another matter
 * @param mode what of the answers others get to see
 * @param voices the partners heard, each with its voice
 * @param promise what the people who answer are told they will see
 * @param areas the areas of the framework that are asked about; none for the whole framework
 */
public record AssessmentTerms(
        String name,
        LocalDate asOf,
        @Nullable LocalDate dueOn,
        Mode mode,
        Voices voices,
        Promise promise,
        Set<AreaCode> areas) {

    static final int LONGEST_NAME = 200;

    public AssessmentTerms {
        name = PlainText.line("name", name, LONGEST_NAME);
        if (dueOn != null && dueOn.isBefore(asOf)) {
            throw Refusal.of("dueOn", "assessment.due.before-as-of");
        }
        areas = Set.copyOf(areas);
    }

    /**
     * The usual: answers are due on no day, the people who answered see what came of it, and the whole framework is asked
     * about.
     */
    public AssessmentTerms(String name, LocalDate asOf, Mode mode, Map<PartnerId, Double> voices) {
        this(name, asOf, null, mode, new Voices(voices, null), Promise.RESULT, Set.of());
    }
}
