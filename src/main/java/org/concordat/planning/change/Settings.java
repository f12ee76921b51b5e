package org.concordat.planning.change;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.concordat.partnership.PartnerId;
import org.concordat.planning.Action;
import org.concordat.planning.ActionDetails;
import org.concordat.planning.ActionStatus;
import org.concordat.planning.ActionTerms;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What is to be the same of several actions, or moved by as much. What is null stays as it is with each.
 *
 * @param owner who sees to them; empty inside for nobody
 * @param partner whose people do them; empty inside for open
 * @param start the day on which they begin
 * @param due the day by which they are to be done
 * @param weeks by how many weeks their dates move, -520 to 520; not together with a start or a due day
 * @param fixedDates whether a schedule keeps their dates
 * @param note why; null when there is nothing to say
 */
public record Settings(
        @Nullable Optional<UUID> owner,
        @Nullable Optional<PartnerId> partner,
        @Nullable LocalDate start,
        @Nullable LocalDate due,
        @Nullable Integer weeks,
        @Nullable Boolean fixedDates,
        @Nullable ActionStatus status,
        @Nullable String note) {

    private static final int TEN_YEARS = 520;

    public Settings {
        if (weeks != null && Math.abs(weeks) > TEN_YEARS) {
            throw Refusal.of("weeks", "action.together.weeks");
        }
        if (weeks != null && (start != null || due != null)) {
            throw Refusal.of("weeks", "action.together.both");
        }
        if (start != null && due != null && due.isBefore(start)) {
            throw Refusal.of("due", "action.dates.reversed");
        }
    }

    /** Whether everything would stay as it is. */
    public boolean isNothing() {
        return owner == null
                && partner == null
                && start == null
                && due == null
                && weeks == null
                && fixedDates == null
                && status == null
                && note == null;
    }

    /** How one action would be from then on. */
    ActionChange of(Action action) {
        ActionTerms now = action.terms();
        ActionDetails details = action.details();
        return new ActionChange(
                null,
                new ActionTerms(
                        owner == null ? now.ownerName() : null,
                        owner == null ? now.owner() : owner.orElse(null),
                        partner == null ? now.partner() : partner.orElse(null),
                        now.effortDays(),
                        moved(now.start(), start),
                        moved(now.due(), due)),
                fixedDates == null ? details : details.fixedDates(fixedDates),
                status == null ? action.status() : status,
                note);
    }

    private @Nullable LocalDate moved(@Nullable LocalDate now, @Nullable LocalDate to) {
        if (to != null) {
            return to;
        }
        return now == null || weeks == null ? now : now.plusWeeks(weeks);
    }
}
