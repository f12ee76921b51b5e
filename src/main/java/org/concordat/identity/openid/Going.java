package org.concordat.identity.openid;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import org.concordat.identity.GuestDoor;
import org.concordat.identity.WayBack;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.util.UriComponentsBuilder;

/** Takes in whoever arrived from a provider like anyone else, and lets them out of there too when they sign out. */
final class Going implements AuthenticationSuccessHandler, LogoutHandler, LogoutSuccessHandler {

    private static final String OUT = "/sign-in?out";
    private static final String CAME_BY = "sign-in.came-by";

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final WayBack back = new WayBack();
    private final Providers providers;

    Going(Providers providers) {
        this.providers = providers;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        OAuth2AuthenticationToken token = (OAuth2AuthenticationToken) authentication;
        Arrived arrived = (Arrived) token.getPrincipal();
        Authentication kept = arrived.signedIn().authenticated(authentication.getDetails());
        SecurityContext context = new SecurityContextImpl(kept);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        CameBy cameBy = CameBy.of(providers.findByRegistrationId(token.getAuthorizedClientRegistrationId()), arrived);
        if (cameBy != null) {
            request.getSession().setAttribute(CAME_BY, cameBy);
        }
        back.onAuthenticationSuccess(request, response, kept);
    }

    /** Before the session ends. */
    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            request.setAttribute(CAME_BY, session.getAttribute(CAME_BY));
        }
    }

    /**
     * After the session has ended. The way on is left to the sign-in page: the content policy keeps a form, such as the one
     * that signs out, from leading anywhere else.
     */
    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        if (request.getAttribute(CAME_BY) instanceof CameBy cameBy) {
            cameBy.farewell(providers.backTo(OUT, request)).leave(request);
        }
        response.sendRedirect(request.getContextPath() + GuestDoor.wayOut(authentication));
    }

    /** What it takes to sign out where someone signed in. */
    private record CameBy(String name, String endSession, String client, String idToken) implements Serializable {

        /** Null where the provider announces no way to sign out. */
        static @Nullable CameBy of(@Nullable ClientRegistration provider, Arrived arrived) {
            Object endSession = provider == null
                    ? null
                    : provider.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
            return provider == null || endSession == null
                    ? null
                    : new CameBy(
                            provider.getClientName(),
                            endSession.toString(),
                            provider.getClientId(),
                            arrived.getIdToken().getTokenValue());
        }

        Farewell farewell(String back) {
            String address = UriComponentsBuilder.fromUriString(endSession)
                    .queryParam("id_token_hint", "{token}")
                    .queryParam("client_id", "{client}")
                    .queryParam("post_logout_redirect_uri", "{back}")
                    .encode()
                    .buildAndExpand(idToken, client, back)
                    .toUriString();
            return new Farewell(name, address);
        }
    }
}
