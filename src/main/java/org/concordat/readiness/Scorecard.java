package org.concordat.readiness;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.concordat.shared.AreaCode;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.ThemeCode;
import org.jspecify.annotations.Nullable;

/**
 * The result of a scoring, with every figure that it followed from, so that each can be explained from the card alone.
 * It names no respondent. All lists are in the order of codes or keys.
 *
 * @param engine the version of the engine that made it
 * @param overall the headline: readiness, coverage, bounds, evidenced readiness
 * @param gates the critical mechanisms that cap the band or make it provisional
 * @param areas those with an applicable mechanism
 * @param themes those with an applicable mechanism
 * @param partners every partner heard, also one that rated nothing
 * @param mechanisms every mechanism in scope, applicable or not
 * @param robustness null when nothing is rated
 */
public record Scorecard(
        String engine,
        Reading overall,
        Verdict verdict,
        List<Gate> gates,
        List<AreaScore> areas,
        List<ThemeScore> themes,
        List<PartnerView> partners,
        List<MechanismScore> mechanisms,
        @Nullable Robustness robustness) {

    public Scorecard {
        gates = List.copyOf(gates);
        areas = List.copyOf(areas);
        themes = List.copyOf(themes);
        partners = List.copyOf(partners);
        mechanisms = List.copyOf(mechanisms);
    }

    /** {@code S}, in full precision; null when nothing is rated. */
    public @Nullable Double readiness() {
        return overall.readiness();
    }

    public Band band() {
        return verdict.band();
    }

    public Optional<MechanismScore> mechanism(MechanismCode code) {
        return mechanisms.stream().filter(score -> score.code().equals(code)).findFirst();
    }

    /** Empty for an area that is not in scope and for one without an applicable mechanism. */
    public Optional<AreaScore> area(AreaCode code) {
        return areas.stream().filter(score -> score.area().equals(code)).findFirst();
    }

    /** Empty for a theme that no mechanism carries and for one without an applicable mechanism. */
    public Optional<ThemeScore> theme(ThemeCode code) {
        return themes.stream().filter(score -> score.theme().equals(code)).findFirst();
    }

    /** The mechanisms that lose points, the most first, equal ones by code: the order of the work. */
    public List<MechanismScore> mostLost() {
        // On a grid of a billionth: what is equal in the method stays equal here, whatever its last bits say.
        Comparator<MechanismScore> byLost = comparing(score -> -Math.rint(score.lost() / Figures.HAIR));
        return mechanisms.stream()
                .filter(score -> score.lost() > Figures.HAIR)
                .sorted(byLost.thenComparing(MechanismScore::code))
                .toList();
    }

    /** The mechanisms that the partners see a level or more apart. */
    public List<MechanismScore> flaggedGaps() {
        return mechanisms.stream().filter(score -> score.finding().gapFlagged()).toList();
    }

    /** The partner that sees the readiness lowest, the first by key among equals; empty when none rated anything. */
    public Optional<PartnerView> lowestView() {
        return partners.stream().filter(PartnerView::sees).min(comparing(PartnerView::orZero));
    }

    /** The partner that sees the readiness highest, the first by key among equals; empty when none rated anything. */
    public Optional<PartnerView> highestView() {
        return partners.stream()
                .filter(PartnerView::sees)
                .min(comparing(PartnerView::orZero).reversed());
    }
}
