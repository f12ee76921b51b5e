package org.concordat.assessment.web.result;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.concordat.assessment.result.Results.Result;
import org.concordat.assessment.result.ScorecardDocument;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.Mechanism;
import org.concordat.readiness.AreaScore;
import org.concordat.readiness.MechanismScore;
import org.concordat.readiness.PartnerKey;
import org.concordat.readiness.Scorecard;
import org.concordat.readiness.ThemeScore;
import org.concordat.shared.AreaCode;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.ThemeCode;

/** A scorecard read with its framework: everything by name, and in the framework's order. */
final class CardReader {

    private final ScorecardDocument document;
    private final FrameworkDocument framework;

    CardReader(Result result) {
        this.document = result.card();
        this.framework = result.framework();
    }

    ScorecardDocument document() {
        return document;
    }

    Scorecard card() {
        return document.result();
    }

    /** Where the result is shown. */
    String path() {
        return "/assessments/" + document.assessment() + "/result";
    }

    String explanation(String figure) {
        return path() + "/explanations/" + figure;
    }

    String name(MechanismCode code) {
        return framework.mechanism(code).map(Mechanism::name).orElse(code.value());
    }

    String shortName(MechanismCode code) {
        return framework.mechanism(code).map(Mechanism::shortName).orElse(code.value());
    }

    /** What a level looks like for a mechanism; 0 to 4. */
    Optional<String> levelDescribed(MechanismCode code, int level) {
        return framework.mechanism(code).map(mechanism -> mechanism.level(level));
    }

    String name(AreaCode code) {
        return framework.area(code).map(area -> area.name()).orElse(code.value());
    }

    String name(ThemeCode code) {
        return framework.theme(code).map(theme -> theme.name()).orElse(code.value());
    }

    /** In the order of the framework. */
    List<MechanismScore> mechanisms() {
        return framework.mechanisms().stream()
                .flatMap(mechanism -> card().mechanism(mechanism.code()).stream())
                .toList();
    }

    List<AreaScore> areas() {
        return framework.areas().stream()
                .flatMap(area -> card().area(area.code()).stream())
                .toList();
    }

    List<ThemeScore> themes() {
        return framework.themes().stream()
                .flatMap(theme -> card().theme(theme.code()).stream())
                .toList();
    }

    /** The place of a partner among those heard, from 0; it settles the partner's marker and its explanation. */
    int placeOf(PartnerKey key) {
        return IntStream.range(0, card().partners().size())
                .filter(place -> card().partners().get(place).partner().equals(key))
                .findFirst()
                .orElse(0);
    }

    boolean isWithheld(MechanismCode code) {
        return document.withheld().positions().contains(code);
    }

    boolean isWithheld(PartnerKey key) {
        return document.withheld().views().contains(key);
    }
}
