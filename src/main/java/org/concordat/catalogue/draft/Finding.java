package org.concordat.catalogue.draft;

import java.util.List;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * Something about a draft that has to be mended before it is published, or that had better be.
 *
 * @param blocks whether it has to be
 * @param part the part that it is about
 * @param field the path of the field where it is mended; empty for the part as a whole
 * @param what what it is, as a message
 */
public record Finding(boolean blocks, Part part, String field, MessageSourceResolvable what) {

    static Finding error(Part part, String field, String code, List<?> arguments) {
        return new Finding(true, part, field, message(code, arguments));
    }

    static Finding warning(Part part, String field, String code, Object... arguments) {
        return new Finding(false, part, field, message(code, List.of(arguments)));
    }

    private static MessageSourceResolvable message(String code, List<?> arguments) {
        return new DefaultMessageSourceResolvable(new String[] {code}, arguments.toArray());
    }

    /** Whether it blocks for what is written at its place, and not for what is missing there. */
    public boolean isOfWhatStandsThere() {
        return blocks && !part.text(field).isEmpty();
    }

    public TextPlace place() {
        return new TextPlace(part.key(), field);
    }

    /** What the field is called. */
    public MessageSourceResolvable label() {
        return FieldLabel.of(part.kind(), field);
    }
}
