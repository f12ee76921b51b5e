package org.concordat.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/** Finds who signs in, by address. */
@Service
class SignIn implements UserDetailsService {

    private final Users users;
    private final Clock clock;

    SignIn(Users users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    @Override
    public UserDetails loadUserByUsername(String email) {
        // Unknown, suspended, not let in today and not yet with a password are one answer, and take the same time.
        return users.findByEmail(email.strip().toLowerCase(Locale.ROOT))
                .filter(user -> user.hasPassword() && user.isLetIn(LocalDate.now(clock)))
                .map(SignedIn::new)
                .orElseThrow(() -> new UsernameNotFoundException("No such person"));
    }
}
