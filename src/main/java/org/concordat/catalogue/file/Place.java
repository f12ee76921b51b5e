package org.concordat.catalogue.file;

import java.util.List;
import org.springframework.context.MessageSourceResolvable;

/**
 * Where something stands, in the terms of what a writer has before them: a line of a file, a cell of a workbook, a
 * path. It is said in words by a message, also as a part of other messages.
 *
 * @param order what stands earlier has the smaller one
 * @param code the code of the message that says it
 * @param words what the message's placeholders stand for: texts, and messages
 */
public record Place(long order, String code, List<?> words) implements MessageSourceResolvable {

    public Place {
        words = List.copyOf(words);
    }

    /** A line of a file, from 1. */
    public static Place line(int line) {
        return new Place(line, "framework.place.line", List.of(String.valueOf(line)));
    }

    /** A path, where nobody sees lines. */
    public static Place path(long order, String path) {
        return new Place(order, "framework.place.path", List.of(path));
    }

    @Override
    public String[] getCodes() {
        return new String[] {code};
    }

    @Override
    public Object[] getArguments() {
        return words.toArray();
    }
}
