package org.concordat.catalogue.file;

import java.util.List;

/**
 * One thing that is wrong with a framework.
 *
 * @param place where a writer finds it
 * @param path what stands there, such as {@code areas[0].mechanisms[2].levels}; empty for the whole
 * @param code the code of the message that says what is wrong
 * @param arguments what the message's placeholders stand for: texts, and places
 */
public record Problem(Place place, String path, String code, List<Object> arguments) {

    public Problem {
        arguments = List.copyOf(arguments);
    }
}
