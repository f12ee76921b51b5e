package org.concordat.assessment.evidence;

import java.time.LocalDate;
import java.util.Set;
import org.concordat.partnership.PartnerId;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.PlainText;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What is told of evidence, apart from a file's content.
 *
 * @param partner whose it is; null for what belongs to the partners together, such as a published report
 * @param what what it is
 * @param place the address of a link; where a note says to look, or what it says; null for a file
 * @param dated the date it bears, or null
 * @param goodUntil the last day on which it still counts as current, or null if it does not run out
 * @param mechanisms what it supports
 */
public record EvidenceTerms(
        @Nullable PartnerId partner,
        EvidenceKind kind,
        String what,
        @Nullable String place,
        @Nullable LocalDate dated,
        @Nullable LocalDate goodUntil,
        Set<MechanismCode> mechanisms) {

    private static final int LONGEST_ADDRESS = 1000;
    private static final int LONGEST_NOTE = 2000;

    public EvidenceTerms {
        what = PlainText.line("what", what, 300);
        place = switch (kind) {
            case FILE -> null;
            case LINK -> address(place);
            case NOTE -> PlainText.requiredPassage("place", place, LONGEST_NOTE);
        };
        if (dated != null && goodUntil != null && goodUntil.isBefore(dated)) {
            throw Refusal.of("goodUntil", "evidence.dates.reversed");
        }
        if (mechanisms.isEmpty()) {
            throw Refusal.of("mechanisms", "evidence.mechanisms.none");
        }
        mechanisms = Set.copyOf(mechanisms);
    }

    /** Whether it has not run out on a day. */
    boolean isCurrentOn(LocalDate day) {
        return goodUntil == null || !goodUntil.isBefore(day);
    }

    /** Only what a browser may follow: an address is shown as a link. */
    private static String address(@Nullable String place) {
        String said = PlainText.line("place", place, LONGEST_ADDRESS);
        if (!said.matches("https?://[^\\s/?#]\\S*")) {
            throw Refusal.of("place", "evidence.address.not-one");
        }
        return said;
    }
}
