package org.concordat.readiness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.shared.AreaCode;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.ThemeCode;

/**
 * A small input for an example: areas of weight 10, mechanisms of relevance 1 and target 4, and partners named P, Q, R.
 * A mechanism's area is the first letter of its code.
 */
final class Given {

    private final List<ScoredMechanism> mechanisms = new ArrayList<>();
    private final List<Consumer<ScoringInput.Builder>> told = new ArrayList<>();
    private int respondents;

    static Given given() {
        return new Given();
    }

    Given mechanism(String code) {
        return mechanism(code, 4, false);
    }

    Given critical(String code) {
        return mechanism(code, 4, true);
    }

    Given mechanism(String code, int target, boolean critical, String... themes) {
        return mechanism(code, 1, target, critical, themes);
    }

    Given mechanism(String code, double relevance, int target, boolean critical, String... themes) {
        Set<ThemeCode> carried = Stream.of(themes).map(ThemeCode::new).collect(Collectors.toSet());
        AreaCode area = new AreaCode(code.substring(0, 1));
        mechanisms.add(new ScoredMechanism(code(code), area, carried, relevance, target, critical));
        return this;
    }

    /** One more respondent of the partner for each of the levels. */
    Given says(String partner, String mechanism, int... levels) {
        for (int level : levels) {
            says(partner, mechanism, new Response.Rated(Level.of(level)));
        }
        return this;
    }

    Given says(String partner, String mechanism, Response response) {
        RespondentKey respondent = new RespondentKey("respondent-" + respondents++);
        told.add(input -> input.answer(new PartnerKey(partner), respondent, code(mechanism), response));
        return this;
    }

    Given voice(String partner, double voice) {
        told.add(input -> input.voice(new PartnerKey(partner), voice));
        return this;
    }

    Given agree(String mechanism, double level) {
        told.add(input -> input.agree(code(mechanism), Generated.agreed(level)));
        return this;
    }

    Given setAside(String mechanism) {
        told.add(input -> input.setAside(code(mechanism), "It has no place here"));
        return this;
    }

    Given evidence(String mechanism, EvidenceGrade grade) {
        told.add(input -> input.evidence(code(mechanism), grade));
        return this;
    }

    ScoringInput input() {
        List<ScoredArea> areas = mechanisms.stream()
                .map(ScoredMechanism::area)
                .distinct()
                .map(area -> new ScoredArea(area, 10))
                .toList();
        ScoringInput.Builder input = ScoringInput.about(new Scope(areas, mechanisms));
        told.forEach(tell -> tell.accept(input));
        return input.build();
    }

    Scorecard card() {
        return Readiness.score(input());
    }

    /** The one mechanism of this code on the card. */
    static MechanismScore on(Scorecard card, String code) {
        return card.mechanism(code(code)).orElseThrow();
    }

    static AreaScore area(Scorecard card, String code) {
        return card.area(new AreaCode(code)).orElseThrow();
    }

    static MechanismCode code(String code) {
        return new MechanismCode(code);
    }
}
