package org.concordat.assessment.web.result;

import static org.concordat.assessment.result.KeptScorecard.code;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.readiness.AreaScore;
import org.concordat.readiness.MechanismScore;
import org.concordat.readiness.PartnerView;
import org.concordat.readiness.Reading;
import org.concordat.readiness.Robustness;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * How one figure came to be. The figure itself is always the one that the scorecard holds; the arithmetic shows it to the
 * decimal from the numbers beside it on the same card.
 *
 * @param kind what sort of figure it is, which settles what is told
 * @param name what the figure is about, when there are several of the kind
 * @param rows the mechanisms that it is made of
 * @param aside the mechanisms of the same part that count nowhere
 */
public record Explanation(
        String kind,
        String figure,
        String name,
        List<Working> rows,
        List<MechanismRow> aside,
        @Nullable Sum sum,
        @Nullable Area area,
        @Nullable PartnerSum partner,
        @Nullable MechanismWorking mechanism,
        @Nullable Draws draws) {

    private static final Set<String> OVERALL =
            Set.of("readiness", "coverage", "bounds", "evidenced", "gates", "lost-points", "partners", "robustness");

    private static final Pattern ONE_OF_MANY = Pattern.compile("(area|theme|mechanism|partner)-(.{1,40})");

    /** @param relevance the sum over its applicable mechanisms, by which its weight is shared out */
    public record Area(String weight, String relevance, String band, String withoutGates) {}

    /** What a partner's rows add up to. */
    public record PartnerSum(
            boolean withheld, String voice, int rated, String weight, String attained, Sum.Both readiness) {}

    public record Draws(int draws, String low, String high) {}

    /** The explanation of the figure of this name; empty when there is no such figure. */
    static Optional<Explanation> of(CardReader reader, String figure) {
        if (OVERALL.contains(figure)) {
            return Optional.of(overall(reader, figure));
        }
        Matcher parts = ONE_OF_MANY.matcher(figure);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String code = parts.group(2);
        return switch (parts.group(1)) {
            case "area" ->
                reader.areas().stream()
                        .filter(area -> area.area().value().equals(code))
                        .map(area -> area(reader, figure, area))
                        .findFirst();
            case "theme" ->
                reader.themes().stream()
                        .filter(theme -> theme.theme().value().equals(code))
                        .map(theme -> part(
                                reader,
                                "theme",
                                figure,
                                reader.name(theme.theme()),
                                reader.mechanisms().stream()
                                        .filter(score ->
                                                score.mechanism().themes().contains(theme.theme()))
                                        .toList(),
                                theme.reading(),
                                new Area(
                                        Shown.NONE,
                                        Shown.NONE,
                                        code(theme.verdict().band()),
                                        code(theme.verdict().band()))))
                        .findFirst();
            case "mechanism" ->
                reader.mechanisms().stream()
                        .filter(score -> score.code().value().equals(code))
                        .map(score -> mechanism(reader, figure, score))
                        .findFirst();
            default ->
                code.matches("[1-9]\\d{0,3}")
                                && Integer.parseInt(code)
                                        <= reader.card().partners().size()
                        ? Optional.of(partner(reader, figure, Integer.parseInt(code) - 1))
                        : Optional.empty();
        };
    }

    private static Explanation overall(CardReader reader, String figure) {
        Robustness robustness = reader.card().robustness();
        Draws draws = robustness == null
                ? null
                : new Draws(robustness.draws(), Shown.exact(robustness.p5()), Shown.exact(robustness.p95()));
        return new Explanation(
                figure,
                figure,
                "",
                Working.of(reader, reader.mechanisms()),
                aside(reader, reader.mechanisms()),
                Sum.of(reader.card().overall()),
                null,
                null,
                null,
                draws);
    }

    private static Explanation area(CardReader reader, String figure, AreaScore area) {
        return part(
                reader,
                "area",
                figure,
                reader.name(area.area()),
                reader.mechanisms().stream()
                        .filter(score -> score.mechanism().area().equals(area.area()))
                        .toList(),
                area.reading(),
                new Area(
                        Shown.plain(area.weight()),
                        Shown.plain(area.relevance()),
                        code(area.verdict().band()),
                        code(area.verdict().withoutGates())));
    }

    private static Explanation part(
            CardReader reader,
            String kind,
            String figure,
            String name,
            List<MechanismScore> own,
            Reading reading,
            Area area) {
        return new Explanation(
                kind,
                figure,
                name,
                Working.of(reader, own),
                aside(reader, own),
                Sum.of(reading),
                area,
                null,
                null,
                null);
    }

    private static Explanation mechanism(CardReader reader, String figure, MechanismScore score) {
        return new Explanation(
                "mechanism",
                figure,
                score.code() + " " + reader.name(score.code()),
                List.of(),
                List.of(),
                Sum.of(reader.card().overall()),
                null,
                null,
                MechanismWorking.of(reader, score),
                null);
    }

    private static Explanation partner(CardReader reader, String figure, int place) {
        PartnerView view = reader.card().partners().get(place);
        double weight = 0;
        double attained = 0;
        for (MechanismScore score : reader.mechanisms()) {
            Double level = score.positions().get(place).level();
            if (score.applies() && level != null) {
                weight += score.contribution().weight();
                attained += score.contribution().weight()
                        * Math.min(1, level / score.mechanism().target());
            }
        }
        return new Explanation(
                "partner",
                figure,
                reader.document().nameOf(view.partner()),
                reader.mechanisms().stream()
                        .filter(MechanismScore::applies)
                        .map(score -> Working.ofPartner(
                                reader, score, score.positions().get(place).level()))
                        .toList(),
                List.of(),
                null,
                null,
                new PartnerSum(
                        reader.isWithheld(view.partner()),
                        Shown.plain(view.voice()),
                        view.rated(),
                        Shown.exact(weight),
                        Shown.exact(attained),
                        Sum.Both.of(view.readiness())),
                null,
                null);
    }

    private static List<MechanismRow> aside(CardReader reader, List<MechanismScore> scores) {
        return scores.stream()
                .filter(score -> !score.applies())
                .map(score -> MechanismRow.of(reader, score))
                .toList();
    }
}
