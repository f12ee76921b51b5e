package org.concordat.identity;

import org.concordat.shared.DomainEvent;

/** Someone has left for good: whatever let them in is to be taken away, in the same transaction. */
public record AccessEnded(UserId person) implements DomainEvent {}
