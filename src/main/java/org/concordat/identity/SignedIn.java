package org.concordat.identity;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.UserDetails;

/** A signed-in person as the session keeps them. Their name to the session is their id, not their address. */
public class SignedIn implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1;

    private final Viewer viewer;

    @Nullable private String passwordHash;

    public SignedIn(User user) {
        this.viewer = user.viewer();
        this.passwordHash = user.passwordHash();
    }

    public Viewer viewer() {
        return viewer;
    }

    /** This person as a session or a request keeps them: without what they proved it with. */
    public Authentication authenticated(@Nullable Object details) {
        eraseCredentials();
        var token = UsernamePasswordAuthenticationToken.authenticated(this, null, getAuthorities());
        token.setDetails(details);
        return token;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return AuthorityUtils.createAuthorityList(viewer.roles().stream()
                .map(role -> "ROLE_" + role.name())
                .sorted()
                .toList());
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return viewer.id().toString();
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }
}
