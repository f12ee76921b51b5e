package org.concordat.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What a password must be: long enough, and not made of what anyone would try first. */
public final class Passwords {

    /** The least and most characters. */
    public static final int LEAST = 12;

    public static final int MOST = 128;

    private static final Set<String> COMMON = common();

    private Passwords() {}

    /** Refuses, at the form's field, a password that is too short, too long, repeated, or the person's own address. */
    static void require(@Nullable String password, @Nullable String again, String email) {
        if (password == null || password.length() < LEAST) {
            throw Refusal.of("password", "password.short", LEAST);
        }
        if (password.length() > MOST) {
            throw Refusal.of("password", "password.long", MOST);
        }
        if (password.chars().distinct().count() < 5 || triedFirst(password.toLowerCase(Locale.ROOT), email)) {
            throw Refusal.of("password", "password.guessable");
        }
        if (!password.equals(again)) {
            throw Refusal.of("again", "password.different");
        }
    }

    /** A shorter address is in too many words to tell anything. */
    private static final int TELLING = 4;

    /** Their own address, a common password, one with figures and marks around it, one again and again, or a mere run. */
    private static boolean triedFirst(String password, String email) {
        String core = password.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        String address = email.toLowerCase(Locale.ROOT).split("@")[0];
        return address.length() >= TELLING && password.contains(address)
                || COMMON.contains(password)
                || COMMON.contains(core)
                || COMMON.contains(repeated(password))
                || COMMON.contains(repeated(core))
                || isRun(password);
    }

    /** What a text repeats from its beginning to its end; the text itself when nothing. */
    private static String repeated(String text) {
        for (int length = 1; length <= text.length() / 2; length++) {
            String part = text.substring(0, length);
            if (text.length() % length == 0
                    && part.repeat(text.length() / length).equals(text)) {
                return part;
            }
        }
        return text;
    }

    /** Whether each character is one step from the one before, such as 123456789012 or zyxw. */
    private static boolean isRun(String text) {
        return steps(text, 1) || steps(text, -1);
    }

    private static boolean steps(String text, int by) {
        for (int at = 1; at < text.length(); at++) {
            int step = text.charAt(at) - text.charAt(at - 1);
            boolean around = text.charAt(at) == '0' && text.charAt(at - 1) == '9' && by == 1;
            if (step != by && !around) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> common() {
        try (InputStream list = Passwords.class.getResourceAsStream("/identity/common-passwords.txt")) {
            return new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
