package org.concordat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.concordat.identity.openid.StartedProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Signing in and out at a provider, with the content policy that a browser holds and a plain client does not. */
@BrowserTest
@TestPropertySource(
        properties = {
            "concordat.oidc.registrations.staff.unknown-people=made",
            "concordat.oidc.registrations.staff.network-wide=*",
            "concordat.oidc.registrations.staff.roles-claim=groups",
            "concordat.oidc.registrations.staff.roles.director=hr-lead"
        })
class ProviderTest {

    private static final StartedProvider PROVIDER = StartedProvider.start();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void configure(DynamicPropertyRegistry registry) {
        PROVIDER.properties("staff", "The House").forEach((name, value) -> registry.add(name, () -> value));
    }

    @Test
    void leadsOutAndBackAndOutAgain() {
        PROVIDER.serve("http://localhost:" + port, "staff");
        PROVIDER.says(
                "ada",
                Map.of(
                        "email",
                        "ada@elsewhere.example",
                        "email_verified",
                        true,
                        "name",
                        "Ada Invented",
                        "groups",
                        List.of("hr-lead")));
        try (Visit visit = new Visit(port)) {
            Page page = visit.page();
            // The provider's page of consent would like to fetch its style from elsewhere.
            page.route(Pattern.compile("https://.*"), Route::abort);
            visit.go("/partners");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in with The House"))
                    .click();
            page.getByLabel("Username").fill("ada");
            page.getByLabel("Password").fill(StartedProvider.PASSWORD);
            page.locator("button[type=submit]").click();
            page.getByText("Submit Consent").waitFor();
            for (var scope : page.locator("input[name=scope]").all()) {
                scope.check();
            }
            page.getByText("Submit Consent").click();
            page.waitForURL(Pattern.compile("http://localhost:" + port + "/partners.*"));

            page.locator(".site-person summary").click();
            assertThat(page.locator(".site-person-menu").innerText()).contains("Ada Invented", "Director");
            page.getByText("Sign out").click();
            page.getByText("You are signed out.").waitFor();
            assertThat(page.url()).isEqualTo("http://localhost:" + port + "/sign-in?out");
            page.getByText("Sign in with The House").click();
            page.getByLabel("Username").waitFor();
            assertThat(visit.complaints()).noneMatch(complaint -> complaint.startsWith("http://localhost"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/sign-in?elsewhere=no-role", "/sign-in?elsewhere=cancelled"})
    void readsWellInLightAndDarkAndOnAPhone(String path) {
        try (Visit visit = new Visit(port)) {
            assertThat(visit.problemsAt(path)).isEmpty();
        }
    }
}
