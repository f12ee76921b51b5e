package org.concordat.partnership;

import org.jspecify.annotations.Nullable;

/**
 * Which partners a list asks for; null asks for any.
 *
 * @param text part of the name, in either case
 * @param retired whether the retired ones are asked for, instead of the others
 */
public record PartnerFilter(
        String text, @Nullable Sector sector, @Nullable Standing standing, boolean retired) {

    /** Every partner that is not retired. */
    public static final PartnerFilter ANY = new PartnerFilter("", null, null, false);

    /** The text as a pattern for {@code like … escape '\'}. */
    public String pattern() {
        return ArrangementFilter.containing(text);
    }
}
