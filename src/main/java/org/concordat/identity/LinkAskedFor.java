package org.concordat.identity;

import org.concordat.shared.DomainEvent;

/**
 * Someone who is not signed in asked for a link to choose a new password.
 *
 * @param typed for whom, as they typed it
 * @param goes whether there is someone to whom one goes, which nobody but administrators is told
 */
public record LinkAskedFor(String typed, boolean goes) implements DomainEvent {}
