package org.concordat.deciding.aid;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a file of an aid has to say, and how; the words of a refusal are for whoever writes such a file. */
final class Said {

    private Said() {}

    static void holds(boolean so, String what) {
        if (!so) {
            throw new IllegalArgumentException("It takes " + what);
        }
    }

    static void required(String key, @Nullable Object value) {
        holds(value != null, "a value for " + key);
    }

    static void text(String key, @Nullable String text) {
        holds(text != null && !text.isBlank(), "words for " + key);
    }

    /** Small letters, digits and dashes. */
    static void code(@Nullable String code) {
        holds(code != null && code.matches("[a-z0-9]+(-[a-z0-9]+)*"), "a code of small letters, not " + code);
    }

    /** A list that may be left out. */
    static <T> List<T> all(@Nullable List<T> items) {
        return items == null ? List.of() : List.copyOf(items);
    }

    /** Texts of which there has to be one. */
    static List<String> texts(String key, @Nullable List<String> texts) {
        List<String> all = all(texts);
        holds(!all.isEmpty(), "something under " + key);
        all.forEach(text -> text(key, text));
        return all;
    }

    /** What stands under a code, which there is. */
    static <T> T under(Map<String, T> map, String code) {
        return Objects.requireNonNull(map.get(code), code);
    }
}
