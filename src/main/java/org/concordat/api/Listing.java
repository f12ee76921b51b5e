package org.concordat.api;

import java.util.List;

/**
 * A page of a list.
 *
 * @param page which one, from 1
 * @param size the most rows that a page has
 * @param totalItems the rows of all pages
 * @param totalPages how many pages these make
 * @param items the rows of this one, in the order in which the things came to be
 */
public record Listing<T>(int page, int size, long totalItems, int totalPages, List<T> items) {

    public Listing {
        items = List.copyOf(items);
    }

    /** A page that someone asks for. */
    public record Asked(int page, int size) {

        long offset() {
            return (page - 1L) * size;
        }
    }

    static <T> Listing<T> of(Asked asked, long total, List<T> items) {
        return new Listing<>(
                asked.page(), asked.size(), total, Math.toIntExact((total + asked.size() - 1) / asked.size()), items);
    }

    /** A page of what is at hand as a whole. */
    static <T> Listing<T> cut(Asked asked, List<T> all) {
        return of(
                asked,
                all.size(),
                all.stream().skip(asked.offset()).limit(asked.size()).toList());
    }
}
