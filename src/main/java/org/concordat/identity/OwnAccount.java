package org.concordat.identity;

import java.util.Objects;
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
    private final Knocks knocks;
    private final PasswordEncoder encoder;
    private final TransactionOperations transaction;

    OwnAccount(
            Users users,
            PasswordLinks links,
            Knocks knocks,
            PasswordEncoder encoder,
            TransactionOperations transaction) {
        this.users = users;
        this.links = links;
        this.knocks = knocks;
        this.encoder = encoder;
        this.transaction = transaction;
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
