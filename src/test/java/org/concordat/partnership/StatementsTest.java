package org.concordat.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.concordat.ConcordatTest;
import org.concordat.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.PageRequest;

/** How many statements a question takes does not depend on how many rows answer it. */
@ConcordatTest
class StatementsTest extends InventedWorld {

    @Test
    void aListOfArrangementsTakesOneStatementAndOneToCount() {
        PartnerId partner = world.partner();
        IntStream.range(0, 12).forEach(i -> world.arrangement(partner, world.partner()));
        ArrangementFilter ours = new ArrangementFilter("", null, null, null, partner, false);

        assertThat(Statements.of(() -> arrangements.lines(ours, Visibility.EVERYTHING, PageRequest.of(0, 2))))
                .isEqualTo(2);
        assertThat(Statements.of(() -> arrangements.lines(ours, Visibility.EVERYTHING, PageRequest.of(0, 10))))
                .isEqualTo(2);
    }

    @Test
    void anArrangementWithManyPartnersTakesOneStatement() {
        ArrangementId small = world.arrangement(world.partner(), world.partner());
        ArrangementId large = world.arrangement(
                IntStream.range(0, 9).mapToObj(i -> world.partner()).toArray(PartnerId[]::new));

        for (ArrangementId id : new ArrangementId[] {small, large}) {
            assertThat(Statements.of(() -> arrangements
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

        assertThat(Statements.of(() -> assertThat(partners.partsOf(partner, Visibility.EVERYTHING))
                        .hasSize(7)))
                .isEqualTo(1);
    }
}
