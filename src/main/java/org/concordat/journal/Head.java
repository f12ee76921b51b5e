package org.concordat.journal;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the chain and its hash in hexadecimal, as someone may note it elsewhere: whoever has noted one can tell later
 * whether all up to there is still what it was, even if someone with all rights rebuilt the whole chain.
 */
public record Head(long place, String hash) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18}):([0-9a-fA-F]{64})");

    static Head of(long place, byte[] hash) {
        return new Head(place, HexFormat.of().formatHex(hash));
    }

    /** Reads {@code 42:9f86…}; empty for anything else. */
    public static Optional<Head> parse(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        return written.matches()
                ? Optional.of(new Head(
                        Long.parseLong(written.group(1)), written.group(2).toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return place + ":" + hash;
    }
}
