package org.concordat.portfolio;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.concordat.shared.MechanismCode;

/**
 * What a closed assessment, of any time, said of a mechanism that needs attention now.
 *
 * @param wide whether partners saw it wide apart
 */
record Trouble(UUID arrangement, MechanismCode mechanism, LocalDate asOf, boolean gate, boolean unrated, boolean wide) {

    /**
     * The day from which on, without a break, all assessments said of a mechanism what the latest does.
     *
     * @param troubles of any mechanisms, the latest first
     */
    static Optional<LocalDate> since(Finding finding, Collection<Trouble> troubles) {
        return troubles.stream()
                .filter(trouble -> trouble.arrangement.equals(finding.arrangement())
                        && trouble.mechanism.equals(finding.mechanism()))
                .takeWhile(trouble -> trouble.alike(finding))
                .reduce((later, earlier) -> earlier)
                .map(Trouble::asOf);
    }

    private boolean alike(Finding finding) {
        return finding.gate() ? gate : finding.unrated() ? unrated : wide;
    }
}
