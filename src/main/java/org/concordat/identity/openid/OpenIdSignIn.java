package org.concordat.identity.openid;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.concordat.identity.PublicAddress;
import org.concordat.identity.SystemWork;
import org.concordat.identity.User;
import org.concordat.shared.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.transaction.TransactionException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** Sign-in by OpenID Connect beside or instead of the form, where providers are configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OpenIdProperties.class)
class OpenIdSignIn {

    @Bean
    WaysIn waysIn(OpenIdProperties properties, ObjectProvider<Providers> providers) {
        List<WaysIn.Way> elsewhere =
                providers.stream().flatMap(known -> known.ways().stream()).toList();
        if (!properties.form() && elsewhere.isEmpty()) {
            throw new IllegalStateException("concordat.oidc.form=false leaves no way to sign in: there is no"
                    + " spring.security.oauth2.client.registration");
        }
        return new WaysIn(properties.form(), elsewhere);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnOAuth2ClientRegistrationProperties
    @EnableConfigurationProperties(OAuth2ClientProperties.class)
    static class Elsewhere {

        @Bean
        Providers providers(
                OAuth2ClientProperties clients, OpenIdProperties properties, PublicAddress address, Clock clock) {
            properties.registrations().keySet().stream()
                    .filter(name -> !clients.getRegistration().containsKey(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw new IllegalStateException("concordat.oidc.registrations." + name
                                + " is about no spring.security.oauth2.client.registration");
                    });
            return new Providers(clients, address, clock);
        }

        @Bean
        Customizer<HttpSecurity> peopleComeFromElsewhere(
                Providers providers, OpenIdProperties properties, Arrivals arrivals, ApplicationEventPublisher events) {
            RefusedElsewhere refused = new RefusedElsewhere(events);
            Going going = new Going(providers);
            ClientHttpRequestFactory patience = patience();
            return http -> http.oauth2Login(login -> login.loginPage("/sign-in")
                            .clientRegistrationRepository(providers)
                            .authorizedClientRepository(new TokensForgotten())
                            .tokenEndpoint(token -> token.accessTokenResponseClient(tokens(patience)))
                            .userInfoEndpoint(info -> info.oidcUserService(people(properties, arrivals, patience)))
                            .successHandler(going)
                            .failureHandler(refused)
                            .withObjectPostProcessor(
                                    new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                                        @Override
                                        public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(
                                                O filter) {
                                            filter.setAuthenticationFailureHandler(refused);
                                            return filter;
                                        }
                                    }))
                    .logout(logout -> logout.addLogoutHandler(going).logoutSuccessHandler(going));
        }

        private static OAuth2UserService<OidcUserRequest, OidcUser> people(
                OpenIdProperties properties, Arrivals arrivals, ClientHttpRequestFactory patience) {
            RestTemplate asking = new RestTemplate(patience);
            asking.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
            DefaultOAuth2UserService userInfo = new DefaultOAuth2UserService();
            userInfo.setRestOperations(asking);
            OidcUserService provider = new OidcUserService();
            provider.setOauth2UserService(userInfo);
            return request -> {
                OidcUser provided = provider.loadUser(request);
                ClaimMapping mapping =
                        properties.mapping(request.getClientRegistration().getRegistrationId());
                return arrive(provided, mapping, arrivals);
            };
        }

        private static OidcUser arrive(OidcUser provided, ClaimMapping mapping, Arrivals arrivals) {
            Map<String, Object> claims = provided.getClaims();
            // Both have been seen to: a token without them does not hold.
            String issuer =
                    Objects.requireNonNull(provided.getIdToken().getIssuer()).toString();
            String subject = Objects.requireNonNull(provided.getIdToken().getSubject());
            Claimed claimed = mapping.read(issuer, subject, claims);
            try {
                User person = SystemWork.resultAs("sign-in", () -> arrivals.arrive(claimed, mapping));
                return new Arrived(person, provided);
            } catch (Refusal | DataAccessException | TransactionException unfit) {
                throw new NotLetIn(Reason.FAILED, unfit);
            }
        }

        private static RestClientAuthorizationCodeTokenResponseClient tokens(ClientHttpRequestFactory patience) {
            RestClientAuthorizationCodeTokenResponseClient tokens =
                    new RestClientAuthorizationCodeTokenResponseClient();
            tokens.setRestClient(RestClient.builder()
                    .requestFactory(patience)
                    .configureMessageConverters(converters -> converters
                            .disableDefaults()
                            .addCustomConverter(new FormHttpMessageConverter())
                            .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                    .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                    .build());
            return tokens;
        }

        /** A provider that does not answer must not hold up the people who wait here. */
        private static ClientHttpRequestFactory patience() {
            SimpleClientHttpRequestFactory factory = new SimpleClientHttpRequestFactory();
            factory.setConnectTimeout(Duration.ofSeconds(5));
            factory.setReadTimeout(Duration.ofSeconds(10));
            return factory;
        }
    }
}
