package org.concordat.planning;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.partnership.PartnerId;
import org.concordat.shared.PlainText;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What people settle about an action besides who sees to it, how much work it is and by when.
 *
 * @param shares days of work by partner, each above 0 and at most 1000, to a tenth; empty while the work is all one partner's, or open
 * @param contributors the people of this house who help
 * @param alsoHelping who else helps, in words; null for nobody
 * @param fixedDates whether a schedule has to keep its dates as they are
 * @param progress how much of it is done, 0 to 100, as people judge it
 * @param cost what it costs, in the currency of the plan, to a hundredth; null while nobody has said
 * @param everyMonths after how many months it comes round again, 1 to 24; null when it is done once
 * @param after the actions of the plan that must be done first
 * @param binds the partners that it binds besides those that work on it, so that their directors have to agree
 */
public record ActionDetails(
        Map<PartnerId, BigDecimal> shares,
        Set<UUID> contributors,
        @Nullable String alsoHelping,
        boolean fixedDates,
        int progress,
        @Nullable BigDecimal cost,
        @Nullable Integer everyMonths,
        Set<ActionId> after,
        Set<PartnerId> binds) {

    /** Nothing settled yet. */
    public static final ActionDetails OPEN =
            new ActionDetails(Map.of(), Set.of(), null, false, 0, null, null, Set.of(), Set.of());

    private static final BigDecimal MOST_COST = new BigDecimal("9999999999.99");
    private static final int MOST_MONTHS = 24;

    public ActionDetails {
        shares = shares.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, share -> days(share.getValue())));
        contributors = Set.copyOf(contributors);
        alsoHelping = PlainText.optionalLine("alsoHelping", alsoHelping, 300);
        if (progress < 0 || progress > 100) {
            throw Refusal.of("progress", "action.progress.out-of-range");
        }
        if (cost != null) {
            if (cost.signum() < 0
                    || cost.compareTo(MOST_COST) > 0
                    || cost.stripTrailingZeros().scale() > 2) {
                throw Refusal.of("cost", "action.cost.out-of-range");
            }
            cost = cost.setScale(2);
        }
        if (everyMonths != null && (everyMonths < 1 || everyMonths > MOST_MONTHS)) {
            throw Refusal.of("everyMonths", "action.every.out-of-range");
        }
        after = Set.copyOf(after);
        binds = Set.copyOf(binds);
    }

    private static BigDecimal days(BigDecimal days) {
        if (days.signum() <= 0 || days.compareTo(ActionTerms.MOST) > 0) {
            throw Refusal.of("shares", "action.share.out-of-range");
        }
        if (days.stripTrailingZeros().scale() > 1) {
            throw Refusal.of("shares", "action.effort.too-fine");
        }
        return days.setScale(1);
    }

    /** All the work that is shared out, in days; 0 while none is. */
    public BigDecimal shared() {
        return shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The same, with dates that a schedule keeps or not. */
    public ActionDetails fixedDates(boolean fixed) {
        return new ActionDetails(shares, contributors, alsoHelping, fixed, progress, cost, everyMonths, after, binds);
    }

    /** The same with other things that must come first. */
    public ActionDetails after(Set<ActionId> others) {
        return new ActionDetails(
                shares, contributors, alsoHelping, fixedDates, progress, cost, everyMonths, others, binds);
    }

    /** The same, binding other partners besides. */
    public ActionDetails binds(Set<PartnerId> others) {
        return new ActionDetails(
                shares, contributors, alsoHelping, fixedDates, progress, cost, everyMonths, after, others);
    }

    /** The same for the next of a series: not begun, with nothing before it and dates that can be moved. */
    ActionDetails again() {
        return new ActionDetails(shares, contributors, alsoHelping, false, 0, cost, everyMonths, Set.of(), binds);
    }
}
