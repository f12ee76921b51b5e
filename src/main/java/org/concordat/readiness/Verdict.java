package org.concordat.readiness;

import java.util.List;

/**
 * The band of a reading, and what stands behind it (the method, steps 13 and 14).
 *
 * @param band the band that holds
 * @param withoutGates what the band would be without the caps of the gates
 * @param provisional whether a critical mechanism is unrated, so that the band may yet be capped
 * @param roundsAcross whether the whole number shown for the readiness belongs to a better band than the readiness
 */
public record Verdict(Band band, Band withoutGates, boolean provisional, boolean roundsAcross) {

    /** Judges a reading. Too little known stays so: a gate caps a band and never makes one. */
    static Verdict of(Reading reading, List<Gate> gates, Band cap) {
        Double readiness = reading.readiness();
        if (readiness == null || !Figures.reaches(reading.coverage(), Band.LEAST_COVERAGE)) {
            return new Verdict(Band.TOO_LITTLE_KNOWN, Band.TOO_LITTLE_KNOWN, unrated(gates), false);
        }
        Band withoutGates = Band.of(readiness);
        Band band = gates.stream().anyMatch(Gate::caps) ? withoutGates.cappedAt(cap) : withoutGates;
        return new Verdict(band, withoutGates, unrated(gates), Band.roundsAcross(readiness));
    }

    private static boolean unrated(List<Gate> gates) {
        return gates.stream().anyMatch(gate -> !gate.caps());
    }

    /** Whether a gate holds the band down. */
    public boolean capped() {
        return band != withoutGates;
    }
}
