package org.concordat.shared;

/**
 * The code of an area of a framework, such as SO.
 *
 * @param value 1 to 40 letters, digits, dots, dashes or underscores, beginning with a letter or digit
 */
public record AreaCode(String value) implements Comparable<AreaCode> {

    public AreaCode {
        Codes.require(value);
    }

    @Override
    public int compareTo(AreaCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
