package org.concordat.identity.openid;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.concordat.identity.SystemWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Says on the sign-in page, in plain words, why someone who came from a provider, or wanted to go there, is not signed in. */
final class RefusedElsewhere implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedElsewhere.class);

    private final ApplicationEventPublisher events;

    RefusedElsewhere(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure.getCause() instanceof IllegalArgumentException) {
            // There is no provider of that name.
            response.sendError(HttpStatus.NOT_FOUND.value());
            return;
        }
        NotLetIn refused =
                failure.getCause() instanceof NotLetIn before ? before : failure instanceof NotLetIn now ? now : null;
        Reason reason = refused == null ? reason(failure) : refused.reason();
        if (reason == Reason.FAILED) {
            LOG.warn("What a provider answered does not hold: {}", failure.getMessage());
        }
        // What nobody began anyone can send, as often as they like: the journal would grow by it for ever.
        if (reason != Reason.UNREACHABLE && reason != Reason.NOT_BEGUN) {
            String who = refused == null || refused.email() == null ? "" : refused.email();
            SystemWork.as("sign-in", () -> events.publishEvent(new CouldNotSignIn(who, failure)));
        }
        response.sendRedirect(request.getContextPath() + "/sign-in?elsewhere=" + reason.code());
    }

    private static Reason reason(AuthenticationException failure) {
        String code = failure instanceof OAuth2AuthenticationException said
                ? said.getError().getErrorCode()
                : "";
        return switch (code) {
            case "access_denied", "login_required", "interaction_required", "consent_required" -> Reason.CANCELLED;
            case "authorization_request_not_found", "invalid_state_parameter", "invalid_request" -> Reason.NOT_BEGUN;
            case "temporarily_unavailable", "server_error" -> Reason.UNREACHABLE;
            default -> Reason.FAILED;
        };
    }

    /** For whoever notes who could not sign in. */
    private static final class CouldNotSignIn extends AbstractAuthenticationFailureEvent {

        private static final long serialVersionUID = 1;

        CouldNotSignIn(@Nullable String who, AuthenticationException why) {
            super(UsernamePasswordAuthenticationToken.unauthenticated(who, null), why);
        }
    }
}
