package org.concordat.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.concordat.shared.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Those who can let people in. There is always one who can sign in today and whose last day does not come by itself, or
 * nobody could ever let anyone in again. A password is no way in where the form is switched off.
 */
@Component
public class Administrators {

    private final Users users;
    private final Clock clock;
    private final boolean form;

    Administrators(Users users, Clock clock, @Value("${concordat.oidc.form:true}") boolean form) {
        this.users = users;
        this.clock = clock;
        this.form = form;
    }

    /** Refuses, at the roles, what would leave none. */
    public void requireOne() {
        if (!any(user -> true)) {
            throw Refusal.of("roles", "person.administrator.last");
        }
    }

    /** Whether there is one besides that person. */
    public boolean anyBut(User person) {
        return any(user -> !user.id().equals(person.id()));
    }

    private boolean any(Predicate<User> who) {
        LocalDate today = LocalDate.now(clock);
        return users.findAllByOrderByNameAsc().stream()
                .filter(who)
                .anyMatch(user -> user.roles().contains(Role.ADMINISTRATOR)
                        && user.comesIn(form)
                        && user.isLetIn(today)
                        && user.until() == null);
    }
}
