package org.concordat.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** How entries are chained: the canonical form of one and the hash over it, as {@code docs/journal.md} says. */
final class Chain {

    /** What stands for the hash before the first. */
    static final byte[] BEGINNING = new byte[32];

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private Chain() {}

    /**
     * The hash of an entry.
     *
     * @param before the hash of the entry before it
     * @param place its place in the chain, from 1
     */
    static byte[] hash(byte[] before, long place, Instant sealedAt, Entry entry) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, HexFormat.of().formatHex(before));
            add(digest, Long.toString(place));
            add(digest, TIME.format(sealedAt));
            add(digest, entry.id());
            add(digest, TIME.format(entry.at()));
            add(digest, entry.actorId());
            add(digest, entry.actor());
            add(digest, entry.act().code());
            add(digest, entry.kind());
            add(digest, entry.subjectId());
            add(digest, entry.subject());
            add(digest, entry.arrangement());
            add(digest, entry.assessment());
            add(digest, entry.version());
            add(digest, entry.changes());
            add(digest, entry.confided());
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** A field: how many bytes it has, a colon, the bytes, a comma; for nothing at all a dash and a comma. */
    private static void add(MessageDigest digest, @Nullable Object field) {
        if (field == null) {
            digest.update(bytes("-,"));
            return;
        }
        byte[] text = bytes(field.toString());
        digest.update(bytes(text.length + ":"));
        digest.update(text);
        digest.update(bytes(","));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
