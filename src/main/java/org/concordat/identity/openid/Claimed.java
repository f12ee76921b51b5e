package org.concordat.identity.openid;

import java.util.Set;
import org.concordat.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says of someone who signed in there.
 *
 * @param issuer the provider
 * @param subject who they are to the provider, for ever
 * @param email their address; null where the provider does not vouch for it
 * @param partners what it calls the partner that they are bound to
 */
record Claimed(
        String issuer,
        String subject,
        @Nullable String email,
        @Nullable String name,
        Set<Role> roles,
        Set<String> partners) {}
