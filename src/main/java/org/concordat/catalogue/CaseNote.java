package org.concordat.catalogue;

/**
 * What a real partnership did, as published.
 *
 * @param title a short heading
 * @param setting the code of the setting, such as {@code nuclear}; {@code other} for a passing mention
 * @param note the facts, in a few sentences
 * @param source the place in the source work
 */
public record CaseNote(String title, String setting, String note, String source) {}
