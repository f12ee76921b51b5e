package org.concordat.shared.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a form says in one field, for showing two versions beside each other.
 *
 * @param label the message code of the field's name
 * @param row which of several rows, from 1; 0 when there is only one
 * @param text what it says
 * @param choice the message code to say instead of the text, for choices; else null
 */
public record Said(
        String label, int row, String text, @Nullable String choice) {

    public static Said text(String label, int row, @Nullable String text) {
        return new Said(label, row, Objects.requireNonNullElse(text, "").strip(), null);
    }

    /** A day, as people read it; what is typed and is none, as it was typed. */
    public static Said day(String label, @Nullable String typed) {
        String day = Objects.requireNonNullElse(typed, "").strip();
        try {
            return text(label, 0, Shown.day(LocalDate.parse(day)));
        } catch (DateTimeParseException none) {
            return text(label, 0, day);
        }
    }

    public static Said choice(String label, int row, String prefix, @Nullable String code) {
        String text = Objects.requireNonNullElse(code, "");
        return new Said(label, row, text, text.isEmpty() ? null : prefix + "." + text);
    }
}
