package org.concordat.shared;

/** Something that happened in a room and that other rooms may want to know; published in the same transaction. */
public interface DomainEvent {}
