package org.concordat.shared;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text for files that a spreadsheet opens. */
public final class HarmlessText {

    /**
     * A spreadsheet takes what begins with such a mark for a formula. Where it reads semicolons, tabs or ends of lines as the
     * ends of cells, whatever quotes stand around them, a cell begins after these too.
     */
    private static final Pattern FORMULA = Pattern.compile("(^|[;\\t\\r\\n])(?=[\\s\"\\p{Cf}]*[=+\\-@＝＋－＠])");

    private HarmlessText() {}

    /** With an apostrophe in front of whatever could be a formula, which makes it text. */
    public static @Nullable String of(@Nullable String text) {
        return text == null ? null : FORMULA.matcher(text).replaceAll("$1'");
    }
}
