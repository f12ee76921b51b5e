package org.concordat.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.concordat.ConcordatTest;
import org.concordat.identity.Knocks.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Guessing is slow, and nobody is locked out by another. */
@ConcordatTest
class KnocksTest {

    @Autowired
    Knocks knocks;

    @Autowired
    JdbcClient sql;

    private String email;
    private String home;

    @BeforeEach
    void someoneAndTheirPlace() {
        email = UUID.randomUUID() + "@knocks.example";
        home = "at " + UUID.randomUUID();
    }

    private static Place at(String client) {
        return new Place(client, null);
    }

    private long tried(int times, String client) {
        return tried(times, at(client));
    }

    private long tried(int times, Place from) {
        return IntStream.range(0, times)
                .filter(at -> knocks.lets(Kind.SIGN_IN, email, from))
                .count();
    }

    @Test
    void slowsGuessingFromOnePlaceAndNobodyElse() {
        assertThat(tried(8, "203.0.113.9")).isEqualTo(5);
        assertThat(tried(1, home)).isOne();
        assertThat(knocks.lets(Kind.SIGN_IN, "other." + email, at("203.0.113.9")))
                .isTrue();
    }

    @Test
    void takesSpellingsOfAnAddressForOne() {
        tried(5, home);
        assertThat(knocks.lets(Kind.SIGN_IN, " " + email.toUpperCase(java.util.Locale.ROOT), at(home)))
                .isFalse();
    }

    @Test
    void letsAPersonInWhereTheySignedInBeforeThoughOthersGuessFromEverywhere() {
        knocks.cameIn(Kind.SIGN_IN, email, at(home));
        for (int place = 0; place < 12; place++) {
            tried(5, "place " + place + " of " + email.substring(0, 8));
        }
        assertThat(tried(1, "somewhere new " + email.substring(0, 8))).isZero();
        assertThat(tried(1, home)).isOne();
    }

    @Test
    void letsAPersonInWithTheirBrowserThoughAColleagueGuessesBehindTheSameAddress() {
        Place own = at(home).markedAnew();
        knocks.cameIn(Kind.SIGN_IN, email, own);
        tried(20, home);
        for (int place = 0; place < 12; place++) {
            tried(5, "place " + place + " of " + email.substring(0, 8));
        }
        assertThat(tried(1, at(home).markedAnew())).as("a mark made up").isZero();
        assertThat(tried(9, own)).isEqualTo(5);
    }

    @Test
    void countsABrowserByItselfOnlyForThoseWhoSignedInWithIt() {
        Place anothers = at(home).markedAnew();
        knocks.cameIn(Kind.SIGN_IN, "other." + email, anothers);
        tried(5, home);
        assertThat(tried(1, anothers)).isZero();
    }

    @Test
    void forgetsABrowserInTheEnd() {
        Place own = at(home).markedAnew();
        knocks.cameIn(Kind.SIGN_IN, email, own);
        tried(5, home);
        sql.sql("update familiar_client set last_at = last_at - interval '91 days' where client = ?")
                .param(LinkToken.hash(Objects.requireNonNull(own.mark())))
                .update();
        assertThat(knocks.knows(own)).isFalse();
        assertThat(tried(1, own)).isZero();
    }

    @Test
    void forgetsWhatWasTriedHereOnceSomeoneCameIn() {
        tried(5, home);
        knocks.cameIn(Kind.SIGN_IN, email, at(home));
        assertThat(tried(6, home)).isEqualTo(5);
    }

    @Test
    void letsTriesPassAfterAWhile() {
        tried(6, home);
        sql.sql("update knock set knocked_at = knocked_at - interval '16 minutes' where client = ?")
                .param(home)
                .update();
        assertThat(tried(1, home)).isOne();
    }

    @Test
    void countsAWholeNetworkOfManyAddressesAsOnePlace() {
        tried(5, "2001:db8:1:2::1");
        assertThat(tried(1, "2001:db8:1:2:ffff::9")).isZero();
        assertThat(tried(1, "2001:db8:1:3::1")).isOne();
    }

    @Test
    void slowsOneWhoTriesManyAccounts() {
        long let = IntStream.range(0, 70)
                .filter(at -> knocks.lets(Kind.SIGN_IN, at + email, at(home)))
                .count();
        assertThat(let).isEqualTo(60);
    }

    @Test
    void keepsNoAddressThatWasTyped() {
        tried(1, home);
        assertThat(sql.sql("select account from knock where client = ?")
                        .param(home)
                        .query(String.class)
                        .single())
                .hasSize(64)
                .doesNotContain("@");
    }
}
