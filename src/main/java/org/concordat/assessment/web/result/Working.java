package org.concordat.assessment.web.result;

import java.util.List;
import org.concordat.readiness.MechanismScore;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * What one mechanism brings to a sum, to the decimal, as a row of a table that a person can follow.
 *
 * @param counts whether it is rated; if not, the figures that hang on its level are dashes
 * @param product weight times attainment, {@code ω·r}
 * @param missed weight times what is missing to the target, {@code ω·(1 − r)}
 */
public record Working(
        String code,
        String name,
        String href,
        boolean counts,
        String relevance,
        String weight,
        String level,
        int target,
        String attainment,
        String product,
        String grade,
        boolean claimed,
        String evidencedLevel,
        String evidencedAttainment,
        String evidencedProduct,
        String missed,
        String lost,
        String among) {

    static Working of(CardReader reader, MechanismScore score) {
        var contribution = score.contribution();
        double weight = contribution.weight();
        return new Working(
                score.code().value(),
                reader.name(score.code()),
                reader.explanation("mechanism-" + score.code()),
                score.counts(),
                Shown.plain(score.mechanism().relevance()),
                Shown.exact(weight),
                Shown.plain(score.level()),
                score.mechanism().target(),
                Shown.exact(contribution.attainment()),
                times(weight, contribution.attainment()),
                score.finding().evidence().name(),
                score.finding().claimed(),
                Shown.plain(score.finding().evidencedLevel()),
                Shown.exact(contribution.evidencedAttainment()),
                times(weight, contribution.evidencedAttainment()),
                missing(weight, contribution.attainment()),
                score.counts() ? Shown.exact(score.lost()) : Shown.NONE,
                Shown.plain(100 * contribution.amongMostLost()));
    }

    /**
     * A row of a partner's own view, in the columns of the whole one: its position for the level.
     *
     * @param position null when the partner gave no level
     */
    static Working ofPartner(CardReader reader, MechanismScore score, @Nullable Double position) {
        Working own = of(reader, score);
        Double attainment = position == null
                ? null
                : Double.valueOf(Math.min(1, position / score.mechanism().target()));
        return new Working(
                own.code,
                own.name,
                own.href,
                position != null,
                own.relevance,
                own.weight,
                Shown.plain(position),
                own.target,
                Shown.exact(attainment),
                times(score.contribution().weight(), attainment),
                own.grade,
                false,
                Shown.NONE,
                Shown.NONE,
                Shown.NONE,
                Shown.NONE,
                Shown.NONE,
                Shown.NONE);
    }

    static List<Working> of(CardReader reader, List<MechanismScore> scores) {
        return scores.stream()
                .filter(MechanismScore::applies)
                .map(score -> of(reader, score))
                .toList();
    }

    private static String times(double weight, @Nullable Double attainment) {
        return attainment == null ? Shown.NONE : Shown.exact(weight * attainment);
    }

    private static String missing(double weight, @Nullable Double attainment) {
        return attainment == null ? Shown.NONE : Shown.exact(weight * (1 - attainment));
    }
}
