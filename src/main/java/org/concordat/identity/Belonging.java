package org.concordat.identity;

import java.util.UUID;

/**
 * Something that a person of this house sees to.
 *
 * @param title what it is
 * @param within what it belongs to
 * @param address where it can be looked at
 * @param reached whether its owner, as they are known now, may still look after it
 */
public record Belonging(UUID id, String title, String within, String address, boolean reached) {}
