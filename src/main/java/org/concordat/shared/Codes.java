package org.concordat.shared;

import java.util.regex.Pattern;

/** The one form that every code of a framework has. */
final class Codes {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    private Codes() {}

    static void require(String value) {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a code: " + value);
        }
    }
}
