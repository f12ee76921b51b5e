package org.concordat.assessment.web.result;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordat.assessment.result.KeptScorecard;
import org.concordat.assessment.result.Results.Result;
import org.concordat.assessment.result.ScorecardDocument;
import org.concordat.assessment.result.ScorecardDocument.PartnerHeard;
import org.concordat.readiness.Gate;
import org.concordat.readiness.PartnerView;
import org.concordat.readiness.Position;
import org.concordat.readiness.Reading;
import org.concordat.readiness.Robustness;
import org.concordat.shared.web.Shown;
import org.concordat.shared.web.charts.DistancePlot;
import org.concordat.shared.web.charts.LostPoints;
import org.concordat.shared.web.charts.RangeBar;
import org.jspecify.annotations.Nullable;

/**
 * A result as its page shows it: whole numbers, each with the address of its explanation.
 *
 * @param document what is shown, for what is written as it stands there
 * @param path where the result is shown
 * @param leftOut the areas of the framework that were not asked about
 * @param corrected that a closed assessment stands in its place; null when none does
 * @param headline all mechanisms together
 * @param firm from where to where the readiness goes in the draws; null when nothing is rated
 * @param lowest the partner that sees it lowest; null when no two views may be shown
 */
public record ResultView(
        ScorecardDocument document,
        String path,
        List<String> leftOut,
        @Nullable Corrected corrected,
        Part headline,
        RangeBar range,
        List<Gates> gates,
        List<Partner> partners,
        @Nullable Partner lowest,
        @Nullable Partner highest,
        @Nullable Firm firm,
        List<Part> areas,
        List<Part> themes,
        List<MechanismRow.Group> mechanisms,
        DistancePlot plot,
        LostPoints lost) {

    private static final int BARS = 8;
    private static final double OFTEN = 0.5;

    /**
     * Gates that stand in the way together, as they are spoken of.
     *
     * @param cap the best band that they allow; null for unrated ones, which make it provisional
     */
    public record Gates(@Nullable String cap, List<GateLine> gates) {}

    /** @param level the level it stands at; null when unrated */
    public record GateLine(
            String code, String name, String href, @Nullable String level) {}

    /**
     * A partner heard.
     *
     * @param readiness as this partner sees it
     * @param withheld whether it may not be shown, which is not the same as nothing rated
     */
    public record Partner(
            String name,
            String id,
            String figure,
            String voice,
            int respondents,
            int rated,
            String readiness,
            boolean withheld,
            RangeBar bar) {

        /** Whether there is a readiness to show. */
        public boolean seen() {
            return !readiness.equals(Shown.NONE);
        }
    }

    /** @param often the mechanisms that are among the five that lose the most in at least half of the draws */
    public record Firm(int draws, String low, String high, List<Often> often) {}

    /** @param share in whole percent */
    public record Often(String code, String name, String href, String share) {}

    /** Whether any partner's own view, or why it is not shown, can be told. */
    public boolean viewed() {
        return partners.stream().anyMatch(one -> one.seen() || one.withheld());
    }

    static ResultView of(Result result, ZoneId zone) {
        CardReader reader = new CardReader(result);
        Reading overall = reader.card().overall();
        List<Partner> partners = partners(reader);
        boolean several = partners.stream().filter(Partner::seen).count() > 1;
        return new ResultView(
                reader.document(),
                reader.path(),
                result.leftOut(),
                Corrected.of(result, zone),
                Part.whole(reader),
                RangeBar.of("readiness", overall.readiness(), overall.low(), overall.high(), views(reader)),
                gates(reader),
                partners,
                several ? at(reader, partners, reader.card().lowestView()) : null,
                several ? at(reader, partners, reader.card().highestView()) : null,
                firm(reader),
                Part.areas(reader),
                Part.themes(reader),
                MechanismRow.groups(reader),
                plot(reader),
                lost(reader));
    }

    /**
     * That it was corrected.
     *
     * @param by which one stands in its place; null where the viewer may not see it
     */
    record Corrected(String on, @Nullable String by) {

        static @Nullable Corrected of(Result result, ZoneId zone) {
            var corrected = result.corrected();
            return corrected == null
                    ? null
                    : new Corrected(
                            Shown.day(corrected.at(), zone),
                            corrected.by() == null ? null : corrected.by().toString());
        }
    }

    private static List<RangeBar.View> views(CardReader reader) {
        return reader.card().partners().stream()
                .map(view -> new RangeBar.View(reader.document().nameOf(view.partner()), view.readiness()))
                .toList();
    }

    private static @Nullable Partner at(CardReader reader, List<Partner> partners, Optional<PartnerView> view) {
        return view.map(found -> partners.get(reader.placeOf(found.partner()))).orElse(null);
    }

    private static List<Partner> partners(CardReader reader) {
        List<Partner> partners = new ArrayList<>();
        for (PartnerView view : reader.card().partners()) {
            String figure = "partner-" + (partners.size() + 1);
            String name = reader.document().nameOf(view.partner());
            Double readiness = view.readiness();
            partners.add(new Partner(
                    name,
                    view.partner().value(),
                    figure,
                    Shown.plain(view.voice()),
                    reader.document().partners().stream()
                            .filter(heard -> heard.key().equals(view.partner()))
                            .mapToInt(PartnerHeard::respondents)
                            .sum(),
                    view.rated(),
                    Shown.whole(readiness),
                    reader.isWithheld(view.partner()),
                    RangeBar.of(
                            figure, readiness, readiness == null ? 0 : readiness, readiness == null ? 0 : readiness)));
        }
        return partners;
    }

    /** Those that cap first, then those that leave it open. */
    private static List<Gates> gates(CardReader reader) {
        List<Gates> gates = new ArrayList<>();
        for (boolean caps : new boolean[] {true, false}) {
            List<GateLine> lines = reader.card().gates().stream()
                    .filter(gate -> gate.caps() == caps)
                    .map(gate -> gateLine(reader, gate))
                    .toList();
            if (!lines.isEmpty()) {
                gates.add(new Gates(caps ? KeptScorecard.code(Gate.OVERALL_CAP) : null, lines));
            }
        }
        return gates;
    }

    private static GateLine gateLine(CardReader reader, Gate gate) {
        return new GateLine(
                gate.mechanism().value(),
                reader.name(gate.mechanism()),
                reader.explanation("mechanism-" + gate.mechanism()),
                gate.caps() ? Shown.level(gate.level()) : null);
    }

    private static @Nullable Firm firm(CardReader reader) {
        Robustness robustness = reader.card().robustness();
        if (robustness == null) {
            return null;
        }
        List<Often> often = reader.card().mechanisms().stream()
                .filter(score -> score.contribution().amongMostLost() >= OFTEN)
                .sorted((one, other) -> Double.compare(
                        other.contribution().amongMostLost(), one.contribution().amongMostLost()))
                .map(score -> new Often(
                        score.code().value(),
                        reader.name(score.code()),
                        reader.explanation("mechanism-" + score.code()),
                        Shown.whole(100 * score.contribution().amongMostLost())))
                .toList();
        return new Firm(robustness.draws(), Shown.whole(robustness.p5()), Shown.whole(robustness.p95()), often);
    }

    private static DistancePlot plot(CardReader reader) {
        return DistancePlot.of(
                "apart",
                reader.card().partners().stream()
                        .map(view -> reader.document().nameOf(view.partner()))
                        .toList(),
                reader.mechanisms().stream()
                        .map(score -> new DistancePlot.Given(
                                reader.name(score.mechanism().area()),
                                score.code().value(),
                                reader.name(score.code()),
                                reader.explanation("mechanism-" + score.code()),
                                score.applies() ? score.mechanism().target() : null,
                                score.applies() ? score.finding().level() : null,
                                score.positions().stream().map(Position::level).toList()))
                        .toList());
    }

    private static LostPoints lost(CardReader reader) {
        return LostPoints.of(
                "lost",
                reader.card().mostLost().stream()
                        .map(score -> new LostPoints.Given(
                                score.code().value(),
                                reader.name(score.code()),
                                reader.explanation("mechanism-" + score.code()),
                                score.lost(),
                                score.mechanism().critical(),
                                score.contribution().amongMostLost()))
                        .toList(),
                BARS);
    }
}
