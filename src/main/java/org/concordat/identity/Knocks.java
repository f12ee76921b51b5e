package org.concordat.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts tries at the door, by the account that was named and by where they come from, so that guessing is slow. Nobody can
 * lock another out: the strict limit is for one account from one place, and the looser ones do not hold where its person
 * signed in before. A browser with which they did is a place by itself, so that not even a colleague behind the same address
 * can use their tries up. It is the same for accounts that there are and for others.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class Knocks {

    /**
     * What may be tried how often.
     *
     * @param here tries of one account from one place, in a quarter of an hour
     * @param anywhere tries of one account from everywhere, in an hour
     * @param client tries of any account from one place, in a quarter of an hour
     */
    enum Kind {
        SIGN_IN(5, 50, 60),
        FORGOTTEN(2, 5, 20),
        PASSWORD(5, 50, 60),
        /** Asking for a calendar, where the account is what the address says. */
        CALENDAR(20, 100, 60),
        /** Reading with a token that opens nothing, where the account is what it says. */
        TOKEN(20, 100, 60),
        /** Telling that someone was kept from trying again. */
        TOLD(1, 10, 1);

        private final int here;
        private final int anywhere;
        private final int client;

        Kind(int here, int anywhere, int client) {
            this.here = here;
            this.anywhere = anywhere;
            this.client = client;
        }
    }

    private static final Duration SHORT = Duration.ofMinutes(15);
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(1);
    static final Duration FAMILIAR = Duration.ofDays(90);

    private final JdbcClient sql;
    private final Clock clock;

    Knocks(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Counts a try before it is made; false when there were too many, and then nothing more is to be looked at. */
    boolean lets(Kind kind, String email, Place from) {
        String account = account(email);
        String place = place(account, from);
        return sql.sql("""
                        insert into knock (kind, account, client, knocked_at)
                        select :kind, :account, :client, :now
                        where (select count(*) from knock where kind = :kind and account = :account and client = :client
                                and knocked_at > :short) < :here
                          and ((select count(*) from knock where kind = :kind and client = :client
                                and knocked_at > :short) < :fromClient
                            or :familiar)
                          and ((select count(*) from knock where kind = :kind and account = :account
                                and knocked_at > :long) < :anywhere
                            or :familiar)""")
                        .param("account", account)
                        .param("client", place)
                        .param("familiar", familiar(account, place))
                        .param("kind", kind.name())
                        .param("now", ago(Duration.ZERO))
                        .param("short", ago(SHORT))
                        .param("long", ago(LONG))
                        .param("here", kind.here)
                        .param("anywhere", kind.anywhere)
                        .param("fromClient", kind.client)
                        .update()
                == 1;
    }

    /** Someone came in: what was tried here before is forgotten, and the place is known from now on. */
    void cameIn(Kind kind, String email, Place from) {
        String account = account(email);
        sql.sql("delete from knock where kind = :kind and account = :account and client = :client"
                        + " or knocked_at < :kept")
                .param("kind", kind.name())
                .param("account", account)
                .param("client", place(account, from))
                .param("kept", ago(KEPT))
                .update();
        getToKnow(account, network(from.client()));
        if (from.mark() != null) {
            getToKnow(account, LinkToken.hash(from.mark()));
        }
        sql.sql("delete from familiar_client where last_at < :familiar")
                .param("familiar", ago(FAMILIAR))
                .update();
    }

    private void getToKnow(String account, String place) {
        sql.sql("insert into familiar_client (account, client, last_at) values (:account, :client, :now)"
                        + " on conflict (account, client) do update set last_at = excluded.last_at")
                .param("account", account)
                .param("client", place)
                .param("now", ago(Duration.ZERO))
                .update();
    }

    /** Whether anyone signed in with that browser before: only then was its mark given here. */
    boolean knows(Place from) {
        return from.mark() != null
                && sql.sql("select exists (select from familiar_client where client = :mark and last_at >= :familiar)")
                        .param("mark", LinkToken.hash(from.mark()))
                        .param("familiar", ago(FAMILIAR))
                        .query(Boolean.class)
                        .single();
    }

    /** What is counted: the browser, if that account was signed in to with it before, and else the network. */
    private String place(String account, Place from) {
        String browser = from.mark() == null ? null : LinkToken.hash(from.mark());
        return browser != null && familiar(account, browser) ? browser : network(from.client());
    }

    private boolean familiar(String account, String place) {
        return sql.sql("select exists (select from familiar_client"
                        + " where account = :account and client = :client and last_at >= :familiar)")
                .param("account", account)
                .param("client", place)
                .param("familiar", ago(FAMILIAR))
                .query(Boolean.class)
                .single();
    }

    private Timestamp ago(Duration time) {
        return Timestamp.from(clock.instant().minus(time));
    }

    private static String account(String email) {
        return LinkToken.hash(email.strip().toLowerCase(Locale.ROOT));
    }

    /** Where a try comes from: an address, or, where one house has more than can be counted, its network. */
    private static String network(String client) {
        try {
            byte[] bytes = client.matches("[0-9a-fA-F:.%]+")
                    ? InetAddress.getByName(client.replaceAll("%.*", "")).getAddress()
                    : new byte[0];
            return bytes.length == 16 ? HexFormat.of().formatHex(Arrays.copyOf(bytes, 8)) + "::/64" : cut(client);
        } catch (UnknownHostException noAddress) {
            return cut(client);
        }
    }

    private static String cut(String client) {
        return client.substring(0, Math.min(45, client.length()));
    }
}
