package org.concordat.identity.openid;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.identity.Token;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The way in, and the way out again. */
class OpenIdSignInTest extends OpenIdTest {

    @Autowired
    BeanFactory beans;

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

    /** Else a program in someone’s browser would change their session with every answer, and end it with two at once. */
    @Test
    void leavesTheSessionAloneThatAProgramBringsAlong() throws Exception {
        PROVIDER.says(who, claims(List.of("hr-lead"), "the network"));
        walk.signIn("staff", who);
        String before = walk.cookie("CONCORDAT");
        String token = Token.of(users.findByEmail(email()).orElseThrow(), beans);

        assertThat(walk.read("/api/v1/partners", token).status()).isEqualTo(200);
        assertThat(walk.cookie("CONCORDAT")).isEqualTo(before);
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
    void saysSoInPlainWordsWhenSomeoneDoesNotConsent() throws Exception {
        PROVIDER.says(who, claims(List.of("hr-lead"), "the network"));
        assertBack(walk.consent(walk.atProvider("staff", who), false), "cancelled", "did not finish");
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
}
