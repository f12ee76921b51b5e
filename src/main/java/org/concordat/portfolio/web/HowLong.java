package org.concordat.portfolio.web;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import org.concordat.attention.Rule;
import org.concordat.portfolio.Finding;
import org.concordat.portfolio.Reason;
import org.concordat.portfolio.Standing;
import org.jspecify.annotations.Nullable;

/**
 * How long something has been so, or how long it will be before it is.
 *
 * @param key of the words, which take the count
 */
public record HowLong(String key, long count) {

    private static final int YEARS_FROM = 24;

    /**
     * Null where nobody can tell since when.
     *
     * @param found since when findings have been so
     */
    static @Nullable HowLong of(Standing standing, Reason reason, Map<Finding, LocalDate> found, LocalDate today) {
        LocalDate day = since(standing, reason, found);
        if (day == null) {
            return null;
        }
        boolean ahead = day.isAfter(today);
        Period between = ahead ? Period.between(today, day) : Period.between(day, today);
        String words = ahead ? "attention.in." : "attention.for.";
        long months = between.toTotalMonths();
        if (months >= YEARS_FROM) {
            return new HowLong(words + "years", between.getYears());
        }
        return months > 0 ? new HowLong(words + "months", months) : new HowLong(words + "days", between.getDays());
    }

    /** The day since which it has been so, or on which it will be; null where nobody can tell. */
    private static @Nullable LocalDate since(Standing standing, Reason reason, Map<Finding, LocalDate> found) {
        Standing.Look latest = standing.latest();
        return switch (reason.rule()) {
            case GATE, UNRATED, GAP ->
                reason.findings().stream()
                        .map(found::get)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
            case FALLEN -> latest == null ? null : latest.asOf();
            case OVERDUE -> standing.actions().oldest();
            case UNOWNED -> standing.actions().unowned().since();
            case EXPIRING ->
                standing.runningOut() == null ? null : standing.runningOut().soonest();
            case OLD ->
                latest != null && latest.stage() == standing.stage()
                        ? latest.asOf().plusMonths(Rule.goodFor(standing.stage()))
                        : null;
            case UNASSESSED -> standing.ahead().recorded();
            case DISTRESS ->
                standing.distress() == null ? null : standing.distress().since();
            case REVIEW -> standing.ahead().nextReview();
            case ENDING ->
                standing.ahead().ends() == null ? null : standing.ahead().ends().latest();
        };
    }
}
