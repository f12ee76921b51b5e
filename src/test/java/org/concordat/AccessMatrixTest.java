package org.concordat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.concordat.assessment.Looked;
import org.concordat.catalogue.Catalogue;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.concordat.identity.Token;
import org.concordat.identity.User;
import org.concordat.identity.Users;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Partnering;
import org.concordat.partnership.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every route, called by a person of each role who is bound to a partner, for what belongs to that partner, to another and
 * to nobody. What comes out stands in {@code docs/access.md}; where it no longer does, this writes it anew and fails, so
 * that whoever changed it reads what they changed.
 */
@ConcordatTest
class AccessMatrixTest {

    private static final Path PRINTED = Path.of("docs", "access.md");
    private static final String PROGRAMS = "/api/v1";
    private static final String UNKNOWN = "01890000-0000-7000-8000-000000000000";

    /** What is the same for all, whoever owns what. */
    private static final Map<String, String> COMMON = Map.of(
            "{token}", UNKNOWN,
            "{code}", "beyond-the-organisation",
            "{areaCode}", "SO",
            "{mechanismCode}", "SO1",
            "{figure}", "readiness",
            "{revision}", "1",
            "{version}", "1",
            "{aid}", "hr-structure",
            "{question}", "influence");

    @Autowired
    MockMvc web;

    @Autowired
    BeanFactory beans;

    @Autowired
    Users users;

    @Autowired
    Partnering partnering;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Catalogue catalogue;

    private UUID version = new UUID(0, 0);
    private final Map<Role, User> people = new EnumMap<>(Role.class);
    private final Map<Role, String> tokens = new EnumMap<>(Role.class);
    private PartnersThings guests;

    /** Who asks, as the table's head names them. */
    private enum Asker {
        DIRECTOR,
        CONSULTANT,
        ADMINISTRATOR,
        RESPONDENT,
        GUEST
    }

    @Test
    void isWhatTheDocumentSays() throws Exception {
        version = catalogue
                .latestPublished("beyond-the-organisation")
                .orElseThrow()
                .id()
                .frameworkVersionId();
        World world = new World(partnering);
        PartnerId partner = world.partner();
        for (Role role : Role.values()) {
            people.put(role, person(role, role == Role.RESPONDENT ? null : partner));
            tokens.put(role, Token.of(people.get(role), beans));
        }
        PartnersThings own = PartnersThings.of(partner, people.get(Role.RESPONDENT), beans);
        PartnersThings others = PartnersThings.of(world.partner(), person(Role.RESPONDENT, null), beans);

        guests = own;
        StringBuilder table = new StringBuilder();
        for (String route : routes()) {
            table.append("| `").append(route).append("` | ").append(nobody(route));
            for (Asker asker : Asker.values()) {
                table.append(" | ").append(outcome(route, asker, own, others));
            }
            table.append(" |\n");
        }

        String printed = ABOUT + table;
        String before = Files.exists(PRINTED) ? Files.readString(PRINTED) : "";
        if (!printed.equals(before)) {
            Files.writeString(PRINTED, printed);
        }
        assertThat(printed)
                .as("docs/access.md was written anew: read what changed, and commit it if it is meant")
                .isEqualTo(before);
    }

    private User person(Role role, @Nullable PartnerId bound) {
        String email = role.code() + "." + UUID.randomUUID() + "@matrix.example";
        return users.save(new User(email, "Someone", EnumSet.of(role), bound == null ? null : bound.partnerId()));
    }

