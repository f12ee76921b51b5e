package org.concordat.assessment.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.concordat.assessment.result.ScorecardDocument;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.Mechanism;
import org.concordat.partnership.Coded;
import org.concordat.readiness.Gate;
import org.concordat.readiness.MechanismScore;
import org.concordat.readiness.PartnerView;
import org.concordat.readiness.Reading;
import org.concordat.readiness.Scorecard;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.web.Shown;
import org.concordat.shared.web.charts.DistancePlot;
import org.concordat.shared.web.charts.LostPoints;
import org.concordat.shared.web.charts.RangeBar;
import org.jspecify.annotations.Nullable;

/**
 * What a closed assessment found, for whoever may see the arrangement: nothing that a single person answered.
 *
 * @param withoutGates the band if no gate held it down
 * @param lost the points that are lost altogether, whole; null when nothing is rated
 * @param lowest how the partner that sees it lowest sees it; null when fewer than two do
 */
public record ScorecardShown(
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
        List<PartnerShown> views) {

    /** @param level what it stands at after evidence; null while unrated */
    public record GateLine(String name, @Nullable String level, String href) {}

    /**
     * How a scorecard is read for one place.
     *
     * @param prefix before the ids of its drawings, by which they are told from others there
     * @param bars how many mechanisms are told that lose points
     * @param address where a mechanism is explained; empty where nothing can be followed
     */
    public record Place(String prefix, int bars, Function<MechanismCode, String> address) {}

    public ScorecardShown {
        gates = List.copyOf(gates);
        views = List.copyOf(views);
    }

    public static ScorecardShown of(ScorecardDocument document, FrameworkDocument framework, Place place) {
        Scorecard card = document.result();
        Reading overall = card.overall();
        Double readiness = overall.readiness();
        Double evidenced = overall.evidencedReadiness();
        boolean several = card.partners().stream().filter(PartnerView::sees).count() > 1;
        return new ScorecardShown(
                Coded.kebab(card.band()),
                Coded.kebab(card.verdict().withoutGates()),
                card.verdict().provisional(),
                RangeBar.of(place.prefix() + "readiness", readiness, overall.low(), overall.high()),
                evidenced == null ? null : Shown.whole(evidenced),
                Shown.whole(overall.coverage()),
                readiness == null ? null : Shown.whole(100 - readiness),
                several ? seen(card.lowestView()) : null,
                several ? seen(card.highestView()) : null,
                card.gates().stream().map(gate -> gate(framework, gate, place)).toList(),
                plot(document, framework, place),
                lost(card, framework, place),
                PartnerShown.all(document, framework, place));
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

    private static GateLine gate(FrameworkDocument framework, Gate gate, Place place) {
        Double level = gate.level();
        return new GateLine(
                named(framework, gate.mechanism()),
                level == null ? null : Shown.level(level),
                place.address().apply(gate.mechanism()));
    }

    /** A mechanism by its code and its short name. */
    static String named(FrameworkDocument framework, MechanismCode code) {
        return code.value() + " " + shortName(framework, code);
    }

    private static String shortName(FrameworkDocument framework, MechanismCode code) {
        return framework.mechanism(code).map(Mechanism::shortName).orElse(code.value());
    }

    private static DistancePlot plot(ScorecardDocument document, FrameworkDocument framework, Place place) {
        Scorecard card = document.result();
        List<DistancePlot.Given> given = new ArrayList<>();
        for (Mechanism mechanism : framework.mechanisms()) {
            card.mechanism(mechanism.code())
                    .ifPresent(score -> given.add(new DistancePlot.Given(
                            framework.areaOf(mechanism.code()).name(),
                            mechanism.code().value(),
                            mechanism.shortName(),
                            place.address().apply(mechanism.code()),
                            score.applies() ? score.mechanism().target() : null,
                            score.applies() ? score.finding().level() : null,
                            levels(score))));
        }
        return DistancePlot.of(
                place.prefix() + "apart",
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

    private static LostPoints lost(Scorecard card, FrameworkDocument framework, Place place) {
        return LostPoints.of(
                place.prefix() + "lost",
                card.mostLost().stream()
                        .map(score -> new LostPoints.Given(
                                score.code().value(),
                                shortName(framework, score.code()),
                                place.address().apply(score.code()),
                                score.lost(),
                                score.mechanism().critical(),
                                score.contribution().amongMostLost()))
                        .toList(),
                place.bars());
    }
}
