package org.concordat.identity;

import java.util.Locale;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What a password must be: long enough, and not made of what anyone would try first. */
public final class Passwords {

    /** The least and most characters. */
    public static final int LEAST = 12;

    public static final int MOST = 128;

    private Passwords() {}

    /** Refuses, at the form's field, a password that is too short, too long, repeated, or the person's own address. */
    static void require(@Nullable String password, @Nullable String again, String email) {
        if (password == null || password.length() < LEAST) {
            throw Refusal.of("password", "password.short", LEAST);
        }
        if (password.length() > MOST) {
            throw Refusal.of("password", "password.long", MOST);
        }
        if (password.chars().distinct().count() < 5
                || password.toLowerCase(Locale.ROOT).contains(email.split("@")[0])) {
            throw Refusal.of("password", "password.guessable");
        }
        if (!password.equals(again)) {
            throw Refusal.of("again", "password.different");
        }
    }
}
