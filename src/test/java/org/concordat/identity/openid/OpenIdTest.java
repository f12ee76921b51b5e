package org.concordat.identity.openid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.TestDatabaseConfiguration;
import org.concordat.identity.TestsAreSystemWork;
import org.concordat.identity.Users;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Partnering;
import org.concordat.partnership.Visibility;
import org.concordat.partnership.World;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * The whole way, over HTTP: out to a real authorization server, in there, and back. The registration {@code staff} makes
 * people, takes their rights from the claims and is trusted about its addresses; {@code guests} lets in whom an
 * administrator has invited.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "concordat.test.database=concordat_openid",
            "server.tomcat.remoteip.internal-proxies=192.0.2.1",
            "concordat.oidc.registrations.staff.unknown-people=made",
            "concordat.oidc.registrations.staff.rights-from=provider",
            "concordat.oidc.registrations.staff.roles-claim=realm_access.roles",
            "concordat.oidc.registrations.staff.roles.director=hr-lead",
            "concordat.oidc.registrations.staff.roles.administrator=it,owner",
            "concordat.oidc.registrations.staff.partner-claim=organisation",
            "concordat.oidc.registrations.staff.partners." + OpenIdTest.MAPPED_ID + "=ACME-17",
            "concordat.oidc.registrations.staff.network-wide=the network",
            "concordat.oidc.registrations.staff.trusted-domains=elsewhere.example",
            "spring.security.oauth2.client.registration.down.client-id=anything",
            "spring.security.oauth2.client.registration.down.client-name=Nobody there",
            "spring.security.oauth2.client.provider.down.issuer-uri=http://127.0.0.1:1"
        })
@Import(TestDatabaseConfiguration.class)
@TestExecutionListeners(listeners = TestsAreSystemWork.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
abstract class OpenIdTest {

    static final String MAPPED_ID = "01890000-0000-7000-8000-0000000000aa";
    static final UUID MAPPED = UUID.fromString(MAPPED_ID);

    static final StartedProvider PROVIDER = StartedProvider.start();

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    Partnering partnering;

    @Autowired
    JdbcClient database;

    String product;
    String who;
    Walk walk;

    @DynamicPropertySource
    static void configure(DynamicPropertyRegistry registry) {
        PROVIDER.properties("staff", "The House").forEach((name, value) -> registry.add(name, () -> value));
        PROVIDER.properties("guests", "Guests").forEach((name, value) -> registry.add(name, () -> value));
    }

    @BeforeEach
    void someoneNew() {
        product = "http://localhost:" + port;
        PROVIDER.serve(product, "staff", "guests");
        who = "someone-" + UUID.randomUUID();
        walk = new Walk(product);
    }

    /** Not let in, with a page that says what to do and offers nothing. */
    void assertRefused(Walk.Seen page, String reason, String words) throws Exception {
        assertThat(page.path()).isEqualTo("/sign-in?elsewhere=" + reason);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("You are not let in", words).doesNotContain("<form", "someone-");
        assertThat(walk.follow(walk.open("/")).at().getPath()).isEqualTo("/sign-in");
    }

    /** Back at the sign-in page, with a word on why. */
    static void assertBack(Walk.Seen page, String reason, String words) {
        assertThat(page.path()).isEqualTo("/sign-in?elsewhere=" + reason);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains(words, "name=\"password\"").doesNotContain("Exception");
    }

    String email() {
        return who + "@elsewhere.example";
    }

    Map<String, Object> claims(List<String> roles, String partner) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("email", email());
        claims.put("email_verified", true);
        claims.put("name", "Ada Invented");
        claims.put("realm_access", Map.of("roles", roles));
        if (!partner.isEmpty()) {
            claims.put("organisation", partner);
        }
        return claims;
    }

    UUID record(String name) {
        PartnerId id = partnering.record(World.partnerTerms(name), Visibility.EVERYTHING);
        return id.partnerId();
    }
}
