package org.concordat.planning.mine;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.concordat.partnership.ArrangementId;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionStatus;
import org.jspecify.annotations.Nullable;

/**
 * An open action that someone owns or helps with.
 *
 * @param arrangementName the name of the arrangement whose living plan it is in
 * @param owned whether it is theirs; otherwise they help with it
 * @param owner who sees to it; null when that is open
 * @param firstDue the day by which it was first to be done; null while it never had one
 * @param dueMoves how often its due date was moved
 * @param version grows with every change
 * @param changed when it was last changed
 */
public record MyAction(
        ActionId id,
        ArrangementId arrangement,
        String arrangementName,
        String title,
        ActionStatus status,
        int progress,
        BigDecimal effortDays,
        boolean owned,
        @Nullable String owner,
        @Nullable LocalDate due,
        @Nullable LocalDate firstDue,
        int dueMoves,
        long version,
        Instant changed) {}
