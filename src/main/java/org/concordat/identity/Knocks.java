package org.concordat.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts tries at the door, by the account that was named and by where they come from, so that guessing is slow. Nobody can
 * lock another out: the strict limit is for one account from one place, and the looser one for an account from everywhere
 * does not hold where its person signed in before. It is the same for accounts that there are and for others.
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
        PASSWORD(5, 50, 60);

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
    private static final Duration FAMILIAR = Duration.ofDays(90);

    private final JdbcClient sql;
    private final Clock clock;

    Knocks(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Counts a try before it is made; false when there were too many, and then nothing more is to be looked at. */
    boolean lets(Kind kind, String email, String client) {
        return sql.sql("""
                        insert into knock (kind, account, client, knocked_at)
                        select :kind, :account, :client, :now
                        where (select count(*) from knock where kind = :kind and account = :account and client = :client
                                and knocked_at > :short) < :here
                          and ((select count(*) from knock where kind = :kind and client = :client
                                and knocked_at > :short) < :fromClient
                            or exists (select from familiar_client where account = :account and client = :client))
                          and ((select count(*) from knock where kind = :kind and account = :account
                                and knocked_at > :long) < :anywhere
                            or exists (select from familiar_client where account = :account and client = :client))""")
                        .params(key(email, client))
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
    void cameIn(Kind kind, String email, String client) {
        sql.sql("delete from knock where kind = :kind and account = :account and client = :client"
                        + " or knocked_at < :kept")
                .params(key(email, client))
                .param("kind", kind.name())
                .param("kept", ago(KEPT))
                .update();
        sql.sql("insert into familiar_client (account, client, last_at) values (:account, :client, :now)"
                        + " on conflict (account, client) do update set last_at = excluded.last_at")
                .params(key(email, client))
                .param("now", ago(Duration.ZERO))
                .update();
        sql.sql("delete from familiar_client where last_at < :familiar")
                .param("familiar", ago(FAMILIAR))
                .update();
    }

    private Timestamp ago(Duration time) {
        return Timestamp.from(clock.instant().minus(time));
    }

    private static Map<String, String> key(String email, String client) {
        return Map.of("account", LinkToken.hash(email.strip().toLowerCase(Locale.ROOT)), "client", network(client));
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
