package org.concordat.readiness;

/** Tells the partners of one scoring apart; the engine reads nothing into it. */
public record PartnerKey(String value) implements Comparable<PartnerKey> {

    public PartnerKey {
        Check.text(value, "A partner's key");
    }

    @Override
    public int compareTo(PartnerKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
