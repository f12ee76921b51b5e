package org.concordat.assessment;

import java.time.LocalDate;
import java.util.Map;
import org.concordat.partnership.PartnerId;
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
 * @param voices the partners heard, each with its voice; 1 unless there is a reason
 * @param resultForRespondents whether the people who answered see the result once it is closed
 */
public record AssessmentTerms(
        String name,
        LocalDate asOf,
        @Nullable LocalDate dueOn,
        Mode mode,
        Map<PartnerId, Double> voices,
        boolean resultForRespondents) {

    /** The loudest voice that a partner can have. */
    public static final double LOUDEST = 100;

    public AssessmentTerms {
        name = PlainText.line("name", name, 200);
        if (dueOn != null && dueOn.isBefore(asOf)) {
            throw Refusal.of("dueOn", "assessment.due.before-as-of");
        }
        if (voices.isEmpty()) {
            throw Refusal.of("partners", "assessment.partners.none");
        }
        voices.forEach((partner, voice) -> {
            if (!isVoice(voice)) {
                throw Refusal.of("voice[" + partner + "]", "assessment.voice.out-of-range", LOUDEST);
            }
        });
        voices = Map.copyOf(voices);
    }

    /** The usual: answers are due on no day, and the people who answered see what came of it. */
    public AssessmentTerms(String name, LocalDate asOf, Mode mode, Map<PartnerId, Double> voices) {
        this(name, asOf, null, mode, voices, true);
    }

    /** Whether a partner can have this voice. */
    public static boolean isVoice(double voice) {
        return voice > 0 && voice <= LOUDEST;
    }
}
