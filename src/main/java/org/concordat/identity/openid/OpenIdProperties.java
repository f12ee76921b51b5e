package org.concordat.identity.openid;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What sign-in at a provider means here. The providers themselves stand in {@code spring.security.oauth2.client}.
 *
 * @param form whether people may also sign in by form, with a password that is kept here
 * @param registrations by the name of the registration; one that is not named here lets invited people in, and no more
 */
@ConfigurationProperties("concordat.oidc")
record OpenIdProperties(@DefaultValue("true") boolean form, Map<String, ClaimMapping> registrations) {

    OpenIdProperties(@DefaultValue("true") boolean form, @Nullable Map<String, ClaimMapping> registrations) {
        this.form = form;
        this.registrations = registrations == null ? Map.of() : Map.copyOf(registrations);
    }

    ClaimMapping mapping(String registration) {
        return registrations.getOrDefault(registration, ClaimMapping.INVITED_ONLY);
    }
}
