package org.concordat.partnership.web;

import org.springframework.util.MultiValueMap;

/** What the address of a list asks for. Nonsense is read as if nothing was asked. */
final class Asked {

    private static final int LONGEST = 200;

    private Asked() {}

    static String text(MultiValueMap<String, String> parameters, String name) {
        String text = parameters.getFirst(name);
        if (text == null || text.length() > LONGEST || text.codePoints().anyMatch(Character::isISOControl)) {
            return "";
        }
        return text.strip();
    }

    static boolean yes(MultiValueMap<String, String> parameters, String name) {
        return "yes".equals(parameters.getFirst(name));
    }
}
