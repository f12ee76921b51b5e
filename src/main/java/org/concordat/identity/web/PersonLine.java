package org.concordat.identity.web;

import java.time.LocalDate;
import java.util.List;
import org.concordat.identity.Admission;
import org.concordat.identity.Role;
import org.concordat.identity.User;
import org.concordat.identity.Viewer;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * A person among all people.
 *
 * @param roles their codes
 * @param sees whether they see arrangements at all
 * @param partner the one partner whose arrangements they see; null for none
 * @param namedOnly whether they see only those that they were named for
 * @param standing the code of how they stand today
 * @param from the first day, if it is still to come
 * @param until the last day, if there is one
 * @param owns whether they are not let in and still own something
 * @param takesLinks whether a link to choose a password can be made for them
 */
record PersonLine(
        String id,
        String name,
        String email,
        List<String> roles,
        boolean sees,
        @Nullable String partner,
        boolean namedOnly,
        String standing,
        @Nullable String from,
        @Nullable String until,
        boolean owns,
        boolean takesLinks) {

    /**
     * As they stand on a day.
     *
     * @param partner the name of the one that they are bound to
     */
    static PersonLine of(User person, LocalDate today, @Nullable String partner, boolean owns) {
        Viewer viewer = person.viewer();
        LocalDate from = person.from();
        LocalDate until = person.until();
        return new PersonLine(
                person.id().toString(),
                person.name(),
                person.email(),
                person.roles().stream().sorted().map(Role::code).toList(),
                viewer.seesArrangements(),
                viewer.boundPartner() == null ? null : partner,
                viewer.seesNamedOnly(),
                person.standing(today).code(),
                from != null && from.isAfter(today) ? Shown.day(from) : null,
                until == null ? null : Shown.day(until),
                owns,
                person.admission() == Admission.LET_IN);
    }
}
