package org.concordat.shared.web.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.concordat.readiness.Band;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeometryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Test
    void theBandsAreThoseOfTheMethod() {
        assertThat(Threshold.BANDS).allSatisfy(threshold -> {
            Band band = Band.valueOf(
                    threshold.band().toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
            assertThat(threshold.from()).isEqualTo(band.from());
        });
        assertThat(Threshold.BANDS).hasSize(Band.values().length - 2);
    }

    @Test
    void refusesAnIdThatAPageCannotUse() {
        assertThatThrownBy(() -> RangeBar.of("two words", 50.0, 40, 60)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theRangeRunsFromBoundToBoundAndTheValueStandsInIt() {
        RangeBar bar = RangeBar.of("bar", 62.4, 55, 71.25);

        assertThat(bar.x()).isEqualTo(55);
        assertThat(bar.width()).isEqualTo(16.25);
        assertThat(bar.valueX()).isEqualTo(62.4);
        assertThat(bar.shown()).isEqualTo("62");
    }

    @Test
    void aRangeWithoutWidthCanStillBeSeenEvenAtTheEnd() {
        RangeBar bar = RangeBar.of("bar", 100.0, 100, 100);

        assertThat(bar.width()).isPositive();
        assertThat(bar.x() + bar.width()).isLessThanOrEqualTo(100);
    }

    @Test
    void partnersThatSeeTheSameStandAboveEachOtherAndOnesThatSeeNothingAreLeftOut() {
        RangeBar bar = RangeBar.of(
                "bar",
                60.0,
                50,
                70,
                List.of(
                        new RangeBar.View("A", 60.0),
                        new RangeBar.View("B", null),
                        new RangeBar.View("C", 60.5),
                        new RangeBar.View("D", 20.0)));

        assertThat(bar.partners()).extracting(RangeBar.Mark::name).containsExactly("D", "A", "C");
        assertThat(bar.partners())
                .extracting(RangeBar.Mark::marker)
                .containsExactly(Marker.TRIANGLE, Marker.CIRCLE, Marker.DIAMOND);
        assertThat(bar.partners().get(1).y()).isNotEqualTo(bar.partners().get(2).y());
        assertThat(bar.partners().get(0).y()).isEqualTo(bar.partners().get(1).y());
        assertThat(bar.partners()).allMatch(mark -> mark.y() >= 6 && mark.y() < bar.top());
    }

    @Test
    void aSparklineIsBrokenWhereNothingIsKnown() {
        Sparkline line = Sparkline.of(Arrays.asList(40.0, 42.0, null, 50.0, 52.0, null));

        assertThat(line.lines()).hasSize(2);
        assertThat(line.inWords()).isEqualTo("40, 42, –, 50, 52, –");
        assertThat(line.ends()).isNotNull();
    }

    @Test
    void aSparklineDoesNotMakeAWaveOfARipple() {
        Sparkline line = Sparkline.of(List.of(50.0, 51.0));

        String[] points = line.lines().get(0).split("[ ,]");
        assertThat(Double.parseDouble(points[1]) - Double.parseDouble(points[3]))
                .isLessThan(1.0)
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 40})
    void aSparklineStaysInItsFrame(int length) {
        Random random = new Random(length);
        List<@Nullable Double> values = new ArrayList<>();
        for (int place = 0; place < length; place++) {
            values.add(random.nextInt(5) == 0 ? null : Double.valueOf(100 * random.nextDouble()));
        }

        for (String points : Sparkline.of(values).lines()) {
            for (String point : points.split(" ")) {
                String[] xy = point.split(",");
                assertThat(Double.parseDouble(xy[0])).isBetween(0.0, (double) Sparkline.WIDTH);
                assertThat(Double.parseDouble(xy[1])).isBetween(0.0, (double) Sparkline.HEIGHT);
            }
        }
    }

    @Test
    void theForecastBeginsWhereTheMeasuringEnds() {
        Trend trend = DrawnChartsTest.trend();

        assertThat(trend.segments()).extracting(Trend.Segment::forecast).containsExactly(false, false, true, true);
        for (int place = 1; place < trend.segments().size(); place++) {
            assertThat(trend.segments().get(place).x1())
                    .isEqualTo(trend.segments().get(place - 1).x2());
            assertThat(trend.segments().get(place).y1())
                    .isEqualTo(trend.segments().get(place - 1).y2());
        }
        assertThat(trend.forecasts()).isTrue();
    }

    @Test
    void breaksTheAxisWhereAllThatWasMeasuredIsLongAgoAndGivesTheForecastTheRoom() {
        Trend trend = Trend.of(
                "trend",
                List.of(new Trend.Look(DAY.minusYears(17), 20.0), new Trend.Look(DAY.minusYears(16), 30.0)),
                List.of(
                        new Trend.Look(DAY, 60.0),
                        new Trend.Look(DAY.plusMonths(3), 89.0),
                        new Trend.Look(DAY.plusMonths(6), 100.0)));

        assertThat(trend.broken()).isEqualTo(DAY.minusYears(16));
        assertThat(trend.earlier()).isEqualTo(1);
        assertThat(trend.points().get(0).known()).isFalse();
        List<Trend.Point> points = trend.points().subList(1, 5);
        for (int place = 1; place < points.size(); place++) {
            assertThat(points.get(place).x() - points.get(place - 1).x()).isGreaterThan(15);
        }
        assertThat(trend.breakX())
                .isBetween(points.get(0).x() + 3, points.get(1).x() - 3);
        assertThat(trend.segments()).hasSize(3).allMatch(Trend.Segment::forecast);
        assertThat(trend.inWords()).contains("20").contains("100");
    }

    @Test
    void beginsSomeYearsBeforeTheForecastWhereThereIsSomethingThen() {
        List<Trend.Look> measured = List.of(
                new Trend.Look(DAY.minusYears(10), 20.0),
                new Trend.Look(DAY.minusYears(2), 40.0),
                new Trend.Look(DAY.minusYears(1), 50.0));
        Trend trend = Trend.of("trend", measured, List.of(new Trend.Look(DAY, 60.0)));

        assertThat(trend.broken()).isNull();
        assertThat(trend.earlier()).isEqualTo(1);
        assertThat(trend.points()).filteredOn(Trend.Point::known).hasSize(3);
        assertThat(Trend.of("trend", measured, List.of()).earlier()).isZero();
    }

    @Test
    void writesTheFiguresOfATrendWhereTheyDoNotTouch() {
        for (int now = 0; now <= 100; now += 5) {
            for (int then = 0; then <= 100; then += 5) {
                Trend trend = Trend.of(
                        "trend",
                        List.of(new Trend.Look(DAY.minusYears(3), 40.0), new Trend.Look(DAY.minusMonths(1), (double)
                                now)),
                        List.of(new Trend.Look(DAY, (double) then)));
                List<Trend.Point> figures =
                        trend.points().stream().filter(Trend.Point::last).toList();
                assertThat(figures).hasSize(2);
                assertThat(Math.abs(figures.get(0).figureY() - figures.get(1).figureY()))
                        .as("%s and %s", now, then)
                        .isGreaterThan(13);
                assertThat(figures)
                        .allSatisfy(point -> assertThat(point.figureY()).isBetween(12.0, trend.dateY() - 0.0));
            }
        }
    }

    @Test
    void timeRunsAcrossAtItsOwnPace() {
        Trend trend = Trend.of(
                "trend",
                List.of(
                        new Trend.Look(DAY, 10.0),
                        new Trend.Look(DAY.plusDays(100), 20.0),
                        new Trend.Look(DAY.plusDays(400), 30.0)),
                List.of());

        List<Trend.Point> points = trend.points();
        assertThat(points.get(2).x() - points.get(1).x())
                .isCloseTo(3 * (points.get(1).x() - points.get(0).x()), within(0.05));
        assertThat(points.get(0).y()).isGreaterThan(points.get(1).y());
    }

    @Test
    void datesOfATrendDoNotRunIntoEachOther() {
        Trend trend = Trend.of(
                "trend",
                IntStream.range(0, 60)
                        .mapToObj(month -> new Trend.Look(DAY.plusMonths(month), 50.0))
                        .toList(),
                List.of());

        List<Double> dated = trend.points().stream()
                .filter(Trend.Point::dated)
                .map(Trend.Point::x)
                .toList();
        assertThat(dated).hasSizeGreaterThan(1);
        for (int place = 1; place < dated.size(); place++) {
            assertThat(dated.get(place) - dated.get(place - 1)).isGreaterThanOrEqualTo(19);
        }
        assertThat(trend.points().get(59).dated()).isTrue();
    }

    @Test
    void aTrendOfOneLookIsAPointAndOneOfNothingIsNotDrawn() {
        assertThat(Trend.of("trend", List.of(new Trend.Look(DAY, 50.0)), List.of())
                        .segments())
                .isEmpty();
        assertThat(Trend.of("trend", List.of(new Trend.Look(DAY, null)), List.of())
                        .drawn())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 18, 200})
    void aDistancePlotHasARowForEachMechanismAndAllShapesInside(int mechanisms) {
        for (int partners = 0; partners <= 8; partners++) {
            DistancePlot plot = DrawnChartsTest.plot(mechanisms, partners);

            List<DistancePlot.Row> rows = plot.groups().stream()
                    .flatMap(group -> group.rows().stream())
                    .toList();
            assertThat(rows).hasSize(mechanisms);
            assertThat(rows).extracting(DistancePlot.Row::id).doesNotHaveDuplicates();
            assertThat(plot.partners()).extracting(DistancePlot.Partner::marker).doesNotHaveDuplicates();
            for (DistancePlot.Row row : rows) {
                assertThat(row.positions()).hasSize(partners);
                assertThat(row.dots()).hasSize((int)
                        row.positions().stream().filter(shown -> shown != null).count());
                assertThat(row.dots())
                        .allMatch(dot -> dot.x() >= 0 && dot.x() <= 100 && dot.y() >= 6 && dot.y() <= row.height() - 6);
                assertThat(row.dots().stream().map(dot -> dot.x() + "/" + dot.y()))
                        .doesNotHaveDuplicates();
                DistancePlot.Level level = row.level();
                if (level != null) {
                    assertThat(level.y()).isBetween(6.0, row.height() - 6.0);
                    assertThat(row.dots()).noneMatch(dot -> dot.x() == level.x() && dot.y() == level.y());
                }
            }
        }
    }

    @Test
    void theGapIsFlaggedFromOneLevel() {
        assertThat(row(2.0, 3.0).flagged()).isTrue();
        assertThat(row(5 / 3.0, 8 / 3.0).flagged()).isTrue();
        assertThat(row(2.0, 2.99).flagged()).isFalse();
        assertThat(row(2.0, null).gap()).isNull();
        assertThat(row(null, null).dots()).isEmpty();
    }

    @Test
    void areasComeOnceHoweverTheMechanismsAreListed() {
        DistancePlot plot = DistancePlot.of(
                "plot",
                List.of(),
                List.of(
                        new DistancePlot.Given("One", "A", "A", "/", 3, null, List.of()),
                        new DistancePlot.Given("Two", "B", "B", "/", null, null, List.of()),
                        new DistancePlot.Given("One", "C", "C", "/", 3, null, List.of())));

        assertThat(plot.groups()).extracting(DistancePlot.Group::name).containsExactly("One", "Two");
    }

    @Test
    void whatIsNotShownByItselfIsAddedUp() {
        LostPoints lost = LostPoints.of("lost", DrawnChartsTest.losing(12), 7);

        assertThat(lost.bars()).hasSize(7);
        assertThat(lost.others()).isEqualTo(5);
        assertThat(lost.bars().stream().mapToDouble(LostPoints.Bar::points).sum() + lost.othersLose())
                .isCloseTo(lost.total(), within(1e-9));
        assertThat(lost.bars().get(0).width()).isEqualTo(100);
        assertThat(lost.bars().get(1).width()).isEqualTo(50);
    }

    @Test
    void oneMoreIsShownRatherThanOneOther() {
        assertThat(LostPoints.of("lost", DrawnChartsTest.losing(8), 7).others()).isZero();
        assertThat(LostPoints.of("lost", DrawnChartsTest.losing(200), 7).others())
                .isEqualTo(193);
    }

    @Test
    void stagesFollowOneAnotherToTheEnd() {
        StageTimeline timeline = DrawnChartsTest.timeline();

        List<StageTimeline.Stretch> stages = timeline.stages();
        assertThat(stages.get(0).x()).isZero();
        assertThat(stages.get(1).x())
                .isCloseTo(stages.get(0).x() + stages.get(0).width(), within(0.02));
        assertThat(stages.get(2).x() + stages.get(2).width()).isCloseTo(100, within(0.02));
        assertThat(timeline.marks().get(0).x()).isBetween(40.0, 60.0);
    }

    @Test
    void aStageOfADayCanStillBeSeen() {
        StageTimeline timeline = StageTimeline.of(
                "timeline",
                List.of(
                        new StageTimeline.Stage("Proposal", DAY.minusYears(9), "2017"),
                        new StageTimeline.Stage("Exit", DAY, "today")),
                DAY,
                List.of());

        assertThat(timeline.stages().get(1).width()).isPositive();
        assertThat(timeline.stages().get(1).wide()).isFalse();
    }

    private static DistancePlot.Row row(@Nullable Double one, @Nullable Double other) {
        DistancePlot plot = DistancePlot.of(
                "plot",
                List.of("One", "Other"),
                List.of(new DistancePlot.Given("Area", "M", "Mechanism", "/m", 3, null, Arrays.asList(one, other))));
        return plot.groups().get(0).rows().get(0);
    }
}
