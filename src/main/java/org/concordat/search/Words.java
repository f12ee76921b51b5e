package org.concordat.search;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for.
 *
 * @param plain as entries hold their titles: small letters without accents, apart by one space
 * @param query the same as a question of PostgreSQL’s full text search; null when there is no word in it
 */
record Words(String plain, @Nullable String query) {

    private static final int MOST = 8;
    private static final int LONGEST = 40;

    /** Words shorter than this are too near to everything else. */
    private static final int MISTAKABLE = 4;

    /** From so many letters on two may differ, else one. */
    private static final int LONG = 5;

    boolean none() {
        return query == null;
    }

    private List<String> each() {
        return Arrays.stream(plain.split(" ")).limit(MOST).map(Words::cut).toList();
    }

    private static String cut(String word) {
        int[] letters = word.codePoints().limit(LONGEST).toArray();
        return new String(letters, 0, letters.length);
    }

    /** Whether any word is long enough that it may have been mistyped. */
    boolean mistakable() {
        return each().stream().anyMatch(word -> word.length() >= MISTAKABLE);
    }

    /** What fits where every word does, or a word of the title that differs from it in a letter or two. */
    String loosely() {
        StringBuilder fits = new StringBuilder("true");
        List<String> words = each();
        for (int i = 0; i < words.size(); i++) {
            int length = words.get(i).length();
            fits.append(
                    length < MISTAKABLE
                            ? " and e.words @@ cast(search_query(:word%1$d) as tsquery)".formatted(i)
                            : """
                             and (e.words @@ cast(search_query(:word%1$d) as tsquery)
                                or :word%1$d <%% e.title and search_distance(:word%1$d, e.title) <= %2$d)
                            """.formatted(i, length < LONG ? 1 : 2));
        }
        return "(" + fits + ")";
    }

    /** The words by the names that {@link #loosely()} gives them. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new TreeMap<>();
        List<String> words = each();
        for (int i = 0; i < words.size(); i++) {
            parameters.put("word" + i, words.get(i));
        }
        return parameters;
    }
}
