package org.concordat.assessment.result;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.assessment.Mode;
import org.concordat.assessment.Published;
import org.concordat.assessment.Signature;
import org.concordat.assessment.evidence.Evidence;
import org.concordat.assessment.evidence.EvidenceCheck;
import org.concordat.assessment.evidence.EvidenceKind;
import org.concordat.assessment.evidence.EvidenceRevision;
import org.concordat.assessment.settlement.Settlement;
import org.concordat.readiness.EvidenceGrade;
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
 * @param dissent by mechanism, the partners that hold another level than the one agreed
 * @param evidence what supported its levels, without what was withdrawn
 * @param withheld what this reader is not shown; nothing in the kept scorecard itself
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
        Map<MechanismCode, List<Dissenting>> dissent,
        List<EvidenceKept> evidence,
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
     * A partner that holds another level than the one agreed.
     *
     * @param partner its key
     * @param level the level that it holds, 0 to 4
     * @param reason why it holds that one
     */
    public record Dissenting(PartnerKey partner, double level, String reason) {}

    /**
     * Evidence as it was when this was written. Of what a reader may not read, what it is and where is null, and what its file
     * holds.
     *
     * @param partner whose it is; null for what the partners shared
     * @param checkedBy who checked it, or null
     * @param sha256 the hash of its latest file, in lower-case hexadecimal; null if it is none
     */
    public record EvidenceKept(
            UUID id,
            @Nullable PartnerKey partner,
            EvidenceKind kind,
            List<MechanismCode> mechanisms,
            EvidenceGrade grade,
            @Nullable String what,
            @Nullable String place,
            @Nullable LocalDate dated,
            @Nullable LocalDate goodUntil,
            @Nullable String checkedBy,
            @Nullable String sha256) {

        static EvidenceKept of(Evidence entry, LocalDate asOf) {
            EvidenceRevision file = entry.revisions().get(entry.latest());
            EvidenceCheck check = entry.check();
            return new EvidenceKept(
                    entry.id().evidenceId(),
                    entry.partner() == null ? null : Scoring.key(entry.partner()),
                    entry.kind(),
                    List.copyOf(entry.mechanisms()),
                    entry.gradeOn(asOf),
                    entry.what(),
                    entry.place(),
                    entry.dated(),
                    entry.goodUntil(),
                    check == null ? null : check.signature().name(),
                    file == null ? null : file.sha256());
        }

        /** That it is there, whose, and what it is worth. */
        EvidenceKept inOutline() {
            return new EvidenceKept(id, partner, kind, mechanisms, grade, null, null, null, null, null, null);
        }
    }

    /**
     * What a reader is not shown, so that a page can say so instead of taking it for nothing.
     *
     * @param answers whether some people's answers were left out
     * @param positions of an anonymous assessment, the mechanisms on which some partner has no position; whether its people
     *     gave too few levels or none is not told
     * @param views of an anonymous assessment, the partners that have no view, for the same reason
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
        // Scorecards kept before dissent was recorded know of none.
        dissent = dissent == null ? Map.of() : Map.copyOf(dissent);
        // And those before evidence was kept with them, of none either.
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    static Map<MechanismCode, List<Dissenting>> dissent(Collection<Settlement> settled) {
        return settled.stream()
                .filter(settlement -> !settlement.dissent().isEmpty())
                .collect(Collectors.toMap(Settlement::mechanism, ScorecardDocument::dissent));
    }

    private static List<Dissenting> dissent(Settlement settlement) {
        return settlement.dissent().entrySet().stream()
                .map(held -> new Dissenting(
                        Scoring.key(held.getKey()),
                        held.getValue().level(),
                        held.getValue().reason()))
                .sorted(Comparator.comparing(Dissenting::partner))
                .toList();
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
        return with(shownInput, shownResult, evidence, without);
    }

    ScorecardDocument showing(List<EvidenceKept> shownEvidence) {
        return with(input, result, shownEvidence, withheld);
    }

    private ScorecardDocument with(
            ScoringInput shownInput, Scorecard shownResult, List<EvidenceKept> shownEvidence, Withheld without) {
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
                dissent,
                shownEvidence,
                without);
    }
}
