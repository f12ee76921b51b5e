package org.concordat.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.concordat.partnership.PartnerId;
import org.concordat.shared.PlainText;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Who does an action, how much work it is, and by when.
 *
 * @param ownerName who sees to it, in words; null when that is open or a person of this house
 * @param owner the person of this house who sees to it; null when that is open or someone else
 * @param partner whose people do it; null when that is open
 * @param effortDays days of work, 0.5 to 1000, to a tenth
 * @param start the day on which it begins; null when that is open
 * @param due the day by which it is to be done, not before the start; null when that is open
 */
public record ActionTerms(
        @Nullable String ownerName,
        @Nullable UUID owner,
        @Nullable PartnerId partner,
        BigDecimal effortDays,
        @Nullable LocalDate start,
        @Nullable LocalDate due) {

    /** The least effort, in days. */
    public static final BigDecimal LEAST = new BigDecimal("0.5");

    /** The most effort, in days. */
    public static final BigDecimal MOST = new BigDecimal("1000");

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    public ActionTerms {
        ownerName = PlainText.optionalLine("ownerName", ownerName, 120);
        if (effortDays.compareTo(LEAST) < 0 || effortDays.compareTo(MOST) > 0) {
            throw Refusal.of("effortDays", "action.effort.out-of-range");
        }
        if (effortDays.stripTrailingZeros().scale() > 1) {
            throw Refusal.of("effortDays", "action.effort.too-fine");
        }
        effortDays = effortDays.setScale(1);
        requireMeant("start", start);
        requireMeant("due", due);
        if (start != null && due != null && due.isBefore(start)) {
            throw Refusal.of("due", "action.dates.reversed");
        }
    }

    private static void requireMeant(String field, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            throw Refusal.of(field, "action.date.far", Integer.toString(FIRST_YEAR), Integer.toString(LAST_YEAR));
        }
    }

    /** Nobody and no day yet, only how much work it is likely to be. */
    static ActionTerms open(BigDecimal effortDays) {
        return new ActionTerms(null, null, null, effortDays, null, null);
    }

    /** The same, as much later as it is from one day to another by which it is due. */
    ActionTerms moved(LocalDate from, LocalDate to) {
        LocalDate begun = start == null ? null : start.plusDays(ChronoUnit.DAYS.between(from, to));
        return new ActionTerms(ownerName, owner, partner, effortDays, begun, to);
    }
}
