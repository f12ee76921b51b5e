package org.concordat.shared;

/** The one form that every code of a framework has. */
final class Codes {

    private static final int LONGEST = 40;

    private Codes() {}

    // By hand: a portfolio reads thousands of codes for one page.
    static void require(String value) {
        boolean fits = !value.isEmpty() && value.length() <= LONGEST && letterOrDigit(value.charAt(0));
        for (int i = 1; fits && i < value.length(); i++) {
            fits = letterOrDigit(value.charAt(i)) || "._-".indexOf(value.charAt(i)) >= 0;
        }
        if (!fits) {
            throw new IllegalArgumentException("Not a code: " + value);
        }
    }

    private static boolean letterOrDigit(char each) {
        return (each >= 'A' && each <= 'Z') || (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9');
    }
}
