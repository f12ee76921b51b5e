package org.concordat.catalogue.mapping;

import java.util.List;

/**
 * The links between two frameworks as a file says them.
 *
 * @param one the code of the first framework
 * @param other the code of the second
 */
public record MappingDocument(String one, String other, List<Entry> links) {

    public MappingDocument {
        links = List.copyOf(links);
    }

    /** One link. */
    public record Entry(End from, End to, LinkTerms terms) {}
}
