package org.concordat.assessment.result;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.assessment.Mode;
import org.concordat.assessment.result.ScorecardDocument.EvidenceKept;
import org.concordat.assessment.result.ScorecardDocument.Withheld;
import org.concordat.assessment.sheet.Disclosure;
import org.concordat.readiness.MechanismScore;
import org.concordat.readiness.PartnerKey;
import org.concordat.readiness.PartnerView;
import org.concordat.readiness.Position;
import org.concordat.readiness.Scorecard;
import org.concordat.readiness.ScoringInput;

/**
 * Makes of a scorecard what one viewer may see. {@link Disclosure} says what of the answers that is; here everything goes that
 * would tell the rest.
 */
public final class Withholding {

    private Withholding() {}

    /** The scorecard as it may be shown; what was left out is named in it. */
    public static ScorecardDocument by(Disclosure disclosure, ScorecardDocument full) {
        ScorecardDocument document = full.showing(full.evidence().stream()
                .map(entry -> readsEvidence(disclosure, entry) ? entry : entry.inOutline())
                .toList());
        ScoringInput input = document.input();
        Scorecard card = document.result();
        Set<PartnerKey> open = input.answers().keySet().stream()
                .filter(key -> disclosure.readsAllOf(Scoring.partner(key)))
                .collect(toSet());
        boolean answersWithheld = open.size() < input.answers().size();
        if (full.mode() != Mode.ANONYMOUS && !answersWithheld) {
            return document;
        }
        return document.showing(
                without(input, open),
                without(card, open),
                full.mode() == Mode.ANONYMOUS
                        ? withoutFigure(card)
                        : new Withheld(answersWithheld, Set.of(), Set.of()));
    }

    /**
     * Where a partner has no figure, whatever the reason. That its people gave fewer levels than count, or none, is not told
     * apart.
     */
    private static Withheld withoutFigure(Scorecard card) {
        return new Withheld(
                true,
                card.mechanisms().stream()
                        .filter(score -> score.positions().stream().anyMatch(position -> position.level() == null))
                        .map(MechanismScore::code)
                        .collect(toSet()),
                card.partners().stream()
                        .filter(view -> view.readiness() == null)
                        .map(PartnerView::partner)
                        .collect(toSet()));
    }

    private static boolean readsEvidence(Disclosure disclosure, EvidenceKept entry) {
        PartnerKey partner = entry.partner();
        return disclosure.readsEvidenceOf(partner == null ? null : Scoring.partner(partner));
    }

    private static ScoringInput without(ScoringInput input, Set<PartnerKey> open) {
        return new ScoringInput(
                input.scope(),
                input.voices(),
                input.answers().entrySet().stream()
                        .filter(partner -> open.contains(partner.getKey()))
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)),
                input.agreed(),
                input.setAside(),
                input.evidence());
    }

    private static Scorecard without(Scorecard card, Set<PartnerKey> open) {
        return new Scorecard(
                card.engine(),
                card.overall(),
                card.verdict(),
                card.gates(),
                card.areas(),
                card.themes(),
                card.partners(),
                card.mechanisms().stream().map(score -> without(score, open)).toList(),
                card.robustness());
    }

    private static MechanismScore without(MechanismScore score, Set<PartnerKey> open) {
        return new MechanismScore(
                score.mechanism(),
                score.applicability(),
                score.setAsideBecause(),
                score.positions().stream()
                        .map(position -> open.contains(position.partner()) ? position : withoutPeople(position))
                        .toList(),
                score.finding(),
                score.contribution());
    }

    /** The position stays; what single people gave goes, and the agreement where it would tell it. */
    private static Position withoutPeople(Position position) {
        boolean many = position.given().size() >= Disclosure.FEWEST_ANSWERS;
        return new Position(
                position.partner(),
                position.voice(),
                List.of(),
                0,
                0,
                position.level(),
                many ? position.agreement() : null);
    }
}
