package org.concordat.catalogue;

/**
 * The published work that a framework was drawn from.
 *
 * @param title its title
 * @param publisher who published it
 * @param year when
 */
public record SourceWork(String title, String publisher, int year) {}
