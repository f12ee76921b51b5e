package org.concordat.shared;

/**
 * The code of a theme that runs across the areas of a framework, such as risk.
 *
 * @param value 1 to 40 letters, digits, dots, dashes or underscores, beginning with a letter or digit
 */
public record ThemeCode(String value) implements Comparable<ThemeCode> {

    public ThemeCode {
        Codes.require(value);
    }

    @Override
    public int compareTo(ThemeCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
