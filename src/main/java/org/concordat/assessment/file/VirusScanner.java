package org.concordat.assessment.file;

import java.nio.file.Path;
import org.concordat.shared.Refusal;

/** Looks for what is known to do harm. Without one, {@link TestSignature} is all that is known. */
@FunctionalInterface
interface VirusScanner {

    /**
     * Looks at a file.
     *
     * @throws Refusal for what does harm, and when it cannot be looked at now
     */
    void scan(Path file);
}
