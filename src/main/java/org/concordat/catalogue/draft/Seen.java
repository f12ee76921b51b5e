package org.concordat.catalogue.draft;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The mark of a text that a writer saw: enough to tell whether it still says the same, and short enough to travel. */
public final class Seen {

    private static final int BYTES = 6;

    private Seen() {}

    public static String mark(String text) {
        String plain = text.replace("\r\n", "\n").strip();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
