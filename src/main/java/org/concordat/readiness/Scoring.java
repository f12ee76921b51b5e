package org.concordat.readiness;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.concordat.shared.AreaCode;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.ThemeCode;
import org.jspecify.annotations.Nullable;

/** One scoring: leads an input through the steps of the method. */
final class Scoring {

    private final ScoringInput input;
    private final Map<MechanismCode, Double> assumed;
    private final Map<AreaCode, Double> areaWeights;
    private final Map<AreaCode, Double> areaRelevances = new HashMap<>();

    Scoring(ScoringInput input, Map<MechanismCode, Double> assumed) {
        this.input = input;
        this.assumed = assumed;
        this.areaWeights =
                input.scope().areas().stream().collect(toUnmodifiableMap(ScoredArea::code, ScoredArea::weight));
        for (ScoredMechanism mechanism : input.scope().mechanisms()) {
            if (applicability(mechanism) == Applicability.APPLIES) {
                areaRelevances.merge(mechanism.area(), mechanism.relevance(), Double::sum);
            }
        }
    }

    Scorecard scorecard() {
        List<MechanismScore> scores = weigh();
        Reading overall = Reading.of(scores);
        List<Gate> gates = Gate.among(scores);
        Draws draws = Draws.over(scores, areaWeights);
        return new Scorecard(
                Readiness.ENGINE,
                overall,
                Verdict.of(overall, gates, Gate.OVERALL_CAP),
                gates,
                areas(scores, gates),
                themes(scores),
                partners(scores),
                compare(scores, overall, draws),
                draws.robustness());
    }

    Reading overall() {
        return Reading.of(weigh());
    }

    private List<MechanismScore> weigh() {
        return input.scope().mechanisms().stream().map(this::weigh).toList();
    }

    /** Steps 1 to 5, for one mechanism by itself. */
    MechanismScore weigh(ScoredMechanism mechanism) {
        MechanismCode code = mechanism.code();
        Applicability applicability = applicability(mechanism);
        boolean applies = applicability == Applicability.APPLIES;
        List<Position> positions = positions(code);
        LevelFinding finding = LevelFinding.of(
                positions,
                input.agreed().get(code),
                assumed.get(code),
                input.evidence().getOrDefault(code, EvidenceGrade.D),
                applies);
        return new MechanismScore(
                mechanism,
                applicability,
                input.setAside().get(code),
                positions,
                finding,
                applies ? Contribution.of(weight(mechanism), finding, mechanism.target()) : Contribution.NONE);
    }

    private Applicability applicability(ScoredMechanism mechanism) {
        if (mechanism.target() == 0) {
            return Applicability.NOT_REQUIRED;
        }
        return input.setAside().containsKey(mechanism.code()) ? Applicability.SET_ASIDE : Applicability.APPLIES;
    }

    private List<Position> positions(MechanismCode mechanism) {
        List<Position> positions = new ArrayList<>();
        input.voices().forEach((partner, voice) -> {
            List<Response> responses = new ArrayList<>();
            for (Map<MechanismCode, Response> given :
                    input.answers().getOrDefault(partner, Map.of()).values()) {
                Response response = given.get(mechanism);
                if (response != null) {
                    responses.add(response);
                }
            }
            positions.add(Position.of(partner, voice, responses));
        });
        return positions;
    }

    private double weight(ScoredMechanism mechanism) {
        return areaWeight(mechanism.area()) * (mechanism.relevance() / areaRelevance(mechanism.area()));
    }

    private double areaWeight(AreaCode area) {
        return areaWeights.getOrDefault(area, 0.0);
    }

    private double areaRelevance(AreaCode area) {
        return areaRelevances.getOrDefault(area, 0.0);
    }

    private List<AreaScore> areas(List<MechanismScore> scores, List<Gate> gates) {
        List<AreaScore> areas = new ArrayList<>();
        for (ScoredArea area : input.scope().areas()) {
            Reading reading = reading(scores, mechanism -> mechanism.area().equals(area.code()));
            if (reading.applicable() > 0) {
                List<Gate> own = gates.stream()
                        .filter(gate -> gate.area().equals(area.code()))
                        .toList();
                Verdict verdict = Verdict.of(reading, own, Gate.AREA_CAP);
                areas.add(new AreaScore(area.code(), area.weight(), areaRelevance(area.code()), reading, verdict));
            }
        }
        return areas;
    }

    private List<ThemeScore> themes(List<MechanismScore> scores) {
        TreeSet<ThemeCode> codes = new TreeSet<>();
        input.scope().mechanisms().forEach(mechanism -> codes.addAll(mechanism.themes()));
        List<ThemeScore> themes = new ArrayList<>();
        for (ThemeCode code : codes) {
            Reading reading = reading(scores, mechanism -> mechanism.themes().contains(code));
            if (reading.applicable() > 0) {
                themes.add(new ThemeScore(code, reading, Verdict.of(reading, List.of(), Gate.AREA_CAP)));
            }
        }
        return themes;
    }

    private static Reading reading(List<MechanismScore> scores, Predicate<ScoredMechanism> belongs) {
        return Reading.of(
                scores.stream().filter(score -> belongs.test(score.mechanism())).toList());
    }

    private List<PartnerView> partners(List<MechanismScore> scores) {
        List<PartnerView> views = new ArrayList<>();
        input.voices().forEach((partner, voice) -> views.add(PartnerView.of(partner, voice, views.size(), scores)));
        return views;
    }

    /** Steps 15 and 16: what each mechanism loses, and how surely it is among those that lose the most. */
    private static List<MechanismScore> compare(List<MechanismScore> scores, Reading overall, Draws draws) {
        List<MechanismScore> compared = new ArrayList<>(scores.size());
        for (int place = 0; place < scores.size(); place++) {
            MechanismScore score = scores.get(place);
            compared.add(score.losing(lost(score.contribution(), overall), draws.amongMostLost(place)));
        }
        return compared;
    }

    private static double lost(Contribution contribution, Reading overall) {
        @Nullable Double attainment = contribution.attainment();
        return attainment == null
                ? 0
                : Figures.percent(contribution.weight() * (1 - attainment), overall.ratedWeight());
    }
}
