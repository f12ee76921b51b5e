package org.concordat.reporting.pack;

import java.util.ArrayList;
import java.util.List;
import org.concordat.assessment.result.Results.Result;
import org.concordat.assessment.result.ScorecardDocument;
import org.concordat.assessment.result.ScorecardDocument.PartnerHeard;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.Mechanism;
import org.concordat.partnership.Coded;
import org.concordat.readiness.Gate;
import org.concordat.readiness.MechanismScore;
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
 * What a closed assessment found, as a paper shows it: no more than its page shows to whoever may see the arrangement, and
 * nothing that a single person answered.
 *
 * @param assessment its name
 * @param framework with its version
 * @param withoutGates the band if no gate held it down
 * @param lost the points that are lost altogether, whole; null when nothing is rated
 * @param low the gates that are too low
 * @param unrated the critical mechanisms that are not rated
 */
public record Found(
        String assessment,
        String asOf,
        String stage,
        String tier,
        String framework,
        List<String> leftOut,
        @Nullable String published,
        boolean corrected,
        String band,
        String withoutGates,
        boolean provisional,
        RangeBar range,
        @Nullable String evidenced,
        String coverage,
        @Nullable String lowest,
        @Nullable String highest,
        @Nullable String lost,
        List<GateLine> low,
        List<GateLine> unrated,
        LostPoints bars,
        DistancePlot plot,
        List<View> views,
        @Nullable String voicesReason) {

    private static final int BARS = 8;

    /** A critical mechanism in the way; its level is null while unrated. */
    public record GateLine(String name, @Nullable String level) {}

    /**
     * How a partner sees it.
     *
     * @param bar null when it may not be shown or nothing was rated
     * @param withheld whether it may not be shown
     */
    public record View(
            String name,
            String voice,
            int respondents,
            @Nullable String readiness,
            @Nullable RangeBar bar,
            boolean withheld) {}

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

    /** @param id by which its drawings are told from others in the same paper */
    public static Found of(String id, Result result) {
        ScorecardDocument document = result.card();
        FrameworkDocument framework = result.framework();
        Scorecard card = document.result();
        Reading overall = card.overall();
        Double readiness = overall.readiness();
        Double evidenced = overall.evidencedReadiness();
        boolean several = card.partners().stream().filter(PartnerView::sees).count() > 1;
        return new Found(
                document.name(),
                Shown.day(document.asOf()),
                document.setting().stage(),
                document.setting().tier(),
                document.framework().name() + ", version "
                        + document.framework().version(),
                result.leftOut(),
                document.published() == null ? null : document.published().source(),
                result.corrected() != null,
                Coded.kebab(card.band()),
                Coded.kebab(card.verdict().withoutGates()),
                card.verdict().provisional(),
                RangeBar.of(id + "-range", readiness, overall.low(), overall.high()),
                evidenced == null ? null : Shown.whole(evidenced),
                Shown.whole(overall.coverage()),
                several
                        ? card.lowestView()
                                .map(PartnerView::readiness)
                                .map(Shown::whole)
                                .orElse(null)
                        : null,
                several
                        ? card.highestView()
                                .map(PartnerView::readiness)
                                .map(Shown::whole)
                                .orElse(null)
                        : null,
                readiness == null ? null : Shown.whole(100 - readiness),
                gates(card, framework, true),
                gates(card, framework, false),
                bars(id, card, framework),
                plot(id, document, framework),
                views(id, document),
                document.voicesReason());
    }

    private static List<GateLine> gates(Scorecard card, FrameworkDocument framework, boolean caps) {
        return card.gates().stream()
                .filter(gate -> gate.caps() == caps)
                .map(gate -> gate(framework, gate))
                .toList();
    }

    private static GateLine gate(FrameworkDocument framework, Gate gate) {
        return new GateLine(
                gate.mechanism() + " " + name(framework, gate.mechanism()),
                gate.level() == null ? null : Shown.level(gate.level()));
    }

    private static String name(FrameworkDocument framework, MechanismCode code) {
        return framework.mechanism(code).map(Mechanism::shortName).orElse(code.value());
    }

    private static LostPoints bars(String id, Scorecard card, FrameworkDocument framework) {
        return LostPoints.of(
                id + "-lost",
                card.mostLost().stream()
                        .map(score -> new LostPoints.Given(
                                score.code().value(),
                                name(framework, score.code()),
                                "",
                                score.lost(),
                                score.mechanism().critical(),
                                score.contribution().amongMostLost()))
                        .toList(),
                BARS);
    }

    private static DistancePlot plot(String id, ScorecardDocument document, FrameworkDocument framework) {
        Scorecard card = document.result();
        List<DistancePlot.Given> given = new ArrayList<>();
        for (Mechanism mechanism : framework.mechanisms()) {
            card.mechanism(mechanism.code())
                    .ifPresent(score -> given.add(new DistancePlot.Given(
                            framework.areaOf(mechanism.code()).name(),
                            mechanism.code().value(),
                            mechanism.shortName(),
                            "",
                            score.applies() ? score.mechanism().target() : null,
                            score.applies() ? score.level() : null,
                            levels(score))));
        }
        return DistancePlot.of(
                id + "-apart",
                card.partners().stream()
                        .map(view -> document.nameOf(view.partner()))
                        .toList(),
                given);
    }

    private static List<@Nullable Double> levels(MechanismScore score) {
        List<@Nullable Double> levels = new ArrayList<>();
        for (Position position : score.positions()) {
            levels.add(position.level());
        }
        return levels;
    }

    private static List<View> views(String id, ScorecardDocument document) {
        List<View> views = new ArrayList<>();
        for (PartnerView view : document.result().partners()) {
            Double readiness = view.readiness();
            views.add(new View(
                    document.nameOf(view.partner()),
                    Shown.plain(view.voice()),
                    document.partners().stream()
                            .filter(heard -> heard.key().equals(view.partner()))
                            .mapToInt(PartnerHeard::respondents)
                            .sum(),
                    readiness == null ? null : Shown.whole(readiness),
                    readiness == null
                            ? null
                            : RangeBar.of(id + "-view" + views.size(), readiness, readiness, readiness),
                    document.withheld().views().contains(view.partner())));
        }
        return views;
    }
}
