package org.concordat.reporting.paper;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/**
 * The letters: Noto Sans, and for the scripts that it does not have, such as Armenian, Georgian and Hebrew, DejaVu Sans. Both
 * come with the house, so that a paper looks alike wherever it is made; their licences stand beside them.
 */
final class Fonts {

    static final String REGULAR = "/reporting/fonts/NotoSans-Regular.ttf";

    /** Whose letters are taken where they are there. */
    static final String MAIN = "Noto Sans";

    private static final int NORMAL = 400;
    private static final int STRONG = 700;

    /** What there is, in the order in which a letter is looked for. */
    static final List<Face> FACES = List.of(
            new Face(REGULAR, MAIN, NORMAL),
            new Face("/reporting/fonts/NotoSans-Bold.ttf", MAIN, STRONG),
            new Face("/reporting/fonts/DejaVuSansCondensed.ttf", "DejaVu Sans", NORMAL));

    private Fonts() {}

    /** A file of letters. */
    record Face(String file, String family, int weight) {

        InputStream open() {
            return Objects.requireNonNull(Fonts.class.getResourceAsStream(file), file);
        }
    }
}
