package org.concordat.identity.openid;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.concordat.identity.PublicAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.util.UriComponentsBuilder;

/** What is asked of a provider, and which of its answers are taken. */
class OpenIdProtocolTest extends OpenIdTest {

    @Autowired
    OAuth2ClientProperties clients;

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

    /** What a request says of its host is not told to a provider by an installation that knows where it is. */
    @Test
    void namesTheAddressThatTheInstallationWasGivenToComeBackTo() {
        Providers told =
                new Providers(clients, new PublicAddress("https://concordat.house.example/hr/"), Clock.systemUTC());
        assertThat(Objects.requireNonNull(told.findByRegistrationId("staff")).getRedirectUri())
                .startsWith("https://concordat.house.example/hr/")
                .doesNotContain("baseUrl");
        MockHttpServletRequest lying = new MockHttpServletRequest();
        lying.setServerName("evil.example");
        assertThat(told.backTo("/sign-in?out", lying)).isEqualTo("https://concordat.house.example/hr/sign-in?out");
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
                walk.follow(walk.open(answer.toString().replace("state=", "state=_"))),
                "not-begun",
                "begun in another window");
        assertThat(walk.follow(walk.open("/")).at().getPath()).isEqualTo("/sign-in");
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
}
