package org.concordat.assessment.file;

import java.nio.charset.StandardCharsets;
import org.concordat.shared.Refusal;

/** Knows one thing: the test file of the European Institute for Computer Antivirus Research, wherever it stands in a content. */
final class TestSignature {

    /** In two halves, so that nobody's scanner finds it here. */
    private static final byte[] SIGNATURE = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-"
                    + "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")
            .getBytes(StandardCharsets.US_ASCII);

    private int matched;

    /** @throws Refusal once it has seen all of it */
    void see(byte[] bytes, int length) {
        for (int at = 0; at < length; at++) {
            // One that begins inside another is not looked for: there is none but in a file made for that.
            matched = bytes[at] == SIGNATURE[matched] ? matched + 1 : bytes[at] == SIGNATURE[0] ? 1 : 0;
            if (matched == SIGNATURE.length) {
                throw Refusal.of("file", "evidence.file.virus");
            }
        }
    }
}
