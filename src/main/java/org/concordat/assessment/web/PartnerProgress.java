package org.concordat.assessment.web;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.sheet.Respondent;
import org.concordat.assessment.sheet.RespondentStatus;
import org.concordat.partnership.PartnerName;

/**
 * How far the people of a partner have come.
 *
 * @param asked how many are asked, without those in whose place someone else is
 * @param late how many of them have not handed in by their day
 */
record PartnerProgress(
        String partner, long asked, long submitted, long answering, long notBegun, long late, long declined) {

    /** One line for each partner heard, by name. */
    static List<PartnerProgress> of(
            Assessment assessment, List<PartnerName> heard, List<Respondent> people, LocalDate today) {
        return heard.stream()
                .map(partner -> of(
                        partner.name(),
                        assessment,
                        people.stream()
                                .filter(person -> person.partner().equals(partner.id()))
                                .toList(),
                        today))
                .toList();
    }

    private static PartnerProgress of(String name, Assessment assessment, List<Respondent> people, LocalDate today) {
        return new PartnerProgress(
                name,
                count(people, person -> person.replacedBy() == null),
                count(people, Respondent::isSubmitted),
                count(
                        people,
                        person -> person.status() == RespondentStatus.ANSWERING
                                || person.status() == RespondentStatus.RETURNED),
                count(people, person -> person.status() == RespondentStatus.INVITED),
                count(people, person -> person.isLate(assessment, today)),
                count(people, person -> person.status() == RespondentStatus.DECLINED));
    }

    private static long count(List<Respondent> people, Predicate<Respondent> which) {
        return people.stream().filter(which).count();
    }
}
