package org.concordat.catalogue.draft;

/**
 * A text as a writer sends it.
 *
 * @param at where it belongs
 * @param seen the mark of what they saw there
 * @param text what they wrote
 */
public record Writing(TextPlace at, String seen, String text) {}
