package org.concordat.portfolio;

import java.util.List;

/**
 * One reason why an arrangement needs attention.
 *
 * @param findings the mechanisms it is about; none when it is about the arrangement as a whole
 * @param cost the points of readiness that are at stake, by which reasons are ordered
 */
public record Reason(Rule rule, List<Finding> findings, double cost) {

    public Reason {
        findings = List.copyOf(findings);
    }

    static Reason about(Rule rule, double cost) {
        return new Reason(rule, List.of(), cost);
    }
}
