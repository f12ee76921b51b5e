package org.concordat.identity;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a browser says of itself, in a few words that a person knows. */
final class Browser {

    private static final Map<String, String> PROGRAMS = new TreeMap<>(Map.of(
            "1 Edg/", "Edge",
            "2 OPR/", "Opera",
            "3 SamsungBrowser/", "Samsung Internet",
            "4 Firefox/", "Firefox",
            "5 FxiOS/", "Firefox",
            "6 CriOS/", "Chrome",
            "7 Chrome/", "Chrome",
            "8 Safari/", "Safari"));

    private static final Map<String, String> MACHINES = new TreeMap<>(Map.of(
            "1 iPhone", "iPhone",
            "2 iPad", "iPad",
            "3 Android", "Android",
            "4 Windows", "Windows",
            "5 CrOS", "ChromeOS",
            "6 Mac OS X", "Mac",
            "7 Linux", "Linux"));

    private static final String ANOTHER_PROGRAM = "Another browser";
    private static final String ANOTHER_MACHINE = "another machine";

    private Browser() {}

    /** Such as {@code Firefox on Windows}. */
    static String words(@Nullable String userAgent) {
        String said = userAgent == null ? "" : userAgent;
        return first(PROGRAMS, said, ANOTHER_PROGRAM) + " on " + first(MACHINES, said, ANOTHER_MACHINE);
    }

    /** The same words of that in which they are read: what nobody knows the name of is this one, and no other. */
    static String here(String words) {
        return words.replace(ANOTHER_PROGRAM, "This browser").replace(ANOTHER_MACHINE, "this machine");
    }

    /** The first that is named, in the order of the keys: each browser also names those that it is like. */
    private static String first(Map<String, String> known, String said, String otherwise) {
        return known.entrySet().stream()
                .filter(entry -> said.contains(entry.getKey().substring(2)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }
}
