package org.concordat.identity.openid;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.identity.Access;
import org.concordat.identity.Admission;
import org.concordat.identity.HandOver;
import org.concordat.identity.Keeper;
import org.concordat.identity.PersonTerms;
import org.concordat.identity.Role;
import org.concordat.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who someone is who comes from a provider: known there, invited here, or neither. */
class OpenIdPeopleTest extends OpenIdTest {

    @Autowired
    Access access;

    @Autowired
    KnownElsewhere elsewhere;

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

    @Test
    void keepsOutWhoBringsTheAddressOfSomeoneWhoHasAPasswordAndSaysWhatAnAdministratorCanDo() throws Exception {
        User here = withPassword();
        PROVIDER.says(who, claims(List.of("it"), "the network"));

        assertRefused(walk.signIn("guests", who), "already-here", "trust the domain");

        UUID person = here.id().userId();
        assertThat(database.sql("select count(*) from person_identity where user_id = ?")
                        .param(person)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(database.sql("select act from journal_entry where subject_id = ? order by written_at desc limit 1")
                        .param(person)
                        .query(String.class)
                        .single())
                .isEqualTo("sign-in-failed");
    }

    @Test
    void letsThemInWhereTheProviderIsTrustedAboutThatDomain() throws Exception {
        User here = withPassword();
        PROVIDER.says(who, claims(List.of("it"), "the network"));

        assertThat(walk.signIn("staff", who).path()).isEqualTo("/");
        assertThat(users.findById(here.id()).orElseThrow().roles()).containsExactly(Role.ADMINISTRATOR);
    }

    @Test
    void knowsNobodyAnyMoreWhoseAccessHasEnded() throws Exception {
        User person = invited();
        PROVIDER.says(who, claims(List.of(), "the network"));
        walk.signIn("guests", who);
        change(person, Admission.ENDED);
        assertThat(elsewhere.of(person.id())).isEmpty();
        change(person, Admission.LET_IN);
        assertThat(users.findById(person.id()).orElseThrow().active()).isFalse();
    }

    @Test
    void listsByWhichProvidersSomeoneComesInAndTakesOneAway() throws Exception {
        User person = invited();
        PROVIDER.says(who, claims(List.of(), "the network"));
        walk.signIn("guests", who);
        Walk administrator = new Walk(product);
        who = "owner-" + UUID.randomUUID();
        PROVIDER.says(who, claims(List.of("owner"), "the network"));
        administrator.signIn("staff", who);
        String edit = "/people/" + person.id() + "/edit";
        Walk.Seen page = administrator.open(edit);
        assertThat(page.body()).contains(PROVIDER.issuer(), "someone-");
        Matcher removal = Pattern.compile("/people/" + person.id() + "(/identities/[0-9a-f-]{36}/removal)")
                .matcher(page.body());
        assertThat(removal.find()).isTrue();
        Map<String, String> token = Map.of("_csrf", Walk.hidden(page).get("_csrf"));
        String anothers = users.findByEmail(email()).orElseThrow().id().toString();
        assertThat(administrator
                        .send(URI.create(product + "/people/" + anothers + removal.group(1)), token)
                        .status())
                .isEqualTo(404);
        assertThat(elsewhere.of(person.id())).hasSize(1);

        administrator.send(URI.create(product + removal.group()), token);

        assertThat(elsewhere.of(person.id())).isEmpty();
        assertThat(walk.follow(walk.open("/")).at().getPath())
                .as("signed out there")
                .isEqualTo("/sign-in");
    }

    private User invited() {
        return users.save(new User(email(), "Invited Person", EnumSet.of(Role.CONSULTANT), null));
    }

    private void change(User person, Admission admission) {
        Keeper.of(access, users);
        access.change(
                person.id(),
                users.findById(person.id()).orElseThrow().version(),
                PersonTerms.of(person.email(), person.name(), person.roles(), null),
                admission,
                HandOver.OPEN);
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

    private User withPassword() {
        User person = new User(email(), "Here Already", EnumSet.of(Role.CONSULTANT), null);
        users.save(person);
        database.sql("update person set password_hash = 'one' where user_id = ?")
                .param(person.id().userId())
                .update();
        return person;
    }
}
