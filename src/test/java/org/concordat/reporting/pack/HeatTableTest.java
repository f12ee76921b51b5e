package org.concordat.reporting.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.concordat.assessment.Looked;
import org.concordat.catalogue.Area;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.Mechanism;
import org.concordat.portfolio.AreaCell;
import org.concordat.portfolio.Headline;
import org.concordat.portfolio.Lens;
import org.concordat.shared.AreaCode;
import org.junit.jupiter.api.Test;

/** The map of a board pack: by mechanisms as long as they can be read beside each other, then by areas. */
class HeatTableTest {

    @Test
    void hasAColumnForEachMechanismAsLongAsAPageHasRoom() {
        HeatTable map = map(HeatTable.ROOM);
        assertThat(map.byArea()).isFalse();
        assertThat(map.groups()).extracting(HeatTable.Group::name).containsExactly("Area AA", "Area BB");
        assertThat(map.groups().get(0).columns()).hasSize(HeatTable.ROOM - 1);
    }

    @Test
    void hasAColumnForEachAreaWhereThereAreMore() {
        HeatTable map = map(HeatTable.ROOM + 1);
        assertThat(map.byArea()).isTrue();
        assertThat(map.groups()).hasSize(1);
        assertThat(map.groups().get(0).columns())
                .extracting(HeatTable.Column::name)
                .containsExactly("Area AA", "Area BB");
    }

    @Test
    void showsAnAreaInTheColourOfItsStepAndFramesAGate() {
        assertThat(HeatTable.chip(cell(70.0, 100, false))).isEqualTo(new HeatTable.Chip("70", "chip level-3"));
        assertThat(HeatTable.chip(cell(69.6, 100, true))).isEqualTo(new HeatTable.Chip("70", "chip level-2 chip-gate"));
        assertThat(HeatTable.chip(cell(90.0, 59, false))).isEqualTo(new HeatTable.Chip("90", "chip chip-none"));
        assertThat(HeatTable.chip(cell(null, 0, false))).isEqualTo(new HeatTable.Chip("–", "chip chip-none"));
        assertThat(HeatTable.chip((AreaCell) null).shown()).isEmpty();
        assertThat(map(41).steps()).extracting(HeatTable.Step::from).containsExactly(0, 25, 50, 70, 85);
    }

    private static AreaCell cell(Double readiness, double coverage, boolean gate) {
        return new AreaCell(new AreaCode("AA"), readiness, coverage, 5, 5, gate);
    }

    private static HeatTable map(int mechanisms) {
        FrameworkDocument small = Looked.framework("small");
        Area first = small.areas().get(0);
        List<Mechanism> many = new ArrayList<>();
        while (many.size() < mechanisms - 1) {
            many.add(first.mechanisms().get(0));
        }
        FrameworkDocument framework = new FrameworkDocument(
                small.code(),
                small.name(),
                1,
                small.language(),
                small.summary(),
                small.source(),
                small.themes(),
                List.of(
                        new Area(
                                first.code(),
                                first.name(),
                                first.weight(),
                                first.question(),
                                first.about(),
                                first.source(),
                                many),
                        small.areas().get(1)),
                small.rules());
        return HeatTable.of(new OfPortfolio.Overlook(
                new Lens(framework, List.of(), true, List.of()),
                List.of(),
                Headline.of(List.of(), List.of(), LocalDate.of(2026, 3, 4)),
                0,
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of()));
    }
}
