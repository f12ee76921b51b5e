package org.concordat.assessment.web.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.evidence.EvidenceOffer;
import org.concordat.assessment.evidence.Shelf;
import org.concordat.catalogue.mapping.Crossing;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * What an earlier assessment has to choose from.
 *
 * @param linked whether it was made against another framework
 */
record EarlierView(String name, String asOf, String framework, boolean linked, List<Offered> offers) {

    /**
     * Something to choose.
     *
     * @param mechanisms what it would support here
     * @param by why it is offered; null where the same was asked
     */
    record Offered(
            String key,
            EvidenceLine line,
            List<String> mechanisms,
            @Nullable GroundView by) {}

    static List<EarlierView> of(List<EvidenceOffer> offers, Shelf shelf, LocalDate today) {
        Map<AssessmentId, List<EvidenceOffer>> byAssessment = new LinkedHashMap<>();
        offers.forEach(offer -> byAssessment
                .computeIfAbsent(offer.from().id(), none -> new ArrayList<>())
                .add(offer));
        return byAssessment.values().stream()
                .map(some -> of(some.get(0), some, shelf, today))
                .toList();
    }

    private static EarlierView of(EvidenceOffer first, List<EvidenceOffer> all, Shelf shelf, LocalDate today) {
        Assessment from = first.from();
        return new EarlierView(
                from.name(),
                Shown.day(from.asOf()),
                first.framework().name(),
                first.by() != null,
                all.stream().map(offer -> offered(offer, shelf, today)).toList());
    }

    private static Offered offered(EvidenceOffer offer, Shelf shelf, LocalDate today) {
        Crossing by = offer.by();
        return new Offered(
                offer.key(),
                EvidenceLine.of(shelf, offer.entry(), today),
                offer.supports().stream()
                        .map(code -> GroundView.named(shelf.framework(), code))
                        .toList(),
                by == null ? null : GroundView.of(by, offer.framework()));
    }
}
