package org.concordat.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer.SessionFixationConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/**
 * What programs read goes by the same table as the pages, and by a token for each request: there is no session, and so nothing
 * that a page of another site could make a browser do.
 */
@Configuration(proxyBeanMethods = false)
class InterfaceSecurity {

    private static final String PROGRAMS = "/api/v1/**";

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, TokenDoor door, Knocks knocks, Clock clock) throws Exception {
        http.securityMatcher(PROGRAMS);
        http.csrf(AbstractHttpConfigurer::disable);
        http.logout(AbstractHttpConfigurer::disable);
        http.requestCache(AbstractHttpConfigurer::disable);
        // Whoever is signed in beside it stays so: nothing of their session is changed here.
        http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                .sessionFixation(SessionFixationConfigurer::none));
        http.addFilterBefore(new TokenFilter(door, knocks, new Pace(clock)), AnonymousAuthenticationFilter.class);
        http.authorizeHttpRequests(requests -> {
            AccessRules.TABLE.stream().filter(rule -> rule.scope() != null).forEach(rule -> {
                var lets = AuthorizationManagers.allOf(
                        AuthorityAuthorizationManager.hasAnyAuthority(rule.authorities()),
                        AuthorityAuthorizationManager.hasAuthority(rule.scope().authority()));
                requests.requestMatchers(HttpMethod.GET, rule.path()).access(lets);
                requests.requestMatchers(HttpMethod.HEAD, rule.path()).access(lets);
            });
            requests.anyRequest().denyAll();
        });
        SecurityConfiguration.nothingButOwnFiles(http);
        http.exceptionHandling(handling -> handling.accessDeniedHandler(InterfaceSecurity::refuse));
        return http.build();
    }

    /** An address that no line of the table knows is the address of nothing; of one that it knows, it says what would open it. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        AccessRules.Rule rule = AccessRules.of(request).orElse(null);
        if (rule == null || rule.scope() == null) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return;
        }
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                TokenFilter.REALM + ", error=\"insufficient_scope\", scope=\""
                        + rule.scope().code() + "\"");
        response.sendError(HttpStatus.FORBIDDEN.value());
    }
}
