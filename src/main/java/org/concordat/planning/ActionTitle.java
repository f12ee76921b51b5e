package org.concordat.planning;

/** What an action is called. */
public record ActionTitle(ActionId id, String title) {}
