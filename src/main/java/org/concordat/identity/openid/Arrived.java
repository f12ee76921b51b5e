package org.concordat.identity.openid;

import java.util.Map;
import org.concordat.identity.SignedIn;
import org.concordat.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** A person on the way in, with what the provider said of them, which is not kept. */
final class Arrived extends SignedIn implements OidcUser {

    private static final long serialVersionUID = 1;

    private final transient User person;
    private final transient OidcUser provided;

    Arrived(User person, OidcUser provided) {
        super(person);
        this.person = person;
        this.provided = provided;
    }

    /** As the session keeps whoever signs in, by whatever way. */
    SignedIn signedIn() {
        return new SignedIn(person);
    }

    @Override
    public String getName() {
        return getUsername();
    }

    @Override
    public Map<String, Object> getClaims() {
        return provided.getClaims();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return provided.getAttributes();
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return provided.getUserInfo();
    }

    @Override
    public OidcIdToken getIdToken() {
        return provided.getIdToken();
    }
}
