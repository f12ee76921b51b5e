package org.concordat.assessment;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.partnership.PartnerId;
import org.concordat.shared.PlainText;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The partners heard, each with its voice: equal for all, unless there is a reason.
 *
 * @param weights the voice of each partner heard; only the proportion to the others counts
 * @param reason why they are not equal; null when they are
 */
public record Voices(
        Map<PartnerId, Double> weights, @Nullable String reason) {

    /** The loudest voice that a partner can have. */
    public static final double LOUDEST = 100;

    public Voices {
        if (weights.isEmpty()) {
            throw Refusal.of("partners", "assessment.partners.none");
        }
        weights.forEach((partner, voice) -> {
            if (!isVoice(voice)) {
                throw Refusal.of("voice[" + partner + "]", "assessment.voice.out-of-range", LOUDEST);
            }
        });
        weights = Map.copyOf(weights);
        reason = equal(weights.values()) ? null : PlainText.passage("voicesReason", reason, 1000);
        if (reason == null && !equal(weights.values())) {
            throw Refusal.of("voicesReason", "assessment.voices.reason.missing");
        }
    }

    /** One voice for each. */
    public static Voices equalOf(Collection<PartnerId> partners) {
        return new Voices(
                partners.stream().distinct().collect(Collectors.toMap(Function.identity(), partner -> 1.0)), null);
    }

    /** Whether a partner can have this voice. */
    public static boolean isVoice(double voice) {
        return voice > 0 && voice <= LOUDEST;
    }

    /** Whether no voice is louder than another. */
    public static boolean equal(Collection<Double> voices) {
        return voices.stream().distinct().count() <= 1;
    }
}
