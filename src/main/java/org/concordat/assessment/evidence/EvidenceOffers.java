package org.concordat.assessment.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Assessments;
import org.concordat.assessment.Signature;
import org.concordat.assessment.file.Download;
import org.concordat.assessment.file.StoredFiles;
import org.concordat.assessment.sheet.Disclosure;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.catalogue.mapping.Crossing;
import org.concordat.catalogue.mapping.Mapping;
import org.concordat.identity.Viewer;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries evidence over from the last closed assessments of the arrangement: from the one against the same framework, and
 * from those against others where their mechanisms cover the same ground. Nothing is entered that nobody chose.
 */
@Service
@Transactional
public class EvidenceOffers {

    private final Supporting supporting;
    private final Assessments assessments;
    private final EvidenceRegister register;
    private final StoredFiles files;
    private final Catalogue catalogue;
    private final Mapping mapping;
    private final Findings findings;

    EvidenceOffers(
            Supporting supporting,
            Assessments assessments,
            EvidenceRegister register,
            StoredFiles files,
            Catalogue catalogue,
            Mapping mapping,
            Findings findings) {
        this.supporting = supporting;
        this.assessments = assessments;
        this.register = register;
        this.files = files;
        this.catalogue = catalogue;
        this.mapping = mapping;
        this.findings = findings;
    }

    /** What the last closed assessments have that would be current here, and does not support the same here yet. */
    @Transactional(readOnly = true)
    public List<EvidenceOffer> of(Viewer viewer, Shelf shelf) {
        if (shelf.sheet() != null || !shelf.mayEnter()) {
            return List.of();
        }
        List<Assessment> before =
                assessments.lastClosedOfEach(shelf.assessment().arrangement());
        Map<AssessmentId, List<Evidence>> entries =
                register.ofAll(before.stream().map(Assessment::id).toList()).stream()
                        .collect(Collectors.groupingBy(Evidence::assessment));
        Map<FrameworkVersionId, List<Crossing>> crossings = mapping.crossings(
                before.stream().map(each -> each.pinned().framework()).collect(Collectors.toUnmodifiableSet()),
                shelf.assessment().pinned().framework());
        List<EvidenceOffer> offers = new ArrayList<>();
        for (Assessment from : before) {
            Disclosure then = Disclosure.to(viewer, from.mode());
            entries.getOrDefault(from.id(), List.of()).stream()
                    .filter(entry -> entry.withdrawal() == null
                            && entry.isCurrentOn(shelf.assessment().asOf()))
                    .filter(entry -> then.readsEvidenceOf(entry.partner()) && shelf.isOwner(entry.partner()))
                    .flatMap(entry -> offers(
                            entry,
                            from,
                            shelf,
                            crossings.getOrDefault(from.pinned().framework(), List.of())))
                    .filter(offer -> shelf.entries().stream().noneMatch(offer::isMadeBy))
                    .forEach(offers::add);
        }
        return offers.stream()
                .filter(offer -> offers.stream().noneMatch(other -> offer.isMadeBy(other.entry())))
                .toList();
    }

    /** What was found outside of assessments that would be current here and that the viewer may enter. */
    @Transactional(readOnly = true)
    public List<Finding> findings(Shelf shelf) {
        if (shelf.sheet() != null || !shelf.mayEnter()) {
            return List.of();
        }
        return findings.of(shelf.assessment()).stream()
                .filter(finding -> shelf.isOwner(finding.terms().partner())
                        && shelf.assessment()
                                .mechanisms()
                                .containsAll(finding.terms().mechanisms())
                        && finding.terms().isCurrentOn(shelf.assessment().asOf()))
                .toList();
    }

    private void enter(Finding finding, Assessment now, Signature by) {
        Download file = finding.file();
        Evidence entry = register.save(
                new Evidence(now, finding.terms(), file == null ? null : EvidenceRevision.of(file, by), by));
        register.flush();
        if (file != null) {
            files.copy(file.place(), entry.latestFile());
        }
        findings.entered(finding, entry);
    }

    private Stream<EvidenceOffer> offers(Evidence entry, Assessment from, Shelf shelf, List<Crossing> crossings) {
        FrameworkDocument framework = catalogue.document(from.pinned().framework());
        Collection<MechanismCode> asked = shelf.assessment().mechanisms();
        if (framework.code().equals(shelf.framework().code())) {
            Set<MechanismCode> supports = new TreeSet<>(entry.mechanisms());
            supports.retainAll(asked);
            return Stream.of(new EvidenceOffer(entry, from, framework, supports, null))
                    .filter(offer -> !supports.isEmpty());
        }
        return crossings.stream()
                .filter(by -> entry.supports(by.given()) && !entry.takenOver().contains(by.given()))
                .filter(by -> asked.contains(by.asked()))
                .map(by -> new EvidenceOffer(entry, from, framework, Set.of(by.asked()), by));
    }

    /**
     * Enters again, with files, what was chosen, by the keys of the offers; it waits to be checked anew. What was carried over
     * before supports what was chosen besides.
     *
     * @return how many entries there are more, or say more
     */
    public int take(Viewer viewer, AssessmentId id, Collection<String> chosen) {
        Shelf shelf = supporting.shelf(viewer, new EvidencePlace.OfAssessment(id), true);
        Map<EvidenceId, List<EvidenceOffer>> taken = of(viewer, shelf).stream()
                .filter(offer -> chosen.contains(offer.key()))
                .collect(Collectors.groupingBy(offer -> offer.entry().id(), LinkedHashMap::new, Collectors.toList()));
        List<Finding> found = findings(shelf).stream()
                .filter(finding -> chosen.contains(finding.key()))
                .toList();
        if (taken.isEmpty() && found.isEmpty()) {
            throw Refusal.of("chosen", "evidence.carry.none");
        }
        taken.values().forEach(offers -> take(offers, shelf, supporting.signature(viewer, shelf)));
        found.forEach(finding -> enter(finding, shelf.assessment(), supporting.signature(viewer, shelf)));
        return taken.size() + found.size();
    }

    private void take(List<EvidenceOffer> offers, Shelf shelf, Signature by) {
        Evidence entry = offers.get(0).entry();
        Set<MechanismCode> supports = all(offers.stream().map(EvidenceOffer::supports));
        Set<MechanismCode> takenOver = all(offers.stream().map(EvidenceOffer::takenOver));
        shelf.entries().stream()
                .filter(here -> entry.id().equals(here.carriedFrom()) && shelf.mayChange(here))
                .findFirst()
                .ifPresentOrElse(
                        here -> here.supportBesides(shelf.assessment(), supports, takenOver),
                        () -> again(entry, shelf.assessment(), supports, takenOver, by));
    }

    private static Set<MechanismCode> all(Stream<Set<MechanismCode>> some) {
        return some.flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    private void again(
            Evidence entry, Assessment now, Set<MechanismCode> supports, Set<MechanismCode> takenOver, Signature by) {
        Evidence again = register.save(entry.again(now, supports, by));
        again.supportBesides(now, Set.of(), takenOver);
        if (entry.latest() > 0) {
            register.flush();
            files.copy(entry.latestFile(), again.latestFile());
        }
    }
}
