package org.concordat.identity.openid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.identity.Role;
import org.concordat.identity.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which role and which partner someone has by their claims. */
class OpenIdRightsTest extends OpenIdTest {

    @Test
    void letsSomeoneInWithTheRoleAndThePartnerOfTheirClaims() throws Exception {
        String ours = "Ours " + UUID.randomUUID();
        String theirs = "Theirs " + UUID.randomUUID();
        UUID partner = record(ours);
        record(theirs);
        PROVIDER.says(who, claims(List.of("hr-lead", "tea"), partner.toString()));

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
    void bindsToThePartnerThatTheSettingsNameForAValue() throws Exception {
        String name = "Mapped " + UUID.randomUUID();
        copy(record(name), MAPPED);
        PROVIDER.says(who, claims(List.of("hr-lead"), "ACME-17"));
        assertThat(walk.signIn("staff", who).path()).isEqualTo("/");
        assertThat(users.findByEmail(email()).orElseThrow().partner()).isEqualTo(MAPPED);
    }

    /** The name of a partner may be changed by those who would gain by it. */
    @Test
    void bindsToNoPartnerByItsName() throws Exception {
        String name = "Called " + UUID.randomUUID();
        record(name);
        PROVIDER.says(who, claims(List.of("hr-lead"), name));
        assertRefused(walk.signIn("staff", who), "unknown-partner", "for which partner");
        assertThat(users.findByEmail(email())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "null", "Nobody’s company", "01890000-0000-7000-8000-000000000000"})
    void keepsOutWhoseItIsUnclear(String partner) throws Exception {
        PROVIDER.says(who, claims(List.of("hr-lead"), partner));
        assertRefused(walk.signIn("staff", who), "unknown-partner", "for which partner");
        assertThat(users.findByEmail(email())).isEmpty();
    }

    @Test
    void keepsOutWhoSpeaksForTwo() throws Exception {
        Map<String, Object> claims = claims(List.of("hr-lead"), "");
        claims.put("organisation", List.of(record("One " + UUID.randomUUID()).toString(), "the network"));
        PROVIDER.says(who, claims);
        assertRefused(walk.signIn("staff", who), "unknown-partner", "for which partner");
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

    private void copy(UUID partner, UUID id) {
        database.sql("insert into partner select (json_populate_record(p, json_build_object('partner_id', ?::text)))"
                        + ".* from partner p where partner_id = ? on conflict do nothing")
                .params(id.toString(), partner)
                .update();
    }
}
