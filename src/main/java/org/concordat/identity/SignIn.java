package org.concordat.identity;

import java.util.Locale;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/** Finds who signs in, by address. */
@Service
class SignIn implements UserDetailsService {

    private final Users users;

    SignIn(Users users) {
        this.users = users;
    }

    @Override
    public UserDetails loadUserByUsername(String email) {
        // Unknown, suspended and not yet with a password are one answer, and take the same time.
        return users.findByEmail(email.strip().toLowerCase(Locale.ROOT))
                .filter(User::active)
                .map(SignedIn::new)
                .orElseThrow(() -> new UsernameNotFoundException("No such person"));
    }
}
