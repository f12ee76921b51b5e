package org.concordat.readiness;

/** What the rules look at: the stage, support tier and kind of an arrangement, each by its code. */
public record Setting(String stage, String tier, String kind) {}
