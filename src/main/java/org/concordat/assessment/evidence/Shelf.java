package org.concordat.assessment.evidence;

import java.util.List;
import java.util.Set;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.Mode;
import org.concordat.assessment.sheet.Disclosure;
import org.concordat.assessment.sheet.Respondent;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.PartnerName;
import org.concordat.readiness.EvidenceGrade;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * What supports the levels of an assessment, before someone who looks at it.
 *
 * @param sheet the sheet that they look from, which shows what its partner owns; null for the whole assessment
 * @param entries in the order in which they were entered; ask {@link #reads} before showing what one is
 * @param heard the partners heard, by name
 * @param ownersToChoose the partners for which they may enter some
 * @param facilitates whether they may check, and enter what the partners share
 */
public record Shelf(
        EvidencePlace place,
        Assessment assessment,
        @Nullable Respondent sheet,
        String arrangementName,
        FrameworkDocument framework,
        List<Evidence> entries,
        List<PartnerName> heard,
        Set<PartnerId> ownersToChoose,
        boolean facilitates,
        Disclosure disclosure) {

    /** Whether they may read what an entry is, and not only that it is there and how good. */
    public boolean reads(Evidence entry) {
        return sheet != null || disclosure.readsEvidenceOf(entry.partner());
    }

    /** Whether they are one of those who enter evidence here, while it can be entered. */
    public boolean isTheirs() {
        return facilitates || !ownersToChoose.isEmpty();
    }

    /** Whether they may enter any now. */
    public boolean mayEnter() {
        return assessment.isUnderWay() && isTheirs();
    }

    public boolean mayChange(Evidence entry) {
        return assessment.isUnderWay() && entry.withdrawal() == null && isOwner(entry.partner());
    }

    /** Whether they may enter evidence for a partner, or for all together. */
    boolean isOwner(@Nullable PartnerId partner) {
        return partner == null ? facilitates : ownersToChoose.contains(partner);
    }

    /** Whether they look from a sheet of an anonymous assessment, so that nothing may tell who they are. */
    boolean isAnonymousSheet() {
        return sheet != null && assessment.mode() == Mode.ANONYMOUS;
    }

    public boolean mayCheck(Evidence entry) {
        return facilitates && assessment.isUnderWay() && entry.withdrawal() == null && reads(entry);
    }

    /** An entry that they may read. */
    public Evidence entry(EvidenceId id) {
        return entries.stream()
                .filter(entry -> entry.id().equals(id) && reads(entry))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What an entry is worth here: on the day that the assessment looks at. */
    public EvidenceGrade grade(Evidence entry) {
        return entry.gradeOn(assessment.asOf());
    }

    public EvidenceGrade grade(MechanismCode mechanism) {
        return Evidence.grade(entries, mechanism, assessment.asOf());
    }

    /** Whose an entry is; null for what the partners share. */
    public @Nullable String ownerOf(Evidence entry) {
        return heard.stream()
                .filter(partner -> partner.id().equals(entry.partner()))
                .map(PartnerName::name)
                .findFirst()
                .orElse(null);
    }
}
