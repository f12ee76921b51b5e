package org.concordat.shared;

/**
 * The code of a mechanism of a framework, stable over its versions, such as SO1.
 *
 * @param value 1 to 40 letters, digits, dots, dashes or underscores, beginning with a letter or digit
 */
public record MechanismCode(String value) implements Comparable<MechanismCode> {

    public MechanismCode {
        Codes.require(value);
    }

    @Override
    public int compareTo(MechanismCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
