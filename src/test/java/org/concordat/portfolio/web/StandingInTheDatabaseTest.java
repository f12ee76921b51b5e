package org.concordat.portfolio.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.concordat.ConcordatTest;
import org.concordat.assessment.AssessmentId;
import org.concordat.identity.SystemWork;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.ArrangementId;
import org.concordat.portfolio.Looks;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ConcordatTest
class StandingInTheDatabaseTest extends OwnFellowAndStranger {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    @Autowired
    JdbcClient database;

    @Test
    void hasTheLatestLookAndTheOneBeforeWhateverTheOrderInWhichTheyAreKept() {
        ArrangementId depot = world.arrangement(own, fellow);
        AssessmentId first = look(depot, DAY, 2, Map.of());
        assertThat(standing(depot)).containsExactly(first.assessmentId(), null);
        AssessmentId latest = look(depot, DAY.plusYears(2), 2, Map.of());
        assertThat(standing(depot)).containsExactly(latest.assessmentId(), first.assessmentId());
        AssessmentId between = look(depot, DAY.plusYears(1), 2, Map.of());
        assertThat(standing(depot)).containsExactly(latest.assessmentId(), between.assessmentId());
        look(depot, DAY.minusYears(1), 2, Map.of());
        assertThat(standing(depot)).containsExactly(latest.assessmentId(), between.assessmentId());
    }

    @RepeatedTest(4)
    void letsTwoThatAreKeptAtTheSameTimeFindEachOther() throws Exception {
        Arrangement depot = arrangements
                .findWithParticipationsById(world.arrangement(own, fellow))
                .orElseThrow();
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Future<AssessmentId> one = two.submit(keeping(depot, DAY, together));
            Future<AssessmentId> other = two.submit(keeping(depot, DAY.plusDays(1), together));
            UUID before = one.get().assessmentId();
            UUID latest = other.get().assessmentId();
            assertThat(standing(depot.id())).containsExactly(latest, before);
        } finally {
            two.shutdown();
        }
    }

    private Callable<AssessmentId> keeping(Arrangement at, LocalDate asOf, CyclicBarrier together) {
        return () -> {
            together.await();
            return SystemWork.resultAs("a test", () -> new Looks(catalogue, readings).close(at, asOf, 2, Map.of()));
        };
    }

    private List<UUID> standing(ArrangementId arrangement) {
        return database.sql("""
                        select unnest(array[latest_id, before_id]) from arrangement_standing
                        where arrangement_id = :arrangement""")
                .param("arrangement", arrangement.arrangementId())
                .query(UUID.class)
                .list();
    }
}
