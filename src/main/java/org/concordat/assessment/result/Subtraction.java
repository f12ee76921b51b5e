package org.concordat.assessment.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.Assessments;
import org.concordat.assessment.Mode;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.Uncounted;
import org.concordat.assessment.sheet.Disclosure;
import org.concordat.assessment.sheet.Respondent;
import org.concordat.assessment.sheet.Respondents;
import org.concordat.partnership.PartnerId;
import org.concordat.shared.MechanismCode;
import org.springframework.stereotype.Component;

/**
 * Keeps anonymous assessments from being taken from one another. Where nearly the same people of a partner gave a level in
 * other looks at the same arrangement, the differences would tell what the one or two gave who came or went. So when answering
 * ends, it is settled for good whose answers the figures do without: as few as possible, and if need be a partner's all.
 */
@Component
public class Subtraction {

    private final Assessments assessments;
    private final Respondents respondents;

    Subtraction(Assessments assessments, Respondents respondents) {
        this.assessments = assessments;
        this.respondents = respondents;
    }

    /** Settles what goes into no figure of an assessment that takes no more answers from now on. */
    public void settle(Assessment assessment, Collection<Respondent> asked) {
        if (assessment.mode() != Mode.ANONYMOUS) {
            return;
        }
        // Two looks whose answering ends at once take turns, so that the second knows what the first shows.
        assessments.takeTurns(assessment.arrangement().toString());
        List<Respondent> before = respondents.whoseFiguresWereSeen(
                assessment.arrangement(), assessment.pinned().framework(), assessment.id());
        List<Assessment> others = assessments.findByIdIn(
                before.stream().map(Respondent::assessment).collect(Collectors.toSet()));
        assessment.leaveUncounted(uncounted(assessment, asked, others, before));
    }

    /**
     * Which answers the figures do without.
     *
     * @param others the looks whose figures were seen
     * @param before everyone asked in those
     */
    static Set<Uncounted> uncounted(
            Assessment assessment,
            Collection<Respondent> asked,
            Collection<Assessment> others,
            Collection<Respondent> before) {
        Map<RespondentId, Integer> people = people(Stream.concat(asked.stream(), before.stream())
                .filter(Respondent::counts)
                .toList());
        Set<Uncounted> uncounted = new HashSet<>();
        // Mostly the same people give a level to one mechanism as to the next.
        Map<Reckoning, Map<Set<Integer>, Set<Integer>>> found = new HashMap<>();
        for (MechanismCode mechanism : assessment.mechanisms()) {
            Reckoning reckoning = reckoning(mechanism, asked, others, before, people);
            for (List<Respondent> given : raters(mechanism, asked).values()) {
                Set<Integer> shown = found.computeIfAbsent(reckoning, one -> new HashMap<>())
                        .computeIfAbsent(numbers(given, people), reckoning::most);
                given.stream()
                        .filter(sheet -> !shown.contains(people.get(sheet.id())))
                        .forEach(sheet -> uncounted.add(new Uncounted(sheet.id(), mechanism)));
            }
        }
        return uncounted;
    }

    private static Reckoning reckoning(
            MechanismCode mechanism,
            Collection<Respondent> asked,
            Collection<Assessment> others,
            Collection<Respondent> before,
            Map<RespondentId, Integer> people) {
        List<Set<Integer>> seen = new ArrayList<>();
        Set<Integer> toAll = new HashSet<>();
        Set<Integer> toTheirOwn = new HashSet<>();
        for (Assessment other : others) {
            List<Respondent> sheets = before.stream()
                    .filter(sheet -> sheet.assessment().equals(other.id()))
                    .toList();
            var counts = Disclosure.counting(other, sheets);
            raters(mechanism, sheets).values().forEach(given -> {
                Set<Integer> numbers = numbers(
                        given.stream()
                                .filter(sheet -> counts.test(sheet, mechanism))
                                .toList(),
                        people);
                seen.add(numbers);
                if (other.mode() != Mode.ANONYMOUS) {
                    toTheirOwn.addAll(numbers);
                }
                if (other.mode() == Mode.ATTRIBUTED) {
                    toAll.addAll(numbers);
                }
            });
        }
        List<Set<Integer>> known = new ArrayList<>(List.of(toAll, toTheirOwn));
        known.addAll(enteredForOthers(mechanism, Stream.concat(asked.stream(), before.stream()), people));
        return new Reckoning(seen, known);
    }

    /** For each who entered answers for others, whose these were: what one typed in one knows. */
    private static Collection<Set<Integer>> enteredForOthers(
            MechanismCode mechanism, Stream<Respondent> sheets, Map<RespondentId, Integer> people) {
        Map<UUID, Set<Integer>> entered = new HashMap<>();
        sheets.filter(Respondent::counts)
                .forEach(sheet -> sheet.answer(mechanism)
                        .filter(answer ->
                                !sheet.gave(answer) && answer.signature().by() != null)
                        .ifPresent(answer -> entered.computeIfAbsent(
                                        answer.signature().by(), by -> new HashSet<>())
                                .add(people.get(sheet.id()))));
        return entered.values();
    }

    private static Map<PartnerId, List<Respondent>> raters(MechanismCode mechanism, Collection<Respondent> sheets) {
        return sheets.stream()
                .filter(sheet -> sheet.counts() && sheet.rated(mechanism))
                .collect(Collectors.groupingBy(Respondent::partner));
    }

    private static Set<Integer> numbers(Collection<Respondent> sheets, Map<RespondentId, Integer> people) {
        return sheets.stream().map(sheet -> people.get(sheet.id())).collect(Collectors.toSet());
    }

    /** A number for everyone, the same for all sheets that may be one person's. */
    private static Map<RespondentId, Integer> people(List<Respondent> sheets) {
        int[] numbers = IntStream.range(0, sheets.size()).toArray();
        for (int one = 0; one < numbers.length; one++) {
            for (int other = 0; other < one; other++) {
                int own = numbers[one];
                int theirs = numbers[other];
                if (own != theirs && sheets.get(one).mayBeOfTheSamePersonAs(sheets.get(other))) {
                    Arrays.setAll(numbers, sheet -> numbers[sheet] == own ? theirs : numbers[sheet]);
                }
            }
        }
        return IntStream.range(0, numbers.length)
                .boxed()
                .collect(Collectors.toMap(sheet -> sheets.get(sheet).id(), sheet -> numbers[sheet]));
    }
}
