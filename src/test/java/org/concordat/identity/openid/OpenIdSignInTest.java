package org.concordat.identity.openid;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.TestDatabaseConfiguration;
import org.concordat.identity.Role;
import org.concordat.identity.TestsAreSystemWork;
import org.concordat.identity.User;
import org.concordat.identity.Users;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Partnering;
import org.concordat.partnership.Visibility;
import org.concordat.partnership.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The whole way, over HTTP: out to a real authorization server, in there, and back. The registration {@code staff} makes
 * people and takes their rights from the claims; {@code guests} lets in whom an administrator has invited.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "concordat.test.database=concordat_openid",
            "concordat.oidc.registrations.staff.unknown-people=made",
            "concordat.oidc.registrations.staff.rights-from=provider",
            "concordat.oidc.registrations.staff.roles-claim=realm_access.roles",
            "concordat.oidc.registrations.staff.roles.director=hr-lead",
            "concordat.oidc.registrations.staff.roles.administrator=it,owner",
            "concordat.oidc.registrations.staff.partner-claim=organisation",
            "concordat.oidc.registrations.staff.network-wide=the network",
            "spring.security.oauth2.client.registration.down.client-id=anything",
            "spring.security.oauth2.client.registration.down.client-name=Nobody there",
            "spring.security.oauth2.client.provider.down.issuer-uri=http://127.0.0.1:1"
        })