    private static List<String> routes() throws IOException {
        return new ClassPathResource("routes.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.strip().split("\\s+"))
                .map(words -> words[0] + " " + words[1])
                .sorted((one, other) -> one.substring(one.indexOf('/')).compareTo(other.substring(other.indexOf('/'))))
                .toList();
    }

    private String nobody(String route) throws Exception {
        MockHttpServletResponse response = call(route, null, COMMON);
        String sentTo = response.getRedirectedUrl();
        return response.getStatus() == 401
                ? "token"
                : sentTo != null && sentTo.endsWith("/sign-in") ? "sign in" : shown(response);
    }

    private String outcome(String route, Asker asker, PartnersThings own, PartnersThings others) throws Exception {
        boolean common = path(route, Map.of()).equals(path(route, ids(route, own)));
        if (common) {
            return shown(call(route, asker, COMMON));
        }
        String theirs = inTransactionTakenBack(route, asker, own);
        String anothers = shown(call(route, asker, ids(route, others)));
        String unknown = shown(call(route, asker, Map.of()));
        assertThat(unknown).as("%s as %s for an unknown id", route, asker).isNotEqualTo("yes");
        if (asker != Asker.ADMINISTRATOR) {
            // Nobody can tell what is another's from what is not there.
            assertThat(anothers).as("%s as %s for another's", route, asker).isEqualTo(unknown);
        }
        if (anothers.equals(theirs)) {
            return theirs.equals("yes") ? "all" : theirs;
        }
        assertThat(theirs + " " + anothers).isEqualTo("yes not found");
        return "own";
    }

    /** What is done to one's own things is taken back, so that the next route finds them as they were. */
    private String inTransactionTakenBack(String route, Asker asker, PartnersThings own) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            try {
                return shown(call(route, asker, ids(route, own)));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    private MockHttpServletResponse call(String route, @Nullable Asker asker, Map<String, String> ids)
            throws Exception {
        MockHttpServletRequestBuilder call = request(HttpMethod.valueOf(route.split(" ")[0]), path(route, ids));
        if (!route.contains(PROGRAMS)) {
            call = call.param("choice", "2").with(csrf());
        }
        if (asker != null && asker != Asker.GUEST && route.contains(PROGRAMS)) {
            call = call.with(Token.bearer(tokens.get(Role.valueOf(asker.name()))));
        } else if (asker != null) {
            call = call.with(
                    asker == Asker.GUEST ? As.guest(link(route)) : As.user(people.get(Role.valueOf(asker.name()))));
        }
        return web.perform(call).andReturn().getResponse();
    }

    private String link(String route) {
        return ofClosed(route) ? guests.formerLink() : guests.link();
    }

    private static boolean ofClosed(String route) {
        return route.split(" ")[1].matches(".*/(result|scorecard|plan).*");
    }

    private static String shown(MockHttpServletResponse response) {
        int status = response.getStatus();
        assertThat(status).isLessThan(500);
        return switch (status) {
            case 401, 403 -> "no";
            case 404 -> "not found";
            default -> "yes";
        };
    }

    private String path(String route, Map<String, String> ids) {
        String path = route.split(" ")[1];
        if (path.startsWith("/portfolio")) {
            path = path.replace("{figure}", "ready").replace("{code}", "SO1?framework=beyond-the-organisation");
        } else if (path.startsWith("/framework-versions")) {
            path = path.replace("{id}", version.toString());
        }
        for (Map.Entry<String, String> id : ids.entrySet()) {
            path = path.replace(id.getKey(), id.getValue());
        }
        for (Map.Entry<String, String> known : COMMON.entrySet()) {
            path = path.replace(known.getKey(), known.getValue());
        }
        return path.replace("{mechanism}", Looked.BOARDS.value()).replaceAll("\\{[^}]+}", UNKNOWN);
    }

    /** What {@code {id}} stands for depends on what stands before it. */
    private Map<String, String> ids(String route, PartnersThings things) {
        String path = route.split(" ")[1].replace(PROGRAMS, "");
        if (path.startsWith("/people")) {
            return Map.of("{id}", people.get(Role.DIRECTOR).id().toString());
        }
        String assessment = (ofClosed(route) ? things.closed() : things.open()).toString();
        Object id = path.startsWith("/partners")
                ? things.partner()
                : path.startsWith("/arrangements")
                        ? things.arrangement()
                        : path.startsWith("/plans")
                                ? things.plan()
                                : path.startsWith("/actions") ? things.action() : assessment;
        return Map.of(
                "{id}", id.toString(),
                "{arrangement}", things.arrangement().toString(),
                "{assessment}", assessment,
                "{respondent}", things.sheet().toString(),
                "{evidence}", things.evidence().toString(),
                "{file}", things.action().toString(),
                "{deliberation}", things.deliberation().toString());
    }

    private static final String ABOUT = """
            # Who may call what

            Printed by `AccessMatrixTest`, which calls every route as nobody, as a person of each role who is bound to a partner,
            and as a guest, who came by a personal link to one sheet of answers (for results, after closing); for what belongs to
            that partner, for what belongs to another, and for what is not there. What a person may not see is answered like what
            is not there: 404.

            - **own**: what belongs to the partner they are bound to, or, for a respondent or a guest, to themselves; anything else is not found
            - **all**: whosever it is
            - **yes**: the route is about nobody’s in particular
            - **no**: 403, whatever the id
            - **not found**: 404, even for their own
            - **sign in**: sent to the sign-in page
            - **token**: 401; what is under `/api/v1` was asked for with a token of each person, which a guest cannot have

            People who are bound to no partner see everything, or the arrangements that they were named for
            (`RowLevelSecurityTest`). The routes of each role stand in `identity.AccessRules`; who sees which arrangement in
            `partnership.Visibility`, and once more in the database (`V080__identity_who_sees_what.sql`).

            | Route | Nobody | Director | Consultant | Administrator | Respondent | Guest |
            | --- | --- | --- | --- | --- | --- | --- |
            """;
}
