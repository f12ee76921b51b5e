package org.concordat.identity;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** Puts a person’s weekly letter into words, at the moment when it goes out. The room that knows what is theirs to do answers. */
public interface WeeklyLetters {

    /**
     * What there is to say to whoever asks, as whom this is asked.
     *
     * @param address makes a whole link of a path
     * @return empty when there is nothing
     */
    Optional<SheetLetters.Words> words(Viewer person, UnaryOperator<String> address);
}
