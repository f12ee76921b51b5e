package org.concordat.identity;

import static org.concordat.identity.Role.ADMINISTRATOR;
import static org.concordat.identity.Role.CONSULTANT;
import static org.concordat.identity.Role.DIRECTOR;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which role may call what, in one ordered table: the first line that matches decides, and what no line names is denied.
 * Which arrangement a person may see is decided later, by the queries; this table is only about routes.
 */
final class AccessRules {

    /**
     * A line of the table.
     *
     * @param roles who may call it; none means everyone, signed in or not
     * @param guests whether they may as well who came by a link to one sheet
     * @param scope what a token has to open, for what programs read; null for a page
     */
    record Rule(
            HttpMethod method,
            String path,
            Set<Role> roles,
            boolean guests,
            @Nullable TokenScope scope) {

        Rule(HttpMethod method, String path, Set<Role> roles) {
            this(method, path, roles, false);
        }

        Rule(HttpMethod method, String path, Set<Role> roles, boolean guests) {
            this(method, path, roles, guests, null);
        }

        Rule(String path, Set<Role> roles, TokenScope scope) {
            this(GET, path, roles, false, scope);
        }

        String[] authorities() {
            return Stream.concat(
                            roles.stream().map(role -> "ROLE_" + role.name()),
                            guests ? Stream.of(Guest.AUTHORITY) : Stream.empty())
                    .toArray(String[]::new);
        }
    }

    private static final Set<Role> EVERYONE = Set.of();
    private static final Set<Role> SIGNED_IN = EnumSet.allOf(Role.class);
    private static final Set<Role> OVERSEES = EnumSet.of(DIRECTOR, CONSULTANT, ADMINISTRATOR);
    private static final Set<Role> FACILITATES = EnumSet.of(CONSULTANT, ADMINISTRATOR);
    private static final Set<Role> DECIDES = EnumSet.of(DIRECTOR);
    private static final Set<Role> ADMINISTERS = EnumSet.of(ADMINISTRATOR);

