package org.concordat.assessment.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Assessments;
import org.concordat.assessment.settlement.AgreedLevel;
import org.concordat.assessment.settlement.Settlement;
import org.concordat.assessment.settlement.Settlements;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.catalogue.mapping.Crossing;
import org.concordat.catalogue.mapping.Mapping;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what the partners agreed on the same ground, in the last closed assessments through other frameworks. */
@Component
class AgreedOffers {

    private final Assessments assessments;
    private final Settlements settlements;
    private final Catalogue catalogue;
    private final Mapping mapping;

    AgreedOffers(Assessments assessments, Settlements settlements, Catalogue catalogue, Mapping mapping) {
        this.assessments = assessments;
        this.settlements = settlements;
        this.catalogue = catalogue;
        this.mapping = mapping;
    }

    List<AgreedElsewhere> of(Assessment now, MechanismCode asked) {
        List<Assessment> before = assessments.lastClosedOfEach(now.arrangement());
        Map<FrameworkVersionId, List<Crossing>> crossings = mapping.crossings(
                before.stream().map(AgreedOffers::version).collect(Collectors.toUnmodifiableSet()), version(now));
        Map<AssessmentId, List<Settlement>> settled =
                settlements.ofAll(before.stream().map(Assessment::id).toList()).stream()
                        .collect(Collectors.groupingBy(Settlement::assessment));
        return before.stream()
                .flatMap(from -> crossings.getOrDefault(version(from), List.of()).stream()
                        .filter(by -> by.asked().equals(asked))
                        .flatMap(by -> settled.getOrDefault(from.id(), List.of()).stream()
                                .filter(each -> each.mechanism().equals(by.given()))
                                .flatMap(each -> agreed(from, each.agreed(), by).stream())))
                .toList();
    }

    /** What was agreed between two levels counts as the lower one: never more is offered than was given. */
    private Optional<AgreedElsewhere> agreed(Assessment from, @Nullable AgreedLevel agreed, Crossing by) {
        FrameworkDocument framework = catalogue.document(version(from));
        return Optional.ofNullable(agreed)
                .flatMap(given -> Optional.ofNullable(by.way().offeredFor((int) given.level()))
                        .flatMap(level -> framework
                                .mechanism(by.given())
                                .map(mechanism -> new AgreedElsewhere(from, framework, mechanism, given, level, by))));
    }

    private static FrameworkVersionId version(Assessment assessment) {
        return assessment.pinned().framework();
    }
}
