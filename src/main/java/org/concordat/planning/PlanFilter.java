package org.concordat.planning;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Which plans a list asks for.
 *
 * @param text part of the arrangement's name, in either case
 * @param openOnly only those with something still to be done
 * @param overdueOnly only those with something overdue
 * @param earlier those that a later plan of the same arrangement under the same framework took the place of, instead of the latest
 * @param today the day that decides what is overdue
 */
public record PlanFilter(String text, boolean openOnly, boolean overdueOnly, boolean earlier, LocalDate today) {

    /** The text as a pattern for {@code like … escape '\'}. */
    public String pattern() {
        String literal = text.strip()
                .toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return "%" + literal + "%";
    }
}
