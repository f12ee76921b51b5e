package org.concordat.shared.workbook;

import org.jspecify.annotations.Nullable;

/**
 * A column of a sheet that is written.
 *
 * @param heading what stands in its first row
 * @param width about how many characters are seen side by side
 * @param kind what stands in it
 * @param allowed what may be typed into it; null if that cannot be told
 */
public record Column(
        String heading, int width, Kind kind, @Nullable Allowed allowed) {

    /** What stands in a column; its order is that of the formats. */
    public enum Kind {
        /** All that is typed into it stays text, also what looks like a number or a date. */
        TEXT,
        NUMBER,
        DATE,
        /** A number that was reckoned, to four decimals. */
        FIGURE,
        /** A whole one, as people are shown it. */
        WHOLE
    }
}
