package org.concordat.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.partnership.PartnerId;
import org.concordat.shared.MechanismCode;
import org.springframework.stereotype.Component;

/**
 * Keeps anonymous assessments from being taken from one another. Where nearly the same people of a partner gave a level in
 * another look at the same arrangement, the difference between the two positions would tell what the one or two gave who
 * came or went. So the later one does not show that position, nor any other on that mechanism.
 */
@Component
class Subtraction {

    private final Respondents respondents;

    Subtraction(Respondents respondents) {
        this.respondents = respondents;
    }

    /** The mechanisms on which some partner's position would tell of single people beside that in another assessment. */
    Set<MechanismCode> tellingOn(Assessment assessment, Collection<Respondent> asked) {
        if (assessment.mode() != Mode.ANONYMOUS) {
            return Set.of();
        }
        Map<AssessmentId, List<Respondent>> others =
                respondents.whoseFiguresWereSeen(assessment.arrangement(), assessment.id()).stream()
                        .collect(Collectors.groupingBy(Respondent::assessment));
        return assessment.mechanisms().stream()
                .filter(mechanism -> others.values().stream().anyMatch(before -> tells(mechanism, asked, before)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean tells(MechanismCode mechanism, Collection<Respondent> now, Collection<Respondent> before) {
        Map<PartnerId, List<Respondent>> there = raters(mechanism, before);
        return raters(mechanism, now).entrySet().stream().anyMatch(partner -> {
            List<Respondent> then = there.getOrDefault(partner.getKey(), List.of());
            long apart = without(partner.getValue(), then) + without(then, partner.getValue());
            return !then.isEmpty() && apart > 0 && apart < Disclosure.FEWEST_ANSWERS;
        });
    }

    private static Map<PartnerId, List<Respondent>> raters(MechanismCode mechanism, Collection<Respondent> sheets) {
        return sheets.stream()
                .filter(sheet -> sheet.answer(mechanism)
                        .filter(answer -> answer.kind() == AnswerKind.RATED)
                        .isPresent())
                .collect(Collectors.groupingBy(
                        Respondent::partner, Collectors.mapping(Function.identity(), Collectors.toList())));
    }

    /** How many of some are not among others. */
    private static long without(List<Respondent> some, List<Respondent> others) {
        return some.stream()
                .filter(one -> others.stream().noneMatch(one::mayBeOfTheSamePersonAs))
                .count();
    }
}
