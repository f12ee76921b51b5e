package org.concordat.catalogue.draft;

/**
 * A mechanism that a published version has and a draft has not.
 *
 * @param version the newest version that has it
 */
public record Retired(String code, String name, int version) {}
