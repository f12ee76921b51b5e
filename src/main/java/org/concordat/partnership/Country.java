package org.concordat.partnership;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A country by its ISO 3166 code, with the name that people here know it by. */
public record Country(String code, String name) {

    private static final List<Country> ALL = Arrays.stream(Locale.getISOCountries())
            .map(code -> new Country(code, nameOf(code)))
            .sorted(Comparator.comparing(Country::name))
            .toList();

    /** All of them, by name. */
    public static List<Country> all() {
        return ALL;
    }

    /** The name of the country with that code; empty for none. */
    public static String nameOf(@Nullable String code) {
        return code == null ? "" : new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.UK);
    }
}
