package org.concordat.identity;

import org.concordat.shared.DomainEvent;

/** Some of a person's sessions were ended before their time: by themselves, or by what an administrator did. */
public record SessionsEnded(UserId person, int sessions) implements DomainEvent {}
