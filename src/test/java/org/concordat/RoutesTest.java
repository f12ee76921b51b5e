package org.concordat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.concordat.identity.Token;
import org.concordat.identity.User;
import org.concordat.identity.Users;
import org.concordat.partnership.Partnering;
import org.concordat.partnership.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every mapped route, and who may call it, as {@code routes.txt} says. A route that the table does not name fails, and so
 * does a line for a route that is no longer there.
 */
@ConcordatTest
class RoutesTest {

    private static final String EVERYONE = "everyone";
    private static final String TOKEN = "token";
    private static final String UNKNOWN = "01890000-0000-7000-8000-000000000000";

    @Autowired
    MockMvc web;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    BeanFactory beans;

    @Autowired
    Users users;

    @Autowired
    Partnering partnering;

    @Nullable private String link;

    @Test
    void namesEveryMappedRoute() throws IOException {
        Set<String> mapped = new TreeSet<>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .keySet()
                .forEach(info -> info.getPatternValues()
                        .forEach(pattern -> info.getMethodsCondition().getMethods().stream()
                                .filter(method -> !pattern.equals("/error"))
                                .forEach(method -> mapped.add(method + " " + pattern))));
        assertThat(table().keySet()).containsExactlyElementsOf(mapped);
    }

    @TestFactory
    Stream<DynamicTest> letsInWhoTheTableNamesAndNoOneElse() throws IOException {
        return table().entrySet().stream().flatMap(line -> {
            if (line.getValue().contains(TOKEN)) {
                return withTokens(line.getKey(), line.getValue());
            }
            Stream<DynamicTest> roles = EnumSet.allOf(Role.class).stream()
                    .map(role -> DynamicTest.dynamicTest(
                            role.code() + ": " + line.getKey(),
                            () -> check(
                                    line.getKey(),
                                    As.role(role),
                                    line.getValue().contains(role.code()))));
            Stream<DynamicTest> guest = Stream.of(DynamicTest.dynamicTest(
                    "guest: " + line.getKey(),
                    () -> check(
                            line.getKey(),
                            As.guest(link()),
                            line.getValue().contains("guest") || line.getValue().contains(EVERYONE))));
            Stream<DynamicTest> nobody = Stream.of(DynamicTest.dynamicTest(
                    "not signed in: " + line.getKey(),
                    () -> check(line.getKey(), null, line.getValue().contains(EVERYONE))));
            return Stream.of(roles, guest, nobody).flatMap(each -> each);
        });
    }

    /** Whatever it is that tables are asked of, whoever looks is told so by a page, and never by a fault of ours. */
    @TestFactory
    Stream<DynamicTest> givesTablesOfEveryPageOrSaysThatThereAreNone() throws IOException {
        return table().keySet().stream()
                .filter(route -> route.startsWith("GET "))
                .flatMap(route -> Stream.of("all", "paged", "%00")
                        .map(csv -> DynamicTest.dynamicTest(route + "?csv=" + csv, () -> {
                            String path = route.split(" ")[1].replaceAll("\\{[^}]+}", UNKNOWN);
                            MockHttpServletResponse response = web.perform(get(URI.create(path + "?csv=" + csv))
                                            .with(As.director()))
                                    .andReturn()
                                    .getResponse();
                            assertThat(response.getStatus()).isLessThan(500);
                            if (response.getErrorMessage() != null || response.getStatus() == 404) {
                                assertThat(response.getContentType() == null
                                                || response.getContentAsByteArray().length > 0)
                                        .as("nothing said in what it is written before the page of errors")
                                        .isTrue();
                            }
                        })));
    }

    /** What programs read opens to a token of whoever may read it, and not to who is signed in. */
    private Stream<DynamicTest> withTokens(String route, Set<String> allowed) {
        String path = route.split(" ")[1].replaceAll("\\{[^}]+}", UNKNOWN);
        return EnumSet.allOf(Role.class).stream()
                .map(role -> DynamicTest.dynamicTest(role.code() + " with a token: " + route, () -> {
                    String token = Token.of(Token.someone(role, null), beans);
                    int with = web.perform(get(path).with(Token.bearer(token)))
                            .andReturn()
                            .getResponse()
                            .getStatus();
                    int without = web.perform(get(path).with(As.role(role)))
                            .andReturn()
                            .getResponse()
                            .getStatus();
                    assertThat(without).isEqualTo(401);
                    if (allowed.contains(role.code())) {
                        assertThat(with).isIn(200, 404);
                    } else {
                        assertThat(with).isEqualTo(403);
                    }
                }));
    }

    /** Whoever is let in finds nothing at an unknown id, or is told what is wrong; never a fault of ours. */
    private void check(String route, @Nullable RequestPostProcessor who, boolean allowed) throws Exception {
        String[] parts = route.split(" ");
        String path = parts[1].replaceAll("\\{[^}]+}", UNKNOWN);
        var call = request(HttpMethod.valueOf(parts[0]), path).with(csrf());
        if (who != null) {
            call = call.with(who);
        }
        MockHttpServletResponse response = web.perform(call).andReturn().getResponse();
        String sentTo = response.getRedirectedUrl();
        boolean toSignIn = sentTo != null && sentTo.endsWith("/sign-in");
        if (!allowed) {
            assertThat(who == null ? toSignIn : response.getStatus() == 403)
                    .as("refused, but was %s %s", response.getStatus(), sentTo)
                    .isTrue();
        } else {
            assertThat(response.getStatus()).isLessThan(500).isNotEqualTo(403).isNotEqualTo(401);
            assertThat(who == null && toSignIn && !path.startsWith("/password")).isFalse();
        }
    }

    /** A link to some sheet, made once. */
    private String link() {
        if (link == null) {
            User respondent =
                    new User(UUID.randomUUID() + "@routes.example", "Someone", EnumSet.of(Role.RESPONDENT), null);
            users.save(respondent);
            link = PartnersThings.of(new World(partnering).partner(), respondent, beans)
                    .link();
        }
        return link;
    }

    private static Map<String, Set<String>> table() throws IOException {
        String text = new ClassPathResource("routes.txt").getContentAsString(StandardCharsets.UTF_8);
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.strip().split("\\s+"))
                .collect(Collectors.toMap(
                        words -> words[0] + " " + words[1], RoutesTest::who, (a, b) -> a, TreeMap::new));
    }

    private static Set<String> who(String[] words) {
        List<String> named = Arrays.asList(words).subList(2, words.length);
        if (!named.contains(EVERYONE)) {
            return Set.copyOf(named);
        }
        return Stream.concat(
                        Stream.of(EVERYONE), EnumSet.allOf(Role.class).stream().map(Role::code))
                .collect(Collectors.toUnmodifiableSet());
    }
}
