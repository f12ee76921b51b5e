package org.concordat.assessment.evidence;

import java.util.UUID;
import org.concordat.assessment.file.Download;
import org.jspecify.annotations.Nullable;

/**
 * Something outside every assessment that could be evidence of one, such as what shows that an action of a plan is done.
 *
 * @param from what it belongs to, by name
 * @param address the page of that
 * @param terms what it would say as evidence
 * @param file the file, if that is what it is
 */
public record Finding(
        UUID id,
        String from,
        String address,
        EvidenceTerms terms,
        @Nullable Download file) {

    /** What a form says of it. */
    public String key() {
        return keyOf(id);
    }

    /** What a form says of the one with this id. */
    public static String keyOf(UUID id) {
        return "finding:" + id;
    }
}
