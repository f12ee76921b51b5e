package org.concordat.catalogue.file;

import java.util.List;

/**
 * One thing that is wrong with a file.
 *
 * @param line where, from 1
 * @param path what stands there, such as {@code areas[0].mechanisms[2].levels}; empty for the file as a whole
 * @param code the code of the message that says what is wrong
 * @param arguments what the message's placeholders stand for
 */
public record Problem(int line, String path, String code, List<String> arguments) {

    public Problem {
        arguments = List.copyOf(arguments);
    }
}
