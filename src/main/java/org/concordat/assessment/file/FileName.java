package org.concordat.assessment.file;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file's name as it was given, as far as that is safe wherever it is saved again: the folders before it go, and so does
 * what hides or reorders letters; what some system takes for a sign of its own becomes an underscore.
 *
 * @param value at most {@value #LONGEST} characters, never empty
 */
record FileName(String value) {

    static final int LONGEST = 120;

    private static final String NAMELESS = "file";

    /** Control characters, line and paragraph ends, and marks that override or embed a direction of writing. */
    private static final Pattern HIDING =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}\\u200B\\u200E\\u200F\\u061C\\u202A-\\u202E"
                    + "\\u2060-\\u206F\\uFEFF\\uFFF0-\\uFFFF]");

    private static final Pattern SIGNS = Pattern.compile("[<>:\"|?*%]");

    /** What Windows takes for a device, with any ending. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    static FileName of(@Nullable String given) {
        String name = given == null ? "" : Normalizer.normalize(given, Normalizer.Form.NFC);
        name = HIDING.matcher(name).replaceAll("");
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = SIGNS.matcher(name).replaceAll("_");
        name = name.replaceAll("^[.\\s\\p{Z}]+|[.\\s\\p{Z}]+$", "");
        if (DEVICE.matcher(name).matches()) {
            name = "_" + name;
        }
        return new FileName(name.isEmpty() ? NAMELESS : shortened(name));
    }

    private static String shortened(String name) {
        int letters = name.codePointCount(0, name.length());
        if (letters <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 6 ? name.substring(dot) : "";
        int kept = LONGEST - ending.codePointCount(0, ending.length());
        return name.substring(0, name.offsetByCodePoints(0, kept)) + ending;
    }

    /** What stands after the last dot, in small letters; empty if there is none. */
    String ending() {
        int dot = value.lastIndexOf('.');
        return dot < 0 ? "" : value.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
