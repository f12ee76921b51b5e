package org.concordat.assessment.evidence;

import java.util.Set;
import java.util.TreeSet;
import org.concordat.assessment.Assessment;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.mapping.Crossing;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;

/**
 * Evidence of an earlier assessment that somebody may choose for this one.
 *
 * @param from the assessment that has it
 * @param framework what that one was made against
 * @param supports what it would support here
 * @param by the link because of which it is offered; null where the earlier assessment asked the same
 */
public record EvidenceOffer(
        Evidence entry,
        Assessment from,
        FrameworkDocument framework,
        Set<MechanismCode> supports,
        @Nullable Crossing by) {

    /** What a form says of it. */
    public String key() {
        return by == null ? entry.id().toString() : entry.id() + ":" + by.link();
    }

    /** What of it rests on a link, now or before, and is therefore not offered further. */
    Set<MechanismCode> takenOver() {
        Set<MechanismCode> takenOver = new TreeSet<>(supports);
        if (by == null) {
            takenOver.retainAll(entry.takenOver());
        }
        return takenOver;
    }

    /** Whether an entry here says so already; what was carried over and taken out here is not offered again. */
    boolean isMadeBy(Evidence here) {
        return entry.id().equals(here.carriedFrom())
                && (by == null || here.mechanisms().containsAll(supports));
    }
}
