package org.concordat.catalogue.draft;

import java.util.Optional;

/**
 * A text of a draft: the key of its part, and the path of its field. It is written {@code 12/levels/3} in forms.
 *
 * @param part the key of the part
 * @param field the path of the field in it
 */
public record TextPlace(int part, String field) {

    /** The place that a form means; nothing for what cannot be one. */
    public static Optional<TextPlace> of(String written) {
        int slash = written.indexOf('/');
        return slash > 0 && written.substring(0, slash).matches("\\d{1,9}")
                ? Optional.of(
                        new TextPlace(Integer.parseInt(written.substring(0, slash)), written.substring(slash + 1)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return part + "/" + field;
    }
}
