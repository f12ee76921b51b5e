package org.concordat.identity;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** Sign-in by form, one table of who may call what, and headers that leave a page nothing but its own files. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            MessageSource messages,
            Users users,
            GuestRights guests,
            Clock clock,
            @Value("${concordat.oidc.form:true}") boolean form)
            throws Exception {
        Refusals refusals = new Refusals(messages);
        http.authorizeHttpRequests(requests -> {
            // A page that is rendered for an error has been decided about before it failed.
            requests.dispatcherTypeMatchers(
                            jakarta.servlet.DispatcherType.ERROR, jakarta.servlet.DispatcherType.FORWARD)
                    .permitAll();
            for (AccessRules.Rule rule : AccessRules.TABLE) {
                allow(requests.requestMatchers(rule.method(), rule.path()), rule);
                if (rule.method().equals(HttpMethod.GET)) {
                    allow(requests.requestMatchers(HttpMethod.HEAD, rule.path()), rule);
                }
            }
            requests.anyRequest().denyAll();
        });
        if (form) {
            http.formLogin(login -> login.loginPage("/sign-in")
                    .usernameParameter("email")
                    .passwordParameter("password")
                    .successHandler(new WayBack())
                    .failureHandler(refusals)
                    .permitAll());
        }
        http.exceptionHandling(handling -> handling.accessDeniedHandler(refusals));
        http.logout(logout -> logout.logoutUrl("/sign-out")
                // Unless there is a provider to sign out of as well, which has a way of its own.
                .defaultLogoutSuccessHandlerFor(
                        (request, response, who) ->
                                response.sendRedirect(request.getContextPath() + GuestDoor.wayOut(who)),
                        AnyRequestMatcher.INSTANCE));
        http.addFilterAfter(new PresentRights(users, guests, clock), SecurityContextHolderFilter.class);
        http.requestCache(Customizer.withDefaults());
        nothingButOwnFiles(http);
        return http.build();
    }

    /** The same for pages and for what programs read. */
    static void nothingButOwnFiles(HttpSecurity http) throws Exception {
        http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()")));
    }

    private static void allow(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizedUrl matched, AccessRules.Rule rule) {
        if (rule.roles().isEmpty()) {
            matched.permitAll();
        } else {
            matched.hasAnyAuthority(rule.authorities());
        }
    }

    /** No parameter may carry a NUL, which PostgreSQL cannot keep: refused with a 400 before anything reads it. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value == null || value.indexOf('\0') < 0);
        return firewall;
    }

    /** Two requests of one person at once may both put the same thing into their session: the second is no fault. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsThatMeet() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** Argon2id: 16 MiB, 2 passes, 1 lane, a 16-byte salt. About 50 ms on a 2026 server core. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }
}
