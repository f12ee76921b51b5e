package org.concordat.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPatternParser;

/** How sign-in and the table of routes say no. */
final class Refusals implements AccessDeniedHandler, AuthenticationFailureHandler {

    /** Where the address that someone tried to sign in with waits, so that they need not type it again. */
    static final String TRIED_EMAIL = "sign-in.email";

    /** Marks a request whose form was not taken, for the page that offers it again. */
    static final String UNSENT = Refusals.class.getName() + ".unsent";

    /** What a browser says of a request that a page of another site made. */
    private static final Set<String> ELSEWHERE = Set.of("cross-site", "same-site");

    private final MessageSource messages;

    Refusals(MessageSource messages) {
        this.messages = messages;
    }

    /** An address that no line of the table knows is the address of nothing; one that it knows is not for this person. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException) {
            waitedTooLong(request, response);
            return;
        }
        if (GuestDoor.present() != null && CurrentViewer.orNull() == null) {
            ended(request, response);
            return;
        }
        response.sendError(known(request) ? HttpStatus.FORBIDDEN.value() : HttpStatus.NOT_FOUND.value());
    }

    /** A link that let someone in until a moment ago. The page says what has happened, with what was sent in vain. */
    private void ended(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (wantsJson(request)) {
            problem(response, "error.link-ended.json");
        } else {
            EndedLink.mark(request);
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    private static boolean wantsJson(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.startsWith(MediaType.APPLICATION_JSON_VALUE);
    }

    private void problem(HttpServletResponse response, String code) throws IOException {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getWriter().write("{\"problem\":\"" + messages.getMessage(code, null, Locale.UK) + "\"}");
    }

    /**
     * A form whose session has ended in the meantime, or that came from elsewhere. Nothing of it is done. If it may be one of
     * ours, the page says so and offers what was sent to be sent again, so that nothing typed is lost; what the browser says
     * came from another site is not offered, since sending it again would do what that site wants.
     */
    private void waitedTooLong(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (ServletRequestPathUtils.parseAndCache(request)
                .pathWithinApplication()
                .value()
                .equals("/sign-in")) {
            response.sendRedirect(request.getContextPath() + "/sign-in?late");
        } else if (wantsJson(request)) {
            problem(response, "error.late.json");
        } else {
            if (!ELSEWHERE.contains(Objects.requireNonNullElse(request.getHeader("Sec-Fetch-Site"), ""))) {
                request.setAttribute(UNSENT, true);
            }
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    private static boolean known(HttpServletRequest request) {
        PathContainer path = ServletRequestPathUtils.parseAndCache(request).pathWithinApplication();
        HttpMethod method = HttpMethod.valueOf(request.getMethod());
        return AccessRules.TABLE.stream()
                .filter(rule -> rule.method().equals(method)
                        || rule.method().equals(HttpMethod.GET) && method.equals(HttpMethod.HEAD)
                        || method.equals(HttpMethod.POST))
                .anyMatch(rule ->
                        PathPatternParser.defaultInstance.parse(rule.path()).matches(path));
    }

    /** One answer, whatever was wrong: which addresses are known here is nobody's business. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String email = request.getParameter("email");
        if (email != null && email.length() <= 254) {
            request.getSession().setAttribute(TRIED_EMAIL, email);
        }
        response.sendRedirect(request.getContextPath() + "/sign-in?wrong");
    }
}
