package org.concordat.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.util.stream.IntStream;
import org.concordat.ConcordatTest;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** How many statements a question takes does not depend on how many rows answer it. */
@ConcordatTest
class StatementsTest {

    @Autowired
    private EntityManagerFactory factory;

    @Autowired
    private Partnering partnering;

    @Autowired
    private Partners partners;

    @Autowired
    private Arrangements arrangements;

    private World world;

    @BeforeEach
    void inventAWorld() {
        world = new World(partnering);
    }

    @Test
    void aListOfArrangementsTakesOneStatementAndOneToCount() {
        PartnerId partner = world.partner();
        IntStream.range(0, 12).forEach(i -> world.arrangement(partner, world.partner()));
        ArrangementFilter ours = new ArrangementFilter("", null, null, null, partner, false);

        assertThat(statements(() -> arrangements.lines(ours, Visibility.EVERYTHING, PageRequest.of(0, 2))))
                .isEqualTo(2);
        assertThat(statements(() -> arrangements.lines(ours, Visibility.EVERYTHING, PageRequest.of(0, 10))))
                .isEqualTo(2);
    }

    @Test
    void anArrangementWithManyPartnersTakesOneStatement() {
        ArrangementId small = world.arrangement(world.partner(), world.partner());
        ArrangementId large = world.arrangement(
                IntStream.range(0, 9).mapToObj(i -> world.partner()).toArray(PartnerId[]::new));

        for (ArrangementId id : new ArrangementId[] {small, large}) {
            assertThat(statements(() -> arrangements
                            .findVisible(id, Visibility.EVERYTHING)
                            .orElseThrow()
                            .participations()))
                    .isEqualTo(1);
        }
    }

    @Test
    void whatAPartnerTakesPartInTakesOneStatement() {
        PartnerId partner = world.partner();
        IntStream.range(0, 7).forEach(i -> world.arrangement(partner, world.partner()));

        assertThat(statements(() -> assertThat(partners.partsOf(partner, Visibility.EVERYTHING))
                        .hasSize(7)))
                .isEqualTo(1);
    }

    private long statements(Runnable question) {
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        long before = statistics.getPrepareStatementCount();
        question.run();
        return statistics.getPrepareStatementCount() - before;
    }
}
