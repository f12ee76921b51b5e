package org.concordat.catalogue.compare;

import java.util.ArrayList;
import java.util.List;

/** A text taken apart into words, spaces and signs, of which it is put together again without loss. */
final class WordList {

    private enum Sort {
        WORD,
        SPACE,
        SIGN
    }

    private WordList() {}

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        Sort sort = Sort.SIGN;
        for (int at = 0; at < text.length(); ) {
            int sign = text.codePointAt(at);
            Sort here = sort(sign);
            if (at > start && (here != sort || here == Sort.SIGN)) {
                words.add(text.substring(start, at));
                start = at;
            }
            sort = here;
            at += Character.charCount(sign);
        }
        if (start < text.length()) {
            words.add(text.substring(start));
        }
        return words;
    }

    /** Hyphens and apostrophes, and marks over letters, are a part of their word. */
    private static Sort sort(int sign) {
        if (Character.isWhitespace(sign)) {
            return Sort.SPACE;
        }
        boolean combines = Character.getType(sign) == Character.NON_SPACING_MARK;
        return Character.isLetterOrDigit(sign) || combines || "’'-".indexOf(sign) >= 0 ? Sort.WORD : Sort.SIGN;
    }
}
