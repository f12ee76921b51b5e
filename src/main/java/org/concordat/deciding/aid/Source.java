package org.concordat.deciding.aid;

import java.util.List;

/** The publication that an aid was drawn from, and where in it. */
public record Source(String title, String publisher, int year, String section, String pages, List<String> boxes) {

    public Source {
        Said.text("title", title);
        Said.text("publisher", publisher);
        Said.text("section", section);
        Said.text("pages", pages);
        boxes = Said.all(boxes);
    }

    /** A place in the publication. */
    public record Place(String section, String pages, List<String> boxes) {

        public Place {
            Said.text("section", section);
            Said.text("pages", pages);
            boxes = Said.all(boxes);
        }
    }
}
