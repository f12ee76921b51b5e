package org.concordat.planning.change;

import org.concordat.planning.ActionDetails;
import org.concordat.planning.ActionStatus;
import org.concordat.planning.ActionTerms;
import org.concordat.planning.Wording;
import org.jspecify.annotations.Nullable;

/**
 * How someone wants an action to be from now on.
 *
 * @param wording what it says; null to leave that as it is, as it has to be for what a framework says
 * @param details what is settled besides; null to leave it as it is
 * @param note why, or how it goes; null when there is nothing to say
 */
public record ActionChange(
        @Nullable Wording wording,
        ActionTerms terms,
        @Nullable ActionDetails details,
        ActionStatus status,
        @Nullable String note) {}
