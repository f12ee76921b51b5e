package org.concordat.identity;

import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import org.concordat.identity.Letter.Outcome;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** What people change of themselves. */
@Service
public class OwnAccount {

    private final Users users;
    private final PasswordLinks links;
    private final Letters letters;
    private final Knocks knocks;
    private final PasswordEncoder encoder;
    private final TransactionOperations transaction;
    private final Clock clock;

    OwnAccount(
            Users users,
            PasswordLinks links,
            Letters letters,
            Knocks knocks,
            PasswordEncoder encoder,
            TransactionOperations transaction,
            Clock clock) {
        this.users = users;
        this.links = links;
        this.letters = letters;
        this.knocks = knocks;
        this.encoder = encoder;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Changes one's own password, which takes the present one: a session that someone left open is not enough. Tries are
     * counted before and after, each for itself, so that no connection is held while another is waited for.
     *
     * @param from where it is asked from
     */
    public void changePassword(
            UserId id, Place from, @Nullable String present, @Nullable String password, @Nullable String again) {
        String email = users.findById(id).orElseThrow(NotFound::new).email();
        if (!knocks.lets(Knocks.Kind.PASSWORD, email, from)) {
            throw Refusal.of("presentPassword", "sign-in.slow");
        }
        transaction.executeWithoutResult(status -> change(id, present, password, again));
        knocks.cameIn(Knocks.Kind.PASSWORD, email, from);
    }

    /** Says whether one wants to be written to once a week. What waits to be sent then need not be. */
    public void wantWeeklyMail(UserId id, boolean wanted) {
        transaction.executeWithoutResult(
                status -> users.findById(id).orElseThrow(NotFound::new).wantWeeklyMail(wanted));
        if (!wanted) {
            // The house's own work: people do not see what waits to be sent, not even to themselves.
            SystemWork.as("weekly letters", () -> transaction.executeWithoutResult(status -> withdrawWeekly(id)));
        }
    }

    private void withdrawWeekly(UserId id) {
        letters.findByUserAndKindInAndOutcomeIn(id, Set.of(Letter.Kind.WEEKLY), Set.of(Outcome.WAITING, Outcome.FAILED))
                .forEach(letter -> letter.settle(Outcome.WITHDRAWN, clock.instant()));
    }

    private void change(UserId id, @Nullable String present, @Nullable String password, @Nullable String again) {
        User user = users.findById(id).orElseThrow(NotFound::new);
        String hash = user.passwordHash();
        if (hash == null || present == null || !encoder.matches(present, hash)) {
            throw Refusal.of("presentPassword", "password.present.wrong");
        }
        Passwords.require(password, again, user.email());
        user.choosePassword(Objects.requireNonNull(encoder.encode(password)));
        links.withdraw(id);
    }
}
