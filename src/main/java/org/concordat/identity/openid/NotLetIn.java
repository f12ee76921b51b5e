package org.concordat.identity.openid;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** Someone is known at a provider, and not let in here. */
final class NotLetIn extends OAuth2AuthenticationException {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    @Nullable private final String email;

    /**
     * With what the provider says of them.
     *
     * @param email the address that the provider vouches for; null where there is none
     */
    NotLetIn(Reason reason, @Nullable String email) {
        super(new OAuth2Error(reason.code()));
        this.reason = reason;
        this.email = email;
    }

    NotLetIn(Reason reason, Throwable cause) {
        super(new OAuth2Error(reason.code()), cause);
        this.reason = reason;
        this.email = null;
    }

    Reason reason() {
        return reason;
    }

    @Nullable String email() {
        return email;
    }
}
