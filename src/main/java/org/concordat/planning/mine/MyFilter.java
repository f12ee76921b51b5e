package org.concordat.planning.mine;

import java.util.Locale;
import org.concordat.partnership.ArrangementId;
import org.concordat.planning.ActionStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which of someone's open actions a list asks for; null asks for any.
 *
 * @param text part of what it is called; empty for any
 * @param slipped only what was first to be done earlier than it is now
 */
public record MyFilter(
        String text,
        @Nullable ArrangementId arrangement,
        @Nullable ActionStatus status,
        @Nullable When when,
        boolean slipped) {

    /** Every open action. */
    public static final MyFilter ANY = new MyFilter("", null, null, null, false);

    String pattern() {
        return "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    /** Whether it asks for anything in particular. */
    public boolean asksForSome() {
        return !equals(ANY);
    }
}
