package org.concordat.readiness;

/**
 * The word for a readiness (the method, step 14). The readiness in full precision decides, not the whole number that is
 * shown: 69.6 is shown as 70 and is still {@link #DEVELOPING}. {@link #roundsAcross} tells a page when to say so.
 */
public enum Band {
    /** Less than 60 of 100 is covered, so no other word would be honest. It says nothing of the readiness. */
    TOO_LITTLE_KNOWN(0),
    NOT_READY(0),
    AT_RISK(25),
    DEVELOPING(50),
    READY(70),
    LEADING(85);

    /** The coverage from which there is a band. */
    public static final double LEAST_COVERAGE = 60;

    private final int from;

    Band(int from) {
        this.from = from;
    }

    /** The band of a readiness of which enough is known. */
    public static Band of(double readiness) {
        Band band = NOT_READY;
        for (Band next : values()) {
            if (next.compareTo(band) > 0 && Figures.reaches(readiness, next.from)) {
                band = next;
            }
        }
        return band;
    }

    /** The least readiness of this band; 0 for {@link #TOO_LITTLE_KNOWN}, which no readiness leads to. */
    public int from() {
        return from;
    }

    /** This band, or the cap if this is better than the cap. {@link #TOO_LITTLE_KNOWN} is never lifted by a cap. */
    public Band cappedAt(Band cap) {
        return compareTo(cap) > 0 ? cap : this;
    }

    /** Whether the whole number shown for this readiness belongs to a better band than the readiness itself. */
    public static boolean roundsAcross(double readiness) {
        return of(Figures.whole(readiness)) != of(readiness);
    }
}
