package org.concordat.portfolio;

import org.concordat.shared.MechanismCode;

/**
 * What a mechanism loses across a portfolio.
 *
 * @param points of readiness, added up over the latest assessments
 * @param arrangements in how many of them it loses any
 */
public record LostAt(MechanismCode mechanism, double points, int arrangements) {}
