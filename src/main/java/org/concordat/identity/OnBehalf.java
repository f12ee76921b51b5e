package org.concordat.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/**
 * Does for a person who is not there what goes out to them, a letter or a calendar, with the rights that they have at that
 * moment: so it tells them no more than a page would.
 */
@Component
public class OnBehalf {

    private final Users users;
    private final Clock clock;

    OnBehalf(Users users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    /**
     * The result of that work; empty for someone who is gone, or is not let in today. Not to be asked within a transaction,
     * which would keep the rights that it began with.
     */
    public <T> Optional<T> of(UserId person, Function<Viewer, T> work) {
        return SystemWork.resultAs("on behalf", () -> users.findById(person))
                .filter(user -> user.isLetIn(LocalDate.now(clock)))
                .map(SignedIn::new)
                .map(user -> as(user, work));
    }

    private static <T> T as(SignedIn person, Function<Viewer, T> work) {
        Supplier<SecurityContext> outer = SecurityContextHolder.getDeferredContext();
        String outerWork = SystemWork.switchTo(null);
        SecurityContextHolder.setContext(new SecurityContextImpl(person.authenticated(null)));
        try {
            return work.apply(person.viewer());
        } finally {
            SecurityContextHolder.setDeferredContext(outer);
            SystemWork.switchTo(outerWork);
        }
    }
}
