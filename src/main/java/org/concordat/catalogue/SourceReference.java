package org.concordat.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The place in the source work that something comes from.
 *
 * @param section the section's number and title
 * @param table the table, if it stands in one
 * @param row the row of that table, from 1
 * @param pages the work's own page numbers, if it has any
 * @param boxes the boxes that illustrate it, such as "Box 3"
 */
public record SourceReference(
        String section,
        @Nullable String table,
        @Nullable Integer row,
        @Nullable String pages,
        List<String> boxes) {

    public SourceReference {
        boxes = List.copyOf(boxes);
    }
}
