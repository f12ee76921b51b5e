package org.concordat.portfolio;

/**
 * Where one mechanism stands in one arrangement.
 *
 * @param lost the points of readiness lost there
 */
public record MechanismStanding(Standing standing, Cell cell, double lost) {}
