package org.concordat.catalogue.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.concordat.catalogue.FrameworkDocument;
import org.jspecify.annotations.Nullable;

/** The one way between a YAML file and a framework, for the shipped ones and for an administrator's. */
public final class FrameworkFile {

    /** The largest file that is looked at, in bytes; 200 mechanisms with long texts are about two fifths of it. */
    public static final int MOST_BYTES = 5_000_000;

    private FrameworkFile() {}

    /**
     * What a file says. Throws {@link FrameworkFileRefused} with everything that is wrong with it: that it is no plain
     * YAML in UTF-8, keys and values that do not belong, steps missing, codes unknown or twice, circles.
     */
    public static FrameworkDocument read(byte[] file) {
        return new FrameworkTree(tree(file)).document();
    }

    /**
     * What stands in a file, whatever it says. Throws {@link FrameworkFileRefused} if it is no plain YAML in UTF-8.
     */
    public static Node tree(byte[] file) {
        Problems problems = new Problems();
        Node root = tree(file, problems);
        if (root == null || problems.any()) {
            throw new FrameworkFileRefused(problems.inOrder());
        }
        return root;
    }

    /** The file of a framework; what is read from it is equal to what was written. */
    public static byte[] write(FrameworkDocument document) {
        return write(FrameworkTree.of(document));
    }

    /** The file of a tree, whatever is missing or wrong in it. */
    public static byte[] write(FrameworkTree tree) {
        return YamlText.of(tree.root()).getBytes(StandardCharsets.UTF_8);
    }

    @Nullable private static Node tree(byte[] file, Problems problems) {
        if (file.length > MOST_BYTES) {
            problems.add(Place.line(1), "", "too-large", String.valueOf(file.length), String.valueOf(MOST_BYTES));
            return null;
        }
        String text = text(file, problems);
        int line = 1;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '\n') {
                line++;
            } else if (character != '\r' && character != '\t' && Controls.isControl(character)) {
                problems.add(Place.line(line), "", "control-character");
            }
        }
        return problems.any() ? null : YamlTree.read(text, problems);
    }

    private static String text(byte[] file, Problems problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(file.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(file), text, true);
        text.flip();
        if (result.isError()) {
            long line = 1 + text.chars().filter(character -> character == '\n').count();
            problems.add(Place.line((int) line), "", "not-utf-8");
        }
        String read = text.toString();
        return read.startsWith("\uFEFF") ? read.substring(1) : read;
    }
}
