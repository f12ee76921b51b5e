package org.concordat.identity;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** Puts letters about sheets of answers into words, at the moment when they go out. The room that keeps the sheets answers. */
public interface SheetLetters {

    /** What a mail says. */
    record Words(String subject, String text) {}

    /**
     * The words of a letter, with a link made for it.
     *
     * @param address makes a whole link of a path
     * @return empty for a letter that is not to be sent any more
     */
    Optional<Words> words(Letter letter, UnaryOperator<String> address);
}
