package org.concordat.identity;

/** A person by name, for choosing one and for labels. */
public record PersonName(UserId id, String name) {}
