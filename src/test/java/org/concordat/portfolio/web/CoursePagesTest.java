package org.concordat.portfolio.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.concordat.ConcordatTest;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Visibility;
import org.concordat.planning.Quarter;
import org.concordat.portfolio.Headline;
import org.concordat.portfolio.Lens;
import org.concordat.portfolio.Portfolio;
import org.concordat.portfolio.PortfolioFilter;
import org.concordat.portfolio.course.Course;
import org.concordat.portfolio.course.Courses;
import org.concordat.portfolio.course.Point;
import org.concordat.readiness.Band;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
class CoursePagesTest extends OwnFellowAndStranger {

    @Autowired
    Portfolio portfolio;

    @Autowired
    Courses courses;

    @Autowired
    Clock clock;

    private LocalDate today;
    private Visibility seen;
    private Lens lens;
    private ArrangementId first;

    @BeforeEach
    void oneLookedAtTwiceAndOneThatJoined() {
        today = LocalDate.now(clock);
        seen = new Visibility(own.partnerId(), null, false);
        lens = portfolio.lens("beyond-the-organisation", Visibility.EVERYTHING);
        first = world.arrangement(own, fellow);
        look(first, ago(4).first(), 1, Map.of());
        look(first, ago(2).last(), 3, Map.of());
        look(world.arrangement(own, fellow), ago(1).first(), 0, Map.of());
        world.arrangement(own, fellow);
        look(world.arrangement(fellow, stranger), ago(8).first(), 4, Map.of());
    }

    private Quarter ago(int quarters) {
        return Quarter.of(today).plus(-quarters);
    }

    private Course course(PortfolioFilter filter) {
        return courses.of(lens, filter, seen, today);
    }

    @Test
    void beginsWithTheFirstQuarterInWhichAnythingWasAssessedAndEndsWithThePresentOne() {
        assertThat(course(PortfolioFilter.ANY).points().stream().map(Point::quarter))
                .containsExactly(ago(4), ago(3), ago(2), ago(1), ago(0));
    }

    @Test
    void takesOfEachArrangementTheLatestLookOfADayUpToTheEndOfTheQuarter() {
        List<Point> points = course(PortfolioFilter.ANY).points();
        assertThat(points.stream().map(Point::assessed)).containsExactly(1, 1, 1, 2, 2);
        assertThat(points.get(1).median()).isEqualTo(points.get(0).median());
        assertThat(points.get(2).median()).isGreaterThan(points.get(1).median());
    }

    @Test
    void keepsWhatJoinedOutOfTheLineOfThoseThatWereThereAllTheTime() {
        Course course = course(PortfolioFilter.ANY);
        List<Point> points = course.points();
        assertThat(course.same()).isEqualTo(1);
        assertThat(course.alwaysTheSame()).isFalse();
        assertThat(points.get(4).median()).isLessThan(points.get(2).median());
        assertThat(points.get(4).medianOfSame()).isEqualTo(points.get(2).median());
    }

    @Test
    void endsWhereThePortfolioStands() {
        Headline headline = Headline.of(portfolio.standings(lens, PortfolioFilter.ANY, seen, today), List.of(), today);
        Course course = course(PortfolioFilter.ANY);
        Point last = course.points().get(course.points().size() - 1);
        assertThat(course.shown()).isEqualTo(headline.shown());
        assertThat(last.assessed()).isEqualTo(headline.assessed());
        assertThat(last.median()).isCloseTo(headline.median(), within(1e-9));
        assertThat(last.with(Band.READY) + last.with(Band.LEADING)).isEqualTo(headline.ready());
    }

    @Test
    void hasTheHalfInTheMiddleAroundTheMedian() {
        Point last = course(PortfolioFilter.ANY).points().get(4);
        assertThat(last.low()).isBetween(0.0, last.median());
        assertThat(last.high()).isBetween(last.median(), 100.0);
        assertThat(last.bands().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(2);
    }

    @Test
    void goesBackNoFurtherThanTwelveQuarters() {
        look(first, ago(20).first(), 2, Map.of());
        List<Point> points = course(PortfolioFilter.ANY).points();
        assertThat(points).hasSize(12);
        assertThat(points.get(0).quarter()).isEqualTo(ago(11));
        assertThat(points.get(0).assessed()).isEqualTo(1);
    }

    @Test
    void leavesOutWhatWasPutAwayAndIsEmptyWhereNothingWasAssessed() {
        partnering.retire(first, Visibility.EVERYTHING);
        assertThat(course(PortfolioFilter.ANY).points()).hasSize(2);
        assertThat(course(new PortfolioFilter(null, null, null, null, "", null, true))
                        .points())
                .isEmpty();
    }

    @Test
    void saysInWordsAndNumbersWhatItDraws() throws Exception {
        assertThat(page("/portfolio/course"))
                .contains("One arrangement was assessed by " + ago(4), "2 are now")
                .contains("The one that was counted all the time went from")
                .contains("the same 3 arrangements", "<th scope=\"row\">" + ago(0) + "</th>");
        assertThat(page("/")).contains("/portfolio/course", "Median readiness over time");
        assertThat(page("/portfolio/course?kind=merger-integration")).contains("Nothing is assessed yet");
    }

    private String page(String path) throws Exception {
        return web.perform(get(path).with(As.boundTo(own.partnerId(), Role.DIRECTOR)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
