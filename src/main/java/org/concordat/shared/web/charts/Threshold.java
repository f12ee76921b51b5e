package org.concordat.shared.web.charts;

import java.util.List;

/**
 * Where a band begins, on a scale of 0 to 100.
 *
 * @param band its code, as in the messages
 */
public record Threshold(int from, String band) {

    /** The bands of the method, step 14. */
    public static final List<Threshold> BANDS = List.of(
            new Threshold(25, "at-risk"),
            new Threshold(50, "developing"),
            new Threshold(70, "ready"),
            new Threshold(85, "leading"));
}
