package org.concordat.assessment.moving;

import org.concordat.assessment.Assessment;

/**
 * An assessment that is not over, against some version of a framework.
 *
 * @param arrangement the name of its arrangement
 * @param version the number of the version
 * @param handedIn how many sheets were handed in
 */
public record UnderWay(Assessment assessment, String arrangement, int version, long handedIn) {}
