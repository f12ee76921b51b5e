package org.concordat.readiness;

/**
 * How far the readiness hangs on the relevances chosen (the method, step 16).
 *
 * @param draws how often all relevances were drawn anew
 * @param p5 the readiness that a twentieth of the draws do not exceed (nearest rank: the 50th smallest of 1,000)
 * @param p95 the readiness that nineteen twentieths of the draws do not exceed (the 950th smallest of 1,000)
 */
public record Robustness(int draws, double p5, double p95) {}
