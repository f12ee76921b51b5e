package org.concordat.readiness;

/** Tells the respondents of one partner apart. It goes in, and never comes out on a scorecard. */
public record RespondentKey(String value) implements Comparable<RespondentKey> {

    public RespondentKey {
        Check.text(value, "A respondent's key");
    }

    @Override
    public int compareTo(RespondentKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
