package org.concordat.reporting.paper;

/** A file of pages. */
@SuppressWarnings("ArrayRecordComponent")
public record Paper(byte[] bytes, int pages) {}
