package org.concordat.partnership;

/** A partner by name, for choosing one and for labels. */
public record PartnerName(PartnerId id, String name) {}
