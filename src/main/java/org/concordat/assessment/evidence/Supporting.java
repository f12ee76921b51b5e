package org.concordat.assessment.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Assessments;
import org.concordat.assessment.Mode;
import org.concordat.assessment.Signature;
import org.concordat.assessment.file.ExaminedFile;
import org.concordat.assessment.file.StoredFiles;
import org.concordat.assessment.sheet.Answering;
import org.concordat.assessment.sheet.Answering.Sheet;
import org.concordat.assessment.sheet.Disclosure;
import org.concordat.assessment.sheet.Respondent;
import org.concordat.catalogue.Catalogue;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.PartnerName;
import org.concordat.partnership.Partners;
import org.concordat.partnership.Visibility;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.concordat.shared.StaleForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the register of what supports the levels of an assessment. People who answer enter their partner's; those who run the
 * assessment, what belongs to any partner that they speak for, and what the partners share.
 */
@Service
@Transactional
public class Supporting {

    private final Assessments assessments;
    private final Answering answering;
    private final EvidenceRegister register;
    private final StoredFiles files;
    private final Partners partners;
    private final Arrangements arrangements;
    private final Catalogue catalogue;
    private final Clock clock;

    Supporting(
            Assessments assessments,
            Answering answering,
            EvidenceRegister register,
            StoredFiles files,
            Partners partners,
            Arrangements arrangements,
            Catalogue catalogue,
            Clock clock) {
        this.assessments = assessments;
        this.answering = answering;
        this.register = register;
        this.files = files;
        this.partners = partners;
        this.arrangements = arrangements;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** What someone sees from a place. */
    @Transactional(readOnly = true)
    public Shelf shelf(Viewer viewer, EvidencePlace place) {
        return shelf(viewer, place, false);
    }

    Shelf shelf(Viewer viewer, EvidencePlace place, boolean toChange) {
        if (place instanceof EvidencePlace.OfSheet of) {
            Sheet sheet = toChange
                    ? answering.sheetToEnter(viewer, of.respondent())
                    : answering.sheet(viewer, of.respondent());
            PartnerId partner = sheet.respondent().partner();
            return shelf(
                    viewer,
                    place,
                    sheet.assessment(),
                    sheet.respondent(),
                    sheet.mayEnter() && sheet.respondent().counts() ? Set.of(partner) : Set.of(),
                    entry -> partner.equals(entry.partner()));
        }
        AssessmentId id = ((EvidencePlace.OfAssessment) place).assessment();
        // Locked against closing only: what two do to one entry, its version tells apart.
        Assessment assessment = (toChange ? assessments.findToAnswer(id) : assessments.findById(id))
                .filter(found -> arrangements.isVisible(found.arrangement(), Visibility.of(viewer)))
                .filter(found -> !toChange || viewer.facilitates())
                .orElseThrow(NotFound::new);
        Set<PartnerId> spokenFor = assessment.voices().keySet().stream()
                .filter(partner -> Disclosure.speaksFor(viewer, partner))
                .collect(Collectors.toUnmodifiableSet());
        return shelf(viewer, place, assessment, null, spokenFor, entry -> true);
    }

    private Shelf shelf(
            Viewer viewer,
            EvidencePlace place,
            Assessment assessment,
            @Nullable Respondent sheet,
            Set<PartnerId> ownersToChoose,
            Predicate<Evidence> shown) {
        return new Shelf(
                place,
                assessment,
                sheet,
                arrangements
                        .findById(assessment.arrangement())
                        .orElseThrow(NotFound::new)
                        .name(),
                catalogue.document(assessment.pinned().framework()),
                register.of(assessment.id()).stream().filter(shown).toList(),
                partners.namesInOrder(assessment.voices().keySet()),
                ownersToChoose,
                sheet == null && viewer.facilitates(),
                Disclosure.to(viewer, assessment.mode()));
    }

    /**
     * Enters what supports levels.
     *
     * @param file the file, if that is what it is
     */
    public EvidenceId enter(Viewer viewer, EvidencePlace place, EvidenceTerms terms, @Nullable ExaminedFile file) {
        Shelf shelf = shelf(viewer, place, true);
        requireOwner(shelf, terms);
        Signature by = signature(viewer, shelf);
        Evidence entry = register.save(new Evidence(
                        shelf.assessment(), terms, file == null ? null : EvidenceRevision.of(file, by), by))
                .changedFrom(shelf);
        if (file != null) {
            register.flush();
            files.keep(entry.latestFile(), file);
        }
        return entry.id();
    }

    /** Hands in another file for the same evidence; those before it stay. */
    public void revise(Viewer viewer, EvidencePlace place, EvidenceId id, long seen, ExaminedFile file) {
        Shelf shelf = shelf(viewer, place, true);
        Evidence entry = entry(shelf, id, seen);
        entry.revise(shelf.assessment(), EvidenceRevision.of(file, signature(viewer, shelf)));
        register.flush();
        files.keep(entry.latestFile(), file);
    }

    /** Corrects what is told of evidence. */
    public void correct(Viewer viewer, EvidencePlace place, EvidenceId id, long seen, EvidenceTerms terms) {
        Shelf shelf = shelf(viewer, place, true);
        Evidence entry = entry(shelf, id, seen);
        requireOwner(shelf, terms);
        entry.correct(shelf.assessment(), terms, signature(viewer, shelf));
    }

    /** Takes evidence out of account, for a reason. */
    public void withdraw(Viewer viewer, EvidencePlace place, EvidenceId id, long seen, @Nullable String reason) {
        Shelf shelf = shelf(viewer, place, true);
        entry(shelf, id, seen)
                .withdraw(shelf.assessment(), EvidenceWithdrawal.because(reason, signature(viewer, shelf)));
    }

    /** Records that the viewer looked at evidence and found that it shows what it is said to. */
    public void check(Viewer viewer, AssessmentId id, EvidenceId entry, long seen, @Nullable String word) {
        Shelf shelf = shelf(viewer, new EvidencePlace.OfAssessment(id), true);
        readable(shelf, entry, seen)
                .check(shelf.assessment(), new EvidenceCheck(word, Signature.of(viewer, clock.instant())));
    }

    public void withdrawCheck(Viewer viewer, AssessmentId id, EvidenceId entry, long seen) {
        Shelf shelf = shelf(viewer, new EvidencePlace.OfAssessment(id), true);
        readable(shelf, entry, seen).withdrawCheck(shelf.assessment());
    }

    /** What runs out soon, of what the viewer may read; null if nothing does. The assessment is one that they see. */
    @Transactional(readOnly = true)
    public @Nullable Expiring expiring(Viewer viewer, AssessmentId id, Mode mode) {
        LocalDate today = LocalDate.now(clock);
        Disclosure disclosure = Disclosure.to(viewer, mode);
        List<Evidence> soon = register.runningOut(id, today, today.plusDays(Evidence.NOTICE)).stream()
                .filter(entry -> disclosure.readsEvidenceOf(entry.partner()))
                .toList();
        return soon.isEmpty()
                ? null
                : new Expiring(
                        id, soon.size(), Objects.requireNonNull(soon.get(0).goodUntil()));
    }

    /** An entry to change it, as it was when it was looked at. */
    private static Evidence entry(Shelf shelf, EvidenceId id, long seen) {
        Evidence entry = readable(shelf, id, seen);
        if (!shelf.isOwner(entry.partner())) {
            throw new NotFound();
        }
        return entry.changedFrom(shelf);
    }

    private static Evidence readable(Shelf shelf, EvidenceId id, long seen) {
        Evidence entry = shelf.entry(id);
        if (shelf.assessment().isUnderWay()) {
            StaleForm.unlessCurrent(seen, entry.version());
        }
        return entry;
    }

    private static void requireOwner(Shelf shelf, EvidenceTerms terms) {
        if (!shelf.isOwner(terms.partner())) {
            throw Refusal.of("partner", "evidence.partner.not-heard");
        }
    }

    /** Of an anonymous sheet nothing is kept of who entered something, nor at what hour. */
    Signature signature(Viewer viewer, Shelf shelf) {
        if (shelf.isAnonymousSheet()) {
            String partner = shelf.heard().stream()
                    .filter(heard -> shelf.ownersToChoose().contains(heard.id()))
                    .map(PartnerName::name)
                    .findFirst()
                    .orElseThrow(NotFound::new);
            return Signature.unnamed(partner, clock);
        }
        return Signature.of(viewer, clock.instant());
    }
}
