package org.concordat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.concordat.identity.Role;
import org.concordat.identity.Seen;
import org.concordat.identity.User;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.PartnerId;
import org.junit.jupiter.api.Test;

/** Connections of the pool, which one person after another asks with. */
class ConnectionsTest extends TwoStrangers {

    /** More people than connections, at once, each with rights of their own. */
    @Test
    void neverCarriesTheRightsOfOnePersonIntoAnothersTransaction() throws Exception {
        record Asker(User person, Set<UUID> sees) {}
        List<Asker> askers = new ArrayList<>();
        for (int number = 0; number < 12; number++) {
            PartnerId partner = world.partner();
            ArrangementId seen = world.arrangement(partner, world.partner());
            askers.add(new Asker(person(Role.DIRECTOR, partner), Set.of(seen.arrangementId())));
        }
        askers.add(new Asker(person(Role.RESPONDENT, null), Set.of()));
        ExecutorService pool = Executors.newFixedThreadPool(24);
        try {
            List<Future<Integer>> wrong = new ArrayList<>();
            for (int round = 0; round < 40; round++) {
                for (Asker asker : askers) {
                    wrong.add(pool.submit(() ->
                            Seen.by(asker.person(), this::arrangementsSeen).equals(asker.sees()) ? 0 : 1));
                }
            }
            int mistakes = 0;
            for (Future<Integer> one : wrong) {
                mistakes += one.get();
            }
            assertThat(wrong).hasSize(40 * 13);
            assertThat(mistakes).isZero();
        } finally {
            pool.shutdownNow();
        }
    }
}
