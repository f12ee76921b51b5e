package org.concordat.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * The published work that a framework was drawn from.
 *
 * @param title its title
 * @param publisher who published it
 * @param year when, if that is known
 */
public record SourceWork(
        String title, String publisher, @Nullable Integer year) {

    /** Who published it and when, as far as that is known. */
    public String imprint() {
        return year == null ? publisher : publisher + " " + year;
    }
}
