package org.concordat.search.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.concordat.search.Hit;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found, as it is shown.
 *
 * @param title in pieces, of which those are marked that were asked for
 */
record Line(Hit hit, String href, List<Piece> title) {

    /** A piece of a title. */
    record Piece(String text, boolean marked) {}

    static Line of(Hit hit, String words) {
        return new Line(hit, href(hit), pieces(hit.title(), Arrays.asList(words.split(" "))));
    }

    private static String href(Hit hit) {
        return switch (hit.kind()) {
            case ARRANGEMENT -> "/arrangements/" + hit.id();
            case PARTNER -> "/partners/" + hit.id();
            case ACTION -> "/actions/" + hit.id();
            case MECHANISM -> "/frameworks/" + hit.first() + "/mechanisms/" + hit.part();
        };
    }

    /** Marks the beginnings of words that are one of those asked for; where letters have accents, nothing is. */
    private static List<Piece> pieces(String title, List<String> words) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < title.length(); at++) {
            boolean begins = at == 0 || !Character.isLetterOrDigit(title.charAt(at - 1));
            String word = begins ? longest(title, at, words) : null;
            if (word != null) {
                if (at > from) {
                    pieces.add(new Piece(title.substring(from, at), false));
                }
                pieces.add(new Piece(title.substring(at, at + word.length()), true));
                from = at + word.length();
                at = from - 1;
            }
        }
        if (from < title.length()) {
            pieces.add(new Piece(title.substring(from), false));
        }
        return pieces;
    }

    private static @Nullable String longest(String title, int at, List<String> words) {
        String rest = title.substring(at).toLowerCase(Locale.ROOT);
        return words.stream()
                .filter(word -> !word.isEmpty() && rest.startsWith(word) && at + word.length() <= title.length())
                .max(Comparator.comparingInt(String::length))
                .orElse(null);
    }
}
