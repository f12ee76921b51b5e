package org.concordat.assessment.invitation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.sheet.Respondent;
import org.concordat.identity.UserId;
import org.concordat.identity.Users;
import org.springframework.stereotype.Component;

/** Whom a personal link may reach: not those whom an administrator keeps out, and by itself nobody whose links were ended. */
@Component
class Reach {

    private final SheetLinks links;
    private final Users users;
    private final Clock clock;

    Reach(SheetLinks links, Users users, Clock clock) {
        this.links = links;
        this.users = users;
        this.clock = clock;
    }

    /**
     * Those of the people asked to whom a letter may go that nobody means for them alone. Ending someone’s links is
     * remembered until they are given another.
     */
    List<Respondent> within(Assessment assessment, Collection<Respondent> people) {
        Set<RespondentId> ended = links.ofWhichNoneIsLeft(assessment.id());
        Set<Object> out = keptOut(people);
        return people.stream()
                .filter(person -> !ended.contains(person.id()) && !isAmong(out, person))
                .toList();
    }

    /** Whether someone is known here who is not let in today: then no link lets them in either. */
    boolean keepsOut(Respondent person) {
        return isAmong(keptOut(List.of(person)), person);
    }

    /** The accounts and the addresses of those who are not let in. */
    private Set<Object> keptOut(Collection<Respondent> people) {
        LocalDate today = LocalDate.now(clock);
        Set<Object> out = new HashSet<>();
        Stream.concat(
                        users
                                .findByIdIn(people.stream()
                                        .map(Respondent::account)
                                        .filter(Objects::nonNull)
                                        .map(UserId::new)
                                        .toList())
                                .stream(),
                        users
                                .findByEmailIn(people.stream()
                                        .map(Respondent::email)
                                        .filter(Objects::nonNull)
                                        .toList())
                                .stream())
                .filter(user -> !user.isLetIn(today))
                .flatMap(user -> Stream.of(user.id().userId(), user.email()))
                .forEach(out::add);
        return out;
    }

    private static boolean isAmong(Set<Object> out, Respondent person) {
        return out.contains(person.account()) || out.contains(person.email());
    }
}
