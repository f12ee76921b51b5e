package org.concordat.catalogue.draft;

import java.util.List;

/**
 * A text of a part of a draft, or what else can be written there.
 *
 * @param path the keys that lead to it from its part, with slashes between them
 * @param type what is kept of it
 * @param most the characters that a framework may have there, or 0 where they are not counted
 */
public record Field(String path, Type type, int most) {

    /** What is kept of what was typed. */
    public enum Type {
        /** Text of one line. */
        LINE,
        /** Text of several sentences. */
        PASSAGE,
        /** A number; what is none is kept as it was typed, and checked later. */
        NUMBER,
        /** A list, one item a line. */
        LINES,
        /** A list of codes, with commas or spaces between them. */
        WORDS,
        /** Whether the last key of the path stands in the list that the others lead to. */
        FLAG
    }

    static final Field CODE = line("code", 40);

    static final List<Field> REFERENCE = List.of(
            line("source/section", 120),
            line("source/table", 40),
            number("source/row"),
            line("source/pages", 40),
            lines("source/boxes", 20));

    static Field line(String path, int most) {
        return new Field(path, Type.LINE, most);
    }

    static Field passage(String path, int most) {
        return new Field(path, Type.PASSAGE, most);
    }

    static Field number(String path) {
        return new Field(path, Type.NUMBER, 0);
    }

    static Field lines(String path, int most) {
        return new Field(path, Type.LINES, most);
    }

    static Field words(String path) {
        return new Field(path, Type.WORDS, 0);
    }

    static Field flag(String path) {
        return new Field(path, Type.FLAG, 0);
    }

    /** The name of its label in the messages, below the kind of its part. */
    public String label() {
        return path.replace('/', '.');
    }
}
