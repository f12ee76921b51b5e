package org.concordat.identity.openid;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.concordat.identity.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.util.UrlUtils;

/**
 * The providers that the configuration names. Each is asked about itself when someone first wants to sign in there, so that
 * one that is down keeps neither the product from starting nor people from signing in elsewhere.
 */
final class Providers implements ClientRegistrationRepository {

    private static final Logger LOG = LoggerFactory.getLogger(Providers.class);
    private static final Duration REST = Duration.ofSeconds(10);

    /** Where this is, as far as a request says: only for an installation that was not told itself. */
    private static final String BASE = "{baseUrl}";

    private final Map<String, Provider> providers = new LinkedHashMap<>();
    private final PublicAddress address;
    private final Clock clock;

    Providers(OAuth2ClientProperties properties, PublicAddress address, Clock clock) {
        this.address = address;
        this.clock = clock;
        properties.getRegistration().forEach((id, registration) -> {
            OAuth2ClientProperties one = new OAuth2ClientProperties();
            one.getRegistration().put(id, registration);
            one.getProvider().putAll(properties.getProvider());
            providers.put(id, new Provider(id, Objects.requireNonNullElse(registration.getClientName(), id), one));
        });
    }

    /** Where a provider is to send people back to who sign out there. */
    String backTo(String path, HttpServletRequest request) {
        return address.known()
                ? address.link(path)
                : UrlUtils.buildFullRequestUrl(
                        request.getScheme(),
                        request.getServerName(),
                        request.getServerPort(),
                        request.getContextPath() + path,
                        null);
    }

    /** A link on the sign-in page for each. */
    List<WaysIn.Way> ways() {
        return providers.values().stream()
                .map(provider -> new WaysIn.Way(provider.id, provider.name))
                .toList();
    }

    /** The provider of that name, or null when there is none; {@link NotLetIn} where it does not answer. */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        Provider provider = providers.get(id);
        return provider == null ? null : provider.registration();
    }

    private final class Provider {

        private final String id;
        private final String name;
        private final OAuth2ClientProperties properties;

        @Nullable private ClientRegistration found;

        @Nullable private Instant failedAt;

        Provider(String id, String name, OAuth2ClientProperties properties) {
            this.id = id;
            this.name = name;
            this.properties = properties;
        }

        synchronized ClientRegistration registration() {
            if (found == null) {
                Instant now = clock.instant();
                if (failedAt != null && now.isBefore(failedAt.plus(REST))) {
                    throw new NotLetIn(Reason.UNREACHABLE, (String) null);
                }
                try {
                    found = ask();
                } catch (RuntimeException unreachable) {
                    failedAt = clock.instant();
                    LOG.warn("Nobody can sign in by {}: {}", id, unreachable.getMessage());
                    throw new NotLetIn(Reason.UNREACHABLE, unreachable);
                }
            }
            return found;
        }

        private ClientRegistration ask() {
            ClientRegistration asked = Objects.requireNonNull(new OAuth2ClientPropertiesMapper(properties)
                    .asClientRegistrations()
                    .get(id));
            // Without an issuer to hold them to, tokens of one provider could speak of another's people.
            if (asked.getProviderDetails().getIssuerUri() == null) {
                throw new IllegalStateException("its provider needs an issuer-uri");
            }
            ClientRegistration.Builder scoped =
                    ClientRegistration.withClientRegistration(asked).clientName(name);
            if (asked.getScopes() == null || asked.getScopes().isEmpty()) {
                scoped.scope("openid", "profile", "email");
            } else if (!asked.getScopes().contains("openid")) {
                throw new IllegalStateException("its scopes leave out openid");
            }
            String back = asked.getRedirectUri();
            if (address.known() && back != null && back.startsWith(BASE)) {
                scoped.redirectUri(address.link(back.substring(BASE.length())));
            }
            return scoped.build();
        }
    }
}
