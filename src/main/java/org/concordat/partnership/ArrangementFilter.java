package org.concordat.partnership;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which arrangements a list asks for; null asks for any.
 *
 * @param text part of the name, in either case
 * @param retired whether the retired ones are asked for, instead of the others
 */
public record ArrangementFilter(
        String text,
        @Nullable Kind kind,
        @Nullable Stage stage,
        @Nullable SupportTier tier,
        @Nullable PartnerId partner,
        boolean retired) {

    /** Every arrangement that is not retired. */
    public static final ArrangementFilter ANY = new ArrangementFilter("", null, null, null, null, false);

    /** The text as a pattern for {@code like … escape '\'}. */
    public String pattern() {
        return containing(text);
    }

    /** Whether any partner will do. */
    public boolean anyPartner() {
        return partner == null;
    }

    /** The partner asked for, if one is. */
    @Nullable public UUID partnerId() {
        return partner == null ? null : partner.partnerId();
    }

    static String containing(String text) {
        String literal = text.strip()
                .toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return "%" + literal + "%";
    }
}
