package org.concordat.planning.talk;

import org.concordat.planning.ActionId;

/** An action that is done, and nothing shows it yet. */
public record Unshown(ActionId id, String title) {}
