package org.concordat.catalogue.mapping;

import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How much of the same ground two mechanisms cover. */
public enum Strength {
    /** What is asked at each level is the same. */
    SAME(4),
    /** One would settle most of the other. */
    LARGELY(3),
    /** They share a part, and each asks for more. */
    PARTLY(2);

    public static final List<String> CODES =
            Arrays.stream(values()).map(Strength::code).toList();

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    private final int most;

    Strength(int most) {
        this.most = most;
    }

    /** The word in files, messages and the database. */
    public String code() {
        return code;
    }

    /** The highest level that may be offered. */
    public int most() {
        return most;
    }

    /** Whether a level may be offered for one that was given: never a higher one, and a 0 for the very same alone. */
    public boolean lets(int given, int offered) {
        return offered <= Math.min(given, most) && (offered > 0 || this == SAME);
    }

    public static Optional<Strength> of(String code) {
        return Arrays.stream(values())
                .filter(strength -> strength.code.equals(code))
                .findFirst();
    }
}
