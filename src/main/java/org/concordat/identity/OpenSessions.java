package org.concordat.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/** Where people are signed in. What a session is called among pages is not what its cookie says. */
@Service
public class OpenSessions {

    static final String SINCE = "sign-in.at";
    static final String BROWSER = "sign-in.browser";
    static final String CLIENT = "sign-in.client";

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final ApplicationEventPublisher events;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions, ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.events = events;
    }

    /**
     * One place where someone is signed in.
     *
     * @param handle what the page calls it
     * @param browser in words, as it says itself
     * @param client the network address that it signed in from
     * @param own whether it is the one that asks
     */
    public record OpenSession(
            String handle, Instant since, Instant lastUsed, String browser, String client, boolean own) {}

    /** Where someone is signed in, the last used first. */
    public List<OpenSession> of(UserId person, @Nullable String own) {
        return found(person).stream()
                .map(session -> new OpenSession(
                        handle(session.getId()),
                        session.getAttributeOrDefault(SINCE, session.getCreationTime()),
                        session.getLastAccessedTime(),
                        browser(session, session.getId().equals(own)),
                        session.getAttributeOrDefault(CLIENT, ""),
                        session.getId().equals(own)))
                .sorted(Comparator.comparing(OpenSession::lastUsed).reversed())
                .toList();
    }

    private static String browser(Session session, boolean own) {
        String words = session.getAttributeOrDefault(BROWSER, Browser.words(null));
        return own ? Browser.here(words) : words;
    }

    /** Ends one of someone's sessions; another's cannot be named. */
    public void end(UserId person, String handle) {
        endThose(person, id -> handle(id).equals(handle));
    }

    /** Ends all of someone's sessions but their own one. */
    public void endOthers(UserId person, @Nullable String own) {
        endThose(person, id -> !id.equals(own));
    }

    /** Ends all of someone's sessions. */
    public void endAll(UserId person) {
        endThose(person, id -> true);
    }

    private void endThose(UserId person, Predicate<String> which) {
        List<String> ended =
                found(person).stream().map(Session::getId).filter(which).toList();
        ended.forEach(sessions::deleteById);
        if (!ended.isEmpty()) {
            events.publishEvent(new SessionsEnded(person, ended.size()));
        }
    }

    private Collection<? extends Session> found(UserId person) {
        return sessions.findByPrincipalName(person.toString()).values().stream()
                .filter(session -> !session.isExpired())
                .toList();
    }

    private static String handle(String id) {
        return LinkToken.hash(id).substring(0, 24);
    }

    /** Writes into a session when and from where it was signed in. */
    static void describe(HttpServletRequest request, Instant at) {
        var session = request.getSession();
        session.setAttribute(SINCE, at);
        session.setAttribute(BROWSER, Browser.words(request.getHeader("User-Agent")));
        session.setAttribute(CLIENT, request.getRemoteAddr());
    }
}
