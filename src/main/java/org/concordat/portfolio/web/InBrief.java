package org.concordat.portfolio.web;

import java.time.LocalDate;
import java.util.Map;
import org.concordat.partnership.Visibility;
import org.concordat.portfolio.Lens;
import org.concordat.portfolio.PortfolioFilter;
import org.concordat.portfolio.counted.Counted;
import org.concordat.portfolio.counted.Why;
import org.concordat.portfolio.course.Courses;
import org.springframework.stereotype.Component;

/** What the portfolio says of pages beside it: how many assessments count, and how it came to stand where it does. */
@Component
class InBrief {

    private final Counted counted;
    private final Courses courses;

    InBrief(Counted counted, Courses courses) {
        this.counted = counted;
        this.courses = courses;
    }

    /** @param counts how many of all assessments count */
    public record Brief(int counts, int all, CourseView course) {}

    Brief of(Lens lens, PortfolioFilter filter, Visibility seen, LocalDate today) {
        Map<Why, Integer> numbers = counted.numbers(lens, filter, seen);
        return new Brief(
                numbers.getOrDefault(Why.COUNTED, 0),
                numbers.values().stream().mapToInt(Integer::intValue).sum(),
                CourseView.of(courses.of(lens, filter, seen, today)));
    }
}
