package org.concordat.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.identity.TokenDoor.Let;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets programs in that come with a token in their {@code Authorization}, and nobody else: not who is signed in, and no token
 * in an address, which logs and histories keep. Only reading is asked for here.
 */
final class TokenFilter extends OncePerRequestFilter {

    static final String REALM = "Bearer realm=\"Concordat\"";

    /** For so long nothing more is looked at from where too many tokens were tried that open nothing. */
    private static final Duration SLOW = Duration.ofMinutes(15);

    private static final Pattern BEARER = Pattern.compile("Bearer +(\\S+) *", Pattern.CASE_INSENSITIVE);

    private final TokenDoor door;
    private final Knocks knocks;
    private final Pace pace;

    TokenFilter(TokenDoor door, Knocks knocks, Pace pace) {
        this.door = door;
        this.knocks = knocks;
        this.pace = pace;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SecurityContextHolder.clearContext();
        String token = token(request);
        String client = request.getRemoteAddr();
        Optional<Let> let =
                token == null ? Optional.empty() : SystemWork.resultAs("access token", () -> door.letIn(token, client));
        if (let.isEmpty()) {
            if (token != null && !knocks.lets(Knocks.Kind.TOKEN, token, new Place(client, null))) {
                tooMuch(response, SLOW);
            } else {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, REALM);
                response.sendError(HttpStatus.UNAUTHORIZED.value());
            }
            return;
        }
        Duration wait = pace.waitAfter(let.get().token());
        if (!wait.isZero()) {
            tooMuch(response, wait);
        } else if (reads(request)) {
            SecurityContextHolder.setContext(new SecurityContextImpl(let.get().as()));
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.ALLOW, "GET, HEAD");
            response.sendError(HttpStatus.METHOD_NOT_ALLOWED.value());
        }
    }

    private static @Nullable String token(HttpServletRequest request) {
        String said = request.getHeader(HttpHeaders.AUTHORIZATION);
        Matcher bearer = BEARER.matcher(said == null ? "" : said);
        return bearer.matches() ? bearer.group(1) : null;
    }

    private static boolean reads(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }

    private static void tooMuch(HttpServletResponse response, Duration wait) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }
}
