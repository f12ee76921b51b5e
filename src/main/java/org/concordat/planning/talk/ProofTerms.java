package org.concordat.planning.talk;

import java.time.LocalDate;
import org.concordat.shared.PlainText;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What shows that an action is done, as someone says it.
 *
 * @param what what it is
 * @param place the address of something kept elsewhere; null for none
 * @param file one of the action's files; null for none
 * @param dated the date it bears, or null
 * @param goodUntil the last day on which it still counts as current, or null if it does not run out
 */
public record ProofTerms(
        String what,
        @Nullable String place,
        @Nullable ActionFileId file,
        @Nullable LocalDate dated,
        @Nullable LocalDate goodUntil) {

    public ProofTerms {
        what = PlainText.line("what", what, 300);
        place = PlainText.optionalLine("place", place, 1000);
        if (place != null && file != null) {
            throw Refusal.of("place", "action.proof.one-place");
        }
    }

    /** The same with a file that was just handed in. */
    ProofTerms with(ActionFileId handedIn) {
        if (file != null) {
            throw Refusal.of("kept", "action.proof.one-file");
        }
        return new ProofTerms(what, place, handedIn, dated, goodUntil);
    }
}
