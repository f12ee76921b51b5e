package org.concordat.identity;

import java.util.Objects;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people change of themselves. */
@Service
@Transactional
public class OwnAccount {

    private final Users users;
    private final PasswordLinks links;
    private final Knocks knocks;
    private final PasswordEncoder encoder;

    OwnAccount(Users users, PasswordLinks links, Knocks knocks, PasswordEncoder encoder) {
        this.users = users;
        this.links = links;
        this.knocks = knocks;
        this.encoder = encoder;
    }

    /**
     * Changes one's own password, which takes the present one: a session that someone left open is not enough.
     *
     * @param client where it is asked from
     */
    public void changePassword(
            UserId id, String client, @Nullable String present, @Nullable String password, @Nullable String again) {
        User user = users.findById(id).orElseThrow(NotFound::new);
        if (!knocks.lets(Knocks.Kind.PASSWORD, user.email(), client)) {
            throw Refusal.of("presentPassword", "sign-in.slow");
        }
        String hash = user.passwordHash();
        if (hash == null || present == null || !encoder.matches(present, hash)) {
            throw Refusal.of("presentPassword", "password.present.wrong");
        }
        Passwords.require(password, again, user.email());
        user.choosePassword(Objects.requireNonNull(encoder.encode(password)));
        links.withdraw(id);
        knocks.cameIn(Knocks.Kind.PASSWORD, user.email(), client);
    }
}
