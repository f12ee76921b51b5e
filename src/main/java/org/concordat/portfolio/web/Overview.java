package org.concordat.portfolio.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.concordat.assessment.result.ScorecardDocument;
import org.concordat.assessment.result.ScorecardDocument.PartnerHeard;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.Mechanism;
import org.concordat.portfolio.Standing;
import org.concordat.readiness.Gate;
import org.concordat.readiness.MechanismScore;
import org.concordat.readiness.PartnerKey;
import org.concordat.readiness.PartnerView;
import org.concordat.readiness.Position;
import org.concordat.readiness.Reading;
import org.concordat.readiness.Scorecard;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.web.Shown;
import org.concordat.shared.web.charts.DistancePlot;
import org.concordat.shared.web.charts.LostPoints;
import org.concordat.shared.web.charts.RangeBar;
import org.jspecify.annotations.Nullable;

/**
 * An arrangement's latest closed assessment, as the arrangement's first page shows it.
 *
 * @param resultHref where all of it is shown
 * @param lost the points that are lost altogether, whole; null when nothing is rated
 * @param lowest how the partner that sees it lowest sees it; null when fewer than two do
 */
record Overview(
        ScorecardDocument document,
        String resultHref,
        String band,
        String withoutGates,
        boolean provisional,
        RangeBar range,
        @Nullable String evidenced,
        String coverage,
        @Nullable String lost,
        @Nullable String lowest,
        @Nullable String highest,
        List<GateLine> gates,
        DistancePlot plot,
        LostPoints bars,
        List<View> views) {

    private static final int BARS = 7;

    /** @param level what it stands at after evidence; null while unrated */
    record GateLine(String name, @Nullable String level, String href) {}

    /**
     * How a partner sees it.
     *
     * @param bar from nought to its readiness; null when it may not be shown or rated nothing
     * @param withheld whether it may not be shown
     * @param furthest the mechanism on which it stands furthest from another partner, with how far; null when there is none
     */
    record View(
            String name,
            String voice,
            int respondents,
            @Nullable String readiness,
            @Nullable RangeBar bar,
            boolean withheld,
            @Nullable String furthest,
            @Nullable String furthestHref,
            @Nullable String apart) {}

    static Overview of(ScorecardDocument document, FrameworkDocument framework) {
        Scorecard card = document.result();
        Reading overall = card.overall();
        Double readiness = overall.readiness();
        Double evidenced = overall.evidencedReadiness();
        boolean several = card.partners().stream().filter(PartnerView::sees).count() > 1;
        return new Overview(
                document,
                Addresses.result(document.assessment()),
                Standing.code(card.band()),
                Standing.code(card.verdict().withoutGates()),
                card.verdict().provisional(),
                RangeBar.of("readiness", readiness, overall.low(), overall.high()),
                evidenced == null ? null : Shown.whole(evidenced),
                Shown.whole(overall.coverage()),
                readiness == null ? null : Shown.whole(100 - readiness),
                several ? seen(card.lowestView()) : null,
                several ? seen(card.highestView()) : null,
                card.gates().stream()
                        .map(gate -> gate(document, framework, gate))
                        .toList(),
                plot(document, framework),
                lost(document, framework),
                views(document, framework));
    }

    /** Whether a gate holds the band down. */
    public boolean heldDown() {
        return !band.equals(withoutGates);
    }

    /** Whether any partner has a position of its own. */
    public boolean positions() {
        return plot.groups().stream()
                .flatMap(group -> group.rows().stream())
                .anyMatch(row -> !row.dots().isEmpty());
    }

    /** The gates that are too low. */
    public List<GateLine> low() {
        return gates.stream().filter(gate -> gate.level() != null).toList();
    }

    /** The critical mechanisms that are not rated. */
    public List<GateLine> unrated() {
        return gates.stream().filter(gate -> gate.level() == null).toList();
    }

    private static @Nullable String seen(Optional<PartnerView> view) {
        return view.map(PartnerView::readiness).map(Shown::whole).orElse(null);
    }

    private static GateLine gate(ScorecardDocument document, FrameworkDocument framework, Gate gate) {
        Double level = gate.level();
        return new GateLine(
                gate.mechanism().value() + " " + shortName(framework, gate.mechanism()),
                level == null ? null : Shown.level(level),
                Addresses.explanation(document.assessment(), gate.mechanism()));
    }

    private static String shortName(FrameworkDocument framework, MechanismCode code) {
        return framework.mechanism(code).map(Mechanism::shortName).orElse(code.value());
    }

    private static DistancePlot plot(ScorecardDocument document, FrameworkDocument framework) {
        Scorecard card = document.result();
        List<DistancePlot.Given> given = new ArrayList<>();
        for (Mechanism mechanism : framework.mechanisms()) {
            card.mechanism(mechanism.code())
                    .ifPresent(score -> given.add(new DistancePlot.Given(
                            framework.areaOf(mechanism.code()).name(),
                            mechanism.code().value(),
                            mechanism.shortName(),
                            Addresses.explanation(document.assessment(), mechanism.code()),
                            score.applies() ? score.mechanism().target() : null,
                            score.applies() ? score.finding().level() : null,
                            levels(score))));
        }
        return DistancePlot.of(
                "apart",
                card.partners().stream()
                        .map(view -> document.nameOf(view.partner()))
                        .toList(),
                given);
    }

    private static List<@Nullable Double> levels(MechanismScore score) {
        List<@Nullable Double> levels = new ArrayList<>();
        score.positions().forEach(position -> levels.add(position.level()));
        return levels;
    }

    private static LostPoints lost(ScorecardDocument document, FrameworkDocument framework) {
        return LostPoints.of(
                "lost",
                document.result().mostLost().stream()
                        .map(score -> new LostPoints.Given(
                                score.code().value(),
                                shortName(framework, score.code()),
                                Addresses.explanation(document.assessment(), score.code()),
                                score.lost(),
                                score.mechanism().critical(),
                                score.contribution().amongMostLost()))
                        .toList(),
                BARS);
    }

    private static List<View> views(ScorecardDocument document, FrameworkDocument framework) {
        List<View> views = new ArrayList<>();
        for (PartnerView view : document.result().partners()) {
            Double readiness = view.readiness();
            Apart apart = furthest(document.result(), view.partner()).orElse(null);
            views.add(new View(
                    document.nameOf(view.partner()),
                    Shown.plain(view.voice()),
                    document.partners().stream()
                            .filter(heard -> heard.key().equals(view.partner()))
                            .mapToInt(PartnerHeard::respondents)
                            .sum(),
                    readiness == null ? null : Shown.whole(readiness),
                    readiness == null ? null : RangeBar.of("view" + views.size(), readiness, readiness, readiness),
                    document.withheld().views().contains(view.partner()),
                    apart == null ? null : apart.mechanism().value() + " " + shortName(framework, apart.mechanism()),
                    apart == null ? null : Addresses.explanation(document.assessment(), apart.mechanism()),
                    apart == null ? null : Shown.level(apart.distance())));
        }
        return views;
    }

    private record Apart(MechanismCode mechanism, double distance) {}

    /** Where a partner stands furthest from another one, if that is anywhere. */
    private static Optional<Apart> furthest(Scorecard card, PartnerKey partner) {
        return card.mechanisms().stream()
                .filter(MechanismScore::applies)
                .map(score -> new Apart(score.code(), distance(score, partner)))
                .filter(apart -> apart.distance() > 0)
                .max(Comparator.comparingDouble(Apart::distance));
    }

    private static double distance(MechanismScore score, PartnerKey partner) {
        Double own = score.positions().stream()
                .filter(position -> position.partner().equals(partner))
                .map(Position::level)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (own == null) {
            return 0;
        }
        return score.positions().stream()
                .map(Position::level)
                .filter(Objects::nonNull)
                .mapToDouble(level -> Math.abs(level - own))
                .max()
                .orElse(0);
    }
}
