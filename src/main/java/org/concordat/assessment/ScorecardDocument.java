package org.concordat.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.readiness.PartnerKey;
import org.concordat.readiness.Scorecard;
import org.concordat.readiness.ScoringInput;
import org.concordat.readiness.Setting;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;

/**
 * A scorecard with all that it followed from, so that it can be read and explained without anything else.
 *
 * @param assessment the assessment's id
 * @param name the assessment's name
 * @param asOf the day that it speaks of
 * @param mode what of the answers others get to see
 * @param setting the stage, tier and kind that were pinned
 * @param partners the partners heard, in the order of their keys
 * @param voicesReason why the partners' voices are not equal; null when they are
 * @param published the report that it was read from; null for one held with the partners
 * @param corrects the closed assessment that it stands in place of; null for one that corrects none
 * @param closing who closed it and when; null for one that is still under way, whose figures are as they stand
 * @param input every input of the engine
 * @param result every figure of the engine
 * @param withheld what this reader is not shown; in the kept scorecard itself, what no reader may be shown
 */
public record ScorecardDocument(
        UUID assessment,
        String name,
        LocalDate asOf,
        Mode mode,
        ArrangementNamed arrangement,
        FrameworkNamed framework,
        Setting setting,
        List<PartnerHeard> partners,
        @Nullable String voicesReason,
        @Nullable Published published,
        @Nullable Corrects corrects,
        @Nullable Signature closing,
        ScoringInput input,
        Scorecard result,
        Withheld withheld) {

    /** The arrangement that was looked at. */
    public record ArrangementNamed(UUID id, String name) {}

    /** The framework version that it was looked at against. */
    public record FrameworkNamed(UUID versionId, String code, String name, int version) {}

    /** The assessment that is corrected, and why. */
    public record Corrects(UUID assessment, String because) {}

    /**
     * A partner heard.
     *
     * @param key its id, by which the input and the result name it
     * @param respondents how many people were asked for it
     */
    public record PartnerHeard(PartnerKey key, String name, int respondents) {}

    /**
     * What a reader is not shown, so that a page can say so instead of taking it for nothing.
     *
     * @param answers whether some people's answers were left out
     * @param positions the mechanisms whose positions, gap and agreement were left out
     * @param views the partners whose view was left out
     */
    public record Withheld(boolean answers, Set<MechanismCode> positions, Set<PartnerKey> views) {

        /** Everything is there. */
        public static final Withheld NOTHING = new Withheld(false, Set.of(), Set.of());

        public Withheld {
            positions = Set.copyOf(positions);
            views = Set.copyOf(views);
        }
    }

    public ScorecardDocument {
        partners = List.copyOf(partners);
    }

    /** What the partner with this key is called. */
    public String nameOf(PartnerKey key) {
        return partners.stream()
                .filter(partner -> partner.key().equals(key))
                .map(PartnerHeard::name)
                .findFirst()
                .orElse(key.value());
    }

    /** Whether it is kept for good; if not, the figures are as they stand now. */
    public boolean isKept() {
        return closing != null;
    }

    ScorecardDocument showing(ScoringInput shownInput, Scorecard shownResult, Withheld without) {
        return new ScorecardDocument(
                assessment,
                name,
                asOf,
                mode,
                arrangement,
                framework,
                setting,
                partners,
                voicesReason,
                published,
                corrects,
                closing,
                shownInput,
                shownResult,
                without);
    }
}
