package org.concordat.partnership;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A choice from a fixed list that has one short code for addresses, files and tables, such as {@code joint-venture}. */
public interface Coded {

    /** The constant's name in lower case, with dashes. */
    String code();

    /** The choice that has this code; empty when none has. */
    static <E extends Enum<E> & Coded> Optional<E> of(Class<E> choices, String code) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.code().equals(code))
                .findFirst();
    }

    /** The code that a constant's name gives. */
    static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