@Import(TestDatabaseConfiguration.class)
@TestExecutionListeners(listeners = TestsAreSystemWork.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
class OpenIdSignInTest {

    private static final StartedProvider PROVIDER = StartedProvider.start();

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    Partnering partnering;

    @Autowired
    JdbcClient database;

    private String product;
    private String who;
    private Walk walk;

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

    @Test
    void offersAProviderByItsNameBesideTheForm() throws Exception {
        String page = walk.open("/sign-in").body();
        assertThat(page)
                .contains("href=\"/oauth2/authorization/staff\"")
                .contains("Sign in with The House")
                .contains("Sign in with Nobody there")
                .contains("name=\"password\"");
    }

    @Test
    void letsSomeoneInWithTheRoleAndThePartnerOfTheirClaims() throws Exception {
        String ours = "Ours " + UUID.randomUUID();
        String theirs = "Theirs " + UUID.randomUUID();
        UUID partner = record(ours);
        record(theirs);
        PROVIDER.says(who, claims(List.of("hr-lead", "tea"), ours));

        Walk.Seen landed = walk.signIn("staff", who);

        assertThat(landed.path()).isEqualTo("/");
        assertThat(landed.status()).isEqualTo(200);
        assertThat(landed.body()).contains("Ada Invented").contains("Director");
        User made = users.findByEmail(email()).orElseThrow();
        assertThat(made.roles()).containsExactly(Role.DIRECTOR);
        assertThat(made.partner()).isEqualTo(partner);
        assertThat(walk.open("/partners").body()).contains(ours).doesNotContain(theirs);
        assertThat(walk.open("/people").status()).isEqualTo(403);
    }

    @Test
    void bindsToAPartnerByIdToo() throws Exception {
        UUID partner = record("By id " + UUID.randomUUID());
        PROVIDER.says(who, claims(List.of("hr-lead"), partner.toString()));
        assertThat(walk.signIn("staff", who).path()).isEqualTo("/");
        assertThat(users.findByEmail(email()).orElseThrow().partner()).isEqualTo(partner);
    }

    @Test
    void asksWithStateNonceAndProofKeyAndTurnsTheSessionOver() throws Exception {
        PROVIDER.says(who, claims(List.of("hr-lead"), "the network"));
        walk.open("/sign-in");
        String before = walk.cookie("CONCORDAT");
        walk.signIn("staff", who);

        Map<String, String> asked = UriComponentsBuilder.fromUri(walk.passed("/oauth2/authorize"))
                .build()
                .getQueryParams()
                .toSingleValueMap();
        assertThat(asked)
                .containsKeys("state", "nonce", "code_challenge")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("response_type", "code");
        assertThat(walk.cookie("CONCORDAT")).isNotEqualTo(before);
    }

    @Test
    void goesOnToThePageThatWasAskedForFirst() throws Exception {
        PROVIDER.says(who, claims(List.of("hr-lead"), "the network"));
        assertThat(walk.follow(walk.open("/frameworks")).at().getPath()).isEqualTo("/sign-in");
        assertThat(walk.signIn("staff", who).at().getPath()).isEqualTo("/frameworks");
    }

    @Test
    void keepsTheSessionAsTheFormDoesAndNoToken() throws Exception {
        PROVIDER.says(who, claims(List.of("hr-lead"), "the network"));
        walk.signIn("staff", who);
        String person = users.findByEmail(email()).orElseThrow().id().toString();
        List<byte[]> kept = database.sql(
                        "select a.attribute_bytes from spring_session s join spring_session_attributes a"
                                + " on a.session_primary_id = s.primary_id where s.principal_name = ?"
                                + " and a.attribute_name = 'SPRING_SECURITY_CONTEXT'")
                .param(person)
                .query(byte[].class)
                .list();
        assertThat(kept)
                .singleElement()
                .satisfies(bytes -> assertThat(new String(bytes, "ISO-8859-1"))
                        .contains("org.concordat.identity.SignedIn")
                        .doesNotContain("oauth2"));
    }

    @Test
    void tellsTheJournalWhoCameInAndWhoCouldNot() throws Exception {
        PROVIDER.says(who, claims(List.of("hr-lead"), "the network"));
        walk.signIn("staff", who);
        UUID person = users.findByEmail(email()).orElseThrow().id().userId();
        PROVIDER.says(who, claims(List.of(), "the network"));
        new Walk(product).signIn("staff", who);
        assertThat(database.sql("select act from journal_entry where subject_id = ? order by written_at")
                        .param(person)
                        .query(String.class)
                        .list())
                .containsExactly("added", "signed-in", "sign-in-failed");
        assertThat(database.sql("select string_agg(changes, '') from journal_entry where subject_id = ?")
                        .param(person)
                        .query(String.class)
                        .single())
                .contains(PROVIDER.issuer(), who);
    }

    @Test
    void knowsThemAgainByIssuerAndSubjectWhateverTheirAddress() throws Exception {
        PROVIDER.says(who, claims(List.of("hr-lead"), "the network"));
        walk.signIn("staff", who);
        User first = users.findByEmail(email()).orElseThrow();
        Map<String, Object> moved = claims(List.of("it"), "the network");
        moved.put("email", "moved-" + email());
        PROVIDER.says(who, moved);

        assertThat(new Walk(product).signIn("staff", who).path()).isEqualTo("/");

        assertThat(users.findByEmail("moved-" + email())).isEmpty();
        User again = users.findById(first.id()).orElseThrow();
        assertThat(again.roles()).containsExactly(Role.ADMINISTRATOR);
        assertThat(walk.open("/people").status())
                .as("with the next click, in open sessions too")
                .isEqualTo(200);
    }

    @Test
    void letsSomeoneInvitedInWithTheRightsThatTheyWereGivenHere() throws Exception {
        UUID partner = record("A host " + UUID.randomUUID());
        users.save(new User(email(), "Invited Person", EnumSet.of(Role.CONSULTANT), partner));
        PROVIDER.says(who, claims(List.of("it"), "the network"));

        Walk.Seen landed = walk.signIn("guests", who);

        assertThat(landed.path()).isEqualTo("/");
        assertThat(landed.body()).contains("Invited Person").contains("Consultant");
        assertThat(users.findByEmail(email()).orElseThrow().partner()).isEqualTo(partner);
    }

    @Test
    void keepsOutWhoWasNotInvited() throws Exception {
        PROVIDER.says(who, claims(List.of("it"), "the network"));
        assertRefused(walk.signIn("guests", who), "not-invited", "have not been invited");
        assertThat(users.findByEmail(email())).isEmpty();
    }

    @Test
    void doesNotTakeAnAddressThatNobodyVouchesFor() throws Exception {
        users.save(new User(email(), "Invited Person", EnumSet.of(Role.ADMINISTRATOR), null));
        Map<String, Object> claims = claims(List.of("it"), "the network");
        claims.put("email_verified", false);
        PROVIDER.says(who, claims);
        assertRefused(walk.signIn("guests", who), "unverified", "vouches");
        claims.remove("email_verified");
        PROVIDER.says(who, claims);
        walk = new Walk(product);
        assertRefused(walk.signIn("staff", who), "unverified", "vouches");
    }

    @Test
    void doesNotTakeSomeoneForThePersonWhoHadTheirAddressBefore() throws Exception {
        users.save(new User(email(), "Invited Person", EnumSet.of(Role.CONSULTANT), null));
        PROVIDER.says(who, claims(List.of(), "the network"));
        assertThat(walk.signIn("guests", who).path()).isEqualTo("/");
        PROVIDER.says("another-" + who, claims(List.of(), "the network"));
        walk = new Walk(product);
        assertRefused(walk.signIn("guests", "another-" + who), "not-invited", "have not been invited");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tea", "HR-LEAD", "hr-lead,it", "administrator"})
    void keepsOutWhoHasNoRole(String said) throws Exception {
        PROVIDER.says(who, claims(said.isEmpty() ? List.of() : List.of(said), "the network"));
        assertRefused(walk.signIn("staff", who), "no-role", "no role");
        assertThat(users.findByEmail(email())).isEmpty();
    }

    @Test
    void keepsOutWhoHasNoRoleAnyMoreAndLeavesWhatIsKnownOfThem() throws Exception {
        PROVIDER.says(who, claims(List.of("hr-lead"), "the network"));
        walk.signIn("staff", who);
        PROVIDER.says(who, claims(List.of(), "the network"));
        walk = new Walk(product);
        assertRefused(walk.signIn("staff", who), "no-role", "no role");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "null", "Nobody’s company", "01890000-0000-7000-8000-000000000000"})
    void keepsOutWhoseItIsUnclear(String partner) throws Exception {
        PROVIDER.says(who, claims(List.of("hr-lead"), partner));
        assertRefused(walk.signIn("staff", who), "unknown-partner", "for which partner");
        assertThat(users.findByEmail(email())).isEmpty();
    }

    @Test
    void keepsOutWhoSpeaksForTwoOrForOneOfTwoOfTheSameName() throws Exception {
        String name = "Twice " + UUID.randomUUID();
        record(name);
        Map<String, Object> claims = claims(List.of("hr-lead"), name);
        claims.put("organisation", List.of(name, "the network"));
        PROVIDER.says(who, claims);
        assertRefused(walk.signIn("staff", who), "unknown-partner", "for which partner");
        database.sql("insert into partner select (json_populate_record(p, json_build_object('partner_id', ?::text)))"
                        + ".* from partner p where name = ?")
                .params(UUID.randomUUID().toString(), name)
                .update();
        PROVIDER.says(who, claims(List.of("hr-lead"), name));
        walk = new Walk(product);
        assertRefused(walk.signIn("staff", who), "unknown-partner", "for which partner");
    }

    @Test
    void keepsOutWhoIsSuspendedAlsoWhileSignedIn() throws Exception {
        PROVIDER.says(who, claims(List.of("hr-lead"), "the network"));
        walk.signIn("staff", who);
        User person = users.findByEmail(email()).orElseThrow();
        person.suspend();
        users.save(person);

        assertThat(walk.follow(walk.open("/")).at().getPath()).isEqualTo("/sign-in");
        walk = new Walk(product);
        assertRefused(walk.signIn("staff", who), "not-now", "may not be here");
    }

    @Test
    void doesNotLetClaimsTakeTheLastAdministratorAway() throws Exception {
        for (User other : users.findAllByOrderByNameAsc()) {
            if (other.roles().contains(Role.ADMINISTRATOR)) {
                other.suspend();
                users.save(other);
            }
        }
        PROVIDER.says(who, claims(List.of("owner"), "the network"));
        walk.signIn("staff", who);
        PROVIDER.says(who, claims(List.of("hr-lead"), "the network"));

        assertThat(new Walk(product).signIn("staff", who).path()).isEqualTo("/");
        assertThat(users.findByEmail(email()).orElseThrow().roles()).containsExactly(Role.ADMINISTRATOR);

        String second = "second-" + who;
        Map<String, Object> claims = claims(List.of("owner"), "the network");
        claims.put("email", second + "@elsewhere.example");
        PROVIDER.says(second, claims);
        new Walk(product).signIn("staff", second);
        assertThat(new Walk(product).signIn("staff", who).path()).isEqualTo("/");
        assertThat(users.findByEmail(email()).orElseThrow().roles()).containsExactly(Role.DIRECTOR);
    }

    @Test
    void takesNoAnswerThatWasNotAskedFor() throws Exception {
        String code = "/login/oauth2/code/staff?code=guessed";
        assertBack(walk.follow(walk.open(code + "&state=guessed")), "not-begun", "begun in another window");

        PROVIDER.says(who, claims(List.of("hr-lead"), "the network"));
        Walk.Seen asked = walk.atProvider("staff", who);
        Map<String, String> fields = new HashMap<>(Walk.hidden(asked));
        fields.put("scope", "profile email");
        URI answer = URI.create(walk.send(asked.at().resolve("/oauth2/authorize"), fields)
                .response()
                .headers()
                .firstValue("Location")
                .orElseThrow());
        assertThat(answer.toString()).startsWith(product + "/login/oauth2/code/staff?code=");
        Walk another = new Walk(product);
        another.open("/oauth2/authorization/staff");
        assertBack(another.follow(another.open(answer.toString())), "not-begun", "begun in another window");
        assertBack(
                walk.follow(walk.open(answer.toString().replaceAll("state=.", "state=_"))),
                "not-begun",
                "begun in another window");
        assertThat(walk.follow(walk.open("/")).at().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void saysSoInPlainWordsWhenSomeoneDoesNotConsent() throws Exception {
        PROVIDER.says(who, claims(List.of("hr-lead"), "the network"));
        assertBack(walk.consent(walk.atProvider("staff", who), false), "cancelled", "did not finish");
        assertThat(users.findByEmail(email())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "aud", "exp", "nonce", "azp"})
    void takesNoTokenThatIsNotForHereAndNow(String claim) throws Exception {
        Map<String, Object> claims = claims(List.of("hr-lead"), "the network");
        switch (claim) {
            case "iss" -> claims.put("iss", "https://another.example");
            case "aud" -> claims.put("aud", List.of("another"));
            case "exp" -> {
                claims.put("iat", Instant.parse("2020-01-01T00:00:00Z"));
                claims.put("exp", Instant.parse("2020-01-01T01:00:00Z"));
            }
            default -> claims.put(claim, "another");
        }
        PROVIDER.says(who, claims);
        assertBack(walk.signIn("staff", who), "failed", "does not hold");
        assertThat(users.findByEmail(email())).isEmpty();
    }

    @Test
    void startsAndSaysSoWhileAProviderIsDown() throws Exception {
        assertBack(walk.follow(walk.open("/oauth2/authorization/down")), "unreachable", "does not answer");
        assertBack(walk.follow(walk.open("/oauth2/authorization/down")), "unreachable", "does not answer");
        assertThat(walk.open("/oauth2/authorization/none").status()).isEqualTo(404);
    }

    @Test
    void signsOutWhereOneCameFromToo() throws Exception {
        PROVIDER.says(who, claims(List.of("hr-lead"), "the network"));
        Walk.Seen landed = walk.signIn("staff", who);
        Map<String, String> token = Map.of("_csrf", Walk.hidden(landed).get("_csrf"));

        Walk.Seen out = walk.follow(walk.send(URI.create(product + "/sign-out"), token));

        assertThat(out.path()).isEqualTo("/sign-in?out");
        String refresh = out.response().headers().firstValue("Refresh").orElseThrow();
        assertThat(refresh).startsWith("0;url=" + PROVIDER.issuer() + "/connect/logout?");
        assertThat(out.body()).contains("Sign out of The House");
        Walk.Seen back = walk.follow(walk.open(refresh.substring("0;url=".length())));
        assertThat(back.at()).isEqualTo(URI.create(product + "/sign-in?out"));
        assertThat(back.body()).contains("You are signed out.");
        assertThat(back.response().headers().firstValue("Refresh")).isEmpty();
        assertThat(walk.follow(walk.open("/oauth2/authorization/staff")).at().getPath())
                .as("signed out there too")
                .isEqualTo("/login");
    }

    /** Not let in, with a page that says what to do and offers nothing. */
    private void assertRefused(Walk.Seen page, String reason, String words) throws Exception {
        assertThat(page.path()).isEqualTo("/sign-in?elsewhere=" + reason);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("You are not let in", words).doesNotContain("<form", "someone-");
        assertThat(walk.follow(walk.open("/")).at().getPath()).isEqualTo("/sign-in");
    }

    /** Back at the sign-in page, with a word on why. */
    private static void assertBack(Walk.Seen page, String reason, String words) {
        assertThat(page.path()).isEqualTo("/sign-in?elsewhere=" + reason);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains(words, "name=\"password\"").doesNotContain("Exception");
    }

    private String email() {
        return who + "@elsewhere.example";
    }

    private Map<String, Object> claims(List<String> roles, String partner) {
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

    private UUID record(String name) {
        PartnerId id = partnering.record(World.partnerTerms(name), Visibility.EVERYTHING);
        return id.partnerId();
    }
}
