package org.concordat.shared;

import java.util.List;

/** Something a person wants to read once, right after the start: who may sign in, or where to begin. */
@FunctionalInterface
public interface BannerLine {

    /**
     * The lines to print, in order; none at all is fine.
     *
     * @param address where the product answers, ending in a slash
     */
    List<String> lines(String address);
}
