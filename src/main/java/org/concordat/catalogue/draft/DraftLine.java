package org.concordat.catalogue.draft;

/** A draft as a list shows it, without what it says. */
public record DraftLine(DraftId id, String code, String name, int number, DraftStatus status, Signed changed) {}
