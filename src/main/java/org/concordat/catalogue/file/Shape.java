package org.concordat.catalogue.file;

import java.math.BigDecimal;
import java.util.List;

/** What may stand at one place of a framework, whatever stands elsewhere. */
sealed interface Shape permits TextShape, FormShape, WordShape, NumberShape, ListShape, MapShape, KeyedShape {

    void check(Node node, Problems problems);

    /** Text of 1 to that many characters, without control characters. */
    static Shape text(int most) {
        return new TextShape(most);
    }

    /** Text of a given form, which a writer is told by example. */
    static Shape form(String pattern, String example) {
        return new FormShape(pattern, example);
    }

    /** One of a few words. */
    static Shape oneOf(List<String> words) {
        return new WordShape(words);
    }

    /** A whole number between two bounds, both allowed. */
    static Shape whole(int least, int most) {
        return new NumberShape(BigDecimal.ONE, BigDecimal.valueOf(least), BigDecimal.valueOf(most));
    }

    /** A multiple of a step between two bounds, both allowed. */
    static Shape multiple(BigDecimal step, BigDecimal least, BigDecimal most) {
        return new NumberShape(step, least, most);
    }

    /** A list of so many items of one shape. */
    static Shape list(int least, int most, Shape item) {
        return new ListShape(least, most, item);
    }

    /** A map of any keys to values of one shape; what the keys may be is checked where their meaning is known. */
    static Shape mapOf(Shape value) {
        return new KeyedShape(List.of(), value);
    }

    /** A map whose keys must be of these words, each with a value of one shape. */
    static Shape mapOf(List<String> words, Shape value) {
        return new KeyedShape(words, value);
    }
}
