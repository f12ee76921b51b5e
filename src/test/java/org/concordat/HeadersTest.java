package org.concordat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concordat.identity.As;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;

/** What every answer tells a browser, whatever was asked for and by whom. */
@ConcordatTest
class HeadersTest {

    private static final String UNKNOWN = "01890000-0000-7000-8000-000000000000";

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    @Autowired
    MockMvc web;

    @TestFactory
    Stream<DynamicTest> everyRoute() throws Exception {
        return new ClassPathResource("routes.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.strip().split("\\s+"))
                .map(words -> DynamicTest.dynamicTest(words[0] + " " + words[1], () -> {
                    HttpMethod method = HttpMethod.valueOf(words[0]);
                    String path = words[1].replaceAll("\\{[^}]+}", UNKNOWN);
                    notKept(request(method, path).with(csrf()));
                    notKept(request(method, path).with(csrf()).with(As.administrator()));
                    notKept(request(method, path).with(As.respondent()));
                }));
    }

    @TestFactory
    Stream<DynamicTest> everythingElse() {
        return Stream.of(
                        get("/no-such-page"),
                        get("/no-such-page").with(As.director()),
                        get("/people").with(As.respondent()),
                        get("/partners/no-id").with(As.director()),
                        post("/sign-out").with(csrf()).with(As.director()),
                        post("/sign-in").param("email", "x@y").param("password", "z"),
                        get("/actuator/health"),
                        post("/people").with(csrf()).with(As.administrator()).param("name", "a\0b"),
                        get("/css/no-such-file.css"))
                .map(asked -> DynamicTest.dynamicTest("another", () -> notKept(asked)));
    }

    @Test
    void filesOfTheHouseAreKeptForAYear() throws Exception {
        for (String file : List.of("/css/theme.css", "/js/theme.js", "/img/concordat.svg")) {
            MockHttpServletResponse response = told(get(file));
            assertThat(response.getStatus()).isEqualTo(200);
            assertThat(response.getHeader("Cache-Control")).contains("max-age=31536000", "immutable");
        }
    }

    @Test
    void overASecureConnectionABrowserIsToldToStayWithIt() throws Exception {
        assertThat(told(get("/sign-in").secure(true)).getHeader("Strict-Transport-Security"))
                .contains("max-age=31536000");
        assertThat(told(get("/sign-in")).getHeader("Strict-Transport-Security")).isNull();
    }

    private void notKept(RequestBuilder asked) throws Exception {
        assertThat(told(asked).getHeader("Cache-Control")).contains("no-store");
    }

    private MockHttpServletResponse told(RequestBuilder asked) throws Exception {
        MockHttpServletResponse response = web.perform(asked).andReturn().getResponse();
        ALWAYS.forEach(
                (name, value) -> assertThat(response.getHeaders(name)).as(name).containsExactly(value));
        assertThat(response.getHeader("Permissions-Policy")).contains("camera=()", "geolocation=()");
        assertThat(response.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe", "*");
        return response;
    }
}