    static final List<Rule> TABLE = List.of(
            new Rule(GET, "/css/**", EVERYONE),
            new Rule(GET, "/js/**", EVERYONE),
            new Rule(GET, "/img/**", EVERYONE),
            new Rule(GET, "/webjars/**", EVERYONE),
            new Rule(GET, "/favicon.svg", EVERYONE),
            new Rule(GET, "/actuator/health/**", EVERYONE),
            new Rule(GET, "/sign-in", EVERYONE),
            // Answered before any page, and only where a provider is configured
            new Rule(GET, "/oauth2/authorization/*", EVERYONE),
            new Rule(GET, "/login/oauth2/code/*", EVERYONE),
            new Rule(GET, "/forgotten", EVERYONE),
            new Rule(POST, "/forgotten", EVERYONE),
            new Rule(GET, "/password/*", EVERYONE),
            new Rule(POST, "/password/*", EVERYONE),
            // A person's calendar asks at a secret address, without a session
            new Rule(GET, "/calendar/*", EVERYONE),
            // One's own account
            new Rule(GET, "/account/**", SIGNED_IN),
            new Rule(POST, "/account/**", SIGNED_IN),
            // People
            new Rule(GET, "/people/**", ADMINISTERS),
            new Rule(POST, "/people/**", ADMINISTERS),
            // The journal; each thing's own history goes with the thing
            new Rule(GET, "/journal/**", ADMINISTERS),
            new Rule(GET, "/framework-versions/*/journal", SIGNED_IN),
            // Frameworks: written by administrators, and a handbook that everyone here may read
            new Rule(GET, "/frameworks/drafts/**", ADMINISTERS),
            new Rule(POST, "/frameworks/drafts/**", ADMINISTERS),
            new Rule(GET, "/frameworks/**", SIGNED_IN),
            new Rule(GET, "/framework-links/new", ADMINISTERS),
            new Rule(GET, "/framework-links/*/edit", ADMINISTERS),
            new Rule(GET, "/framework-links/*/retirement", ADMINISTERS),
            new Rule(GET, "/framework-links/**", SIGNED_IN),
            new Rule(POST, "/framework-links/**", ADMINISTERS),
            // What a person may find is what they may see
            new Rule(GET, "/search/**", SIGNED_IN),
            // Partners and arrangements
            new Rule(GET, "/partners/new", FACILITATES),
            new Rule(GET, "/partners/*/edit", FACILITATES),
            new Rule(GET, "/partners/**", OVERSEES),
            new Rule(POST, "/partners/**", FACILITATES),
            new Rule(GET, "/network/**", OVERSEES),
            new Rule(GET, "/arrangements/new", FACILITATES),
            new Rule(GET, "/arrangements/*/edit", FACILITATES),
            new Rule(GET, "/arrangements/*/stages/new", FACILITATES),
            new Rule(GET, "/arrangements/*/assessments/new", FACILITATES),
            new Rule(GET, "/arrangements/**", OVERSEES),
            new Rule(POST, "/arrangements/*/decisions/*", OVERSEES),
            new Rule(POST, "/arrangements/**", FACILITATES),
            // Assessments; a respondent reaches only the ones they are invited to
            new Rule(GET, "/invitation/*", EVERYONE),
            new Rule(POST, "/invitation/*", EVERYONE),
            new Rule(GET, "/answers", SIGNED_IN),
            new Rule(GET, "/answers/*/**", SIGNED_IN, true),
            new Rule(POST, "/answers/*/**", SIGNED_IN, true),
            new Rule(GET, "/assessments/*/result/partners/*", OVERSEES),
            new Rule(GET, "/assessments/*/result/**", SIGNED_IN, true),
            new Rule(GET, "/assessments/*/scorecard.json", OVERSEES),
            new Rule(GET, "/assessments/*/scorecard.pdf", OVERSEES),
            new Rule(GET, "/assessments/*/scorecard.xlsx", OVERSEES),
            // What supports it, for those who see it; only who runs it adds to it here, and who answers, on their sheet
            new Rule(GET, "/assessments/*/evidence/new", FACILITATES),
            new Rule(GET, "/assessments/*/evidence/carrying-over", FACILITATES),
            new Rule(GET, "/assessments/*/evidence/*/edit", FACILITATES),
            new Rule(GET, "/assessments/*/evidence/**", OVERSEES),
            new Rule(GET, "/assessments/**", FACILITATES),
            new Rule(POST, "/assessments/**", FACILITATES),
            // What is thought through with the deciding aids, and what directors decide
            new Rule(GET, "/decisions/**", OVERSEES),
            new Rule(POST, "/decisions/*/decision", DECIDES),
            new Rule(POST, "/decisions/**", OVERSEES),
            // Plans
            new Rule(GET, "/plans/*/regeneration", FACILITATES),
            new Rule(POST, "/plans/*/regeneration", FACILITATES),
            new Rule(GET, "/plans/**", OVERSEES),
            new Rule(POST, "/plans/**", OVERSEES),
            new Rule(GET, "/actions/**", OVERSEES),
            new Rule(POST, "/actions/*/decision", DECIDES),
            new Rule(POST, "/actions/**", OVERSEES),
            // What they are told
            new Rule(GET, "/inbox", OVERSEES),
            new Rule(POST, "/inbox/*", OVERSEES),
            // Portfolio
            new Rule(GET, "/portfolio/**", OVERSEES),
            new Rule(GET, "/attention", OVERSEES),
            new Rule(POST, "/portfolio/attention/snoozes/**", OVERSEES),
            // What people saved of it, and whoever was given the address opens
            new Rule(GET, "/views/**", OVERSEES),
            new Rule(POST, "/views/**", OVERSEES),
            // What they have made of it; each person’s own
            new Rule(GET, "/documents/**", OVERSEES),
            new Rule(POST, "/documents/**", OVERSEES),
            // What programs read, each with a token of someone who may read it
            new Rule("/api/v1/portfolio", OVERSEES, TokenScope.PORTFOLIO),
            new Rule("/api/v1/portfolio/mechanisms", OVERSEES, TokenScope.PORTFOLIO),
            new Rule("/api/v1/arrangements", OVERSEES, TokenScope.PORTFOLIO),
            new Rule("/api/v1/arrangements/*", OVERSEES, TokenScope.PORTFOLIO),
            new Rule("/api/v1/participations", OVERSEES, TokenScope.PORTFOLIO),
            new Rule("/api/v1/partners", OVERSEES, TokenScope.PORTFOLIO),
            new Rule("/api/v1/assessments", OVERSEES, TokenScope.ASSESSMENTS),
            new Rule("/api/v1/assessments/*/scorecard", OVERSEES, TokenScope.ASSESSMENTS),
            new Rule("/api/v1/plans", OVERSEES, TokenScope.PLANS),
            new Rule("/api/v1/plans/*/actions", OVERSEES, TokenScope.PLANS),
            new Rule("/api/v1/actions", OVERSEES, TokenScope.PLANS),
            new Rule("/api/v1/frameworks", SIGNED_IN, TokenScope.CATALOGUE),
            new Rule("/api/v1/frameworks/*/versions/*", SIGNED_IN, TokenScope.CATALOGUE),
            // And how they do
            new Rule(GET, "/api/**", SIGNED_IN),
            new Rule(GET, "/", SIGNED_IN, true));

    private AccessRules() {}

    /** The line that decides about a request to read; empty where none does. */
    static Optional<Rule> of(HttpServletRequest request) {
        PathContainer path = ServletRequestPathUtils.parseAndCache(request).pathWithinApplication();
        return TABLE.stream()
                .filter(rule -> rule.method().equals(GET))
                .filter(rule ->
                        PathPatternParser.defaultInstance.parse(rule.path()).matches(path))
                .findFirst();
    }
}
