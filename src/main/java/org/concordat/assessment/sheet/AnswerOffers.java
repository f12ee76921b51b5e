package org.concordat.assessment.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Assessments;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.Signature;
import org.concordat.assessment.sheet.Answering.Sheet;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.catalogue.mapping.Crossing;
import org.concordat.catalogue.mapping.Mapping;
import org.concordat.identity.Viewer;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Offers people what they themselves said of the same arrangement through another framework. Only to them, whatever the mode
 * then and now: what was promised of their answers is not touched by showing them their own. Nothing is filled in by itself.
 */
@Service
@Transactional
public class AnswerOffers {

    private final Answering answering;
    private final Respondents respondents;
    private final Assessments assessments;
    private final Catalogue catalogue;
    private final Mapping mapping;

    AnswerOffers(
            Answering answering,
            Respondents respondents,
            Assessments assessments,
            Catalogue catalogue,
            Mapping mapping) {
        this.answering = answering;
        this.respondents = respondents;
        this.assessments = assessments;
        this.catalogue = catalogue;
        this.mapping = mapping;
    }

    /** What they said before that may stand for a level here; none once they have answered, and for anybody else. */
    @Transactional(readOnly = true)
    public List<AnswerOffer> of(Viewer viewer, Sheet sheet, MechanismCode asked) {
        Respondent person = sheet.respondent();
        if (!sheet.isOpen() || !person.isOf(viewer) || person.answer(asked).isPresent()) {
            return List.of();
        }
        List<Respondent> earlier = earlier(person, sheet.assessment());
        if (earlier.isEmpty()) {
            return List.of();
        }
        Map<AssessmentId, Assessment> then =
                assessments
                        .findByIdIn(earlier.stream().map(Respondent::assessment).toList())
                        .stream()
                        .collect(Collectors.toMap(Assessment::id, Function.identity()));
        Map<FrameworkVersionId, List<Crossing>> crossings = mapping.crossings(
                then.values().stream().map(AnswerOffers::version).collect(Collectors.toUnmodifiableSet()),
                version(sheet.assessment()));
        Map<String, AnswerOffer> latest = new LinkedHashMap<>();
        for (Respondent before : earlier) {
            Assessment from = then.get(before.assessment());
            if (from != null) {
                crossings.getOrDefault(version(from), List.of()).stream()
                        .filter(by -> by.asked().equals(asked))
                        .flatMap(by -> offer(before, from, by).stream())
                        .forEach(offer -> latest.putIfAbsent(
                                offer.framework().code() + " "
                                        + offer.mechanism().code(),
                                offer));
            }
        }
        return List.copyOf(latest.values());
    }

    /** Their sheets of other assessments of the arrangement, those of the latest look first. */
    private List<Respondent> earlier(Respondent person, Assessment now) {
        return respondents
                .elsewhere(now.arrangement(), now.id(), person.account(), person.email(), person.former())
                .stream()
                .filter(before -> before.counts()
                        && (before.isOfTheSamePersonAs(person) || before.id().equals(person.former())))
                .toList();
    }

    private Optional<AnswerOffer> offer(Respondent before, Assessment from, Crossing by) {
        FrameworkDocument framework = catalogue.document(version(from));
        return before.answer(by.given())
                .filter(said -> said.level() != null && said.takenOver() == null)
                .flatMap(said -> Optional.ofNullable(by.way().offeredFor(Objects.requireNonNull(said.level())))
                        .flatMap(level -> framework
                                .mechanism(by.given())
                                .map(mechanism ->
                                        new AnswerOffer(before.id(), from, framework, mechanism, said, level, by))));
    }

    private static FrameworkVersionId version(Assessment assessment) {
        return assessment.pinned().framework();
    }

    /**
     * The answer that an offer becomes once its person takes it: their own, with what they write now, and with from where it
     * came. It is entered like any other.
     *
     * @param key {@link AnswerOffer#key}
     */
    @Transactional(readOnly = true)
    public Answer taken(
            Viewer viewer,
            RespondentId id,
            MechanismCode asked,
            String key,
            @Nullable String note,
            Signature signature) {
        Sheet sheet = answering.sheet(viewer, id);
        AnswerOffer offer = of(viewer, sheet, asked).stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refusal.of("choice", "answer.offer.gone"));
        return Answer.rated(offer.level(), note, signature)
                .takenOverFrom(offer.origin(sheet.assessment().mode()));
    }
}
