package org.concordat.portfolio;

import java.util.List;
import org.concordat.attention.About;
import org.concordat.attention.Rule;
import org.concordat.partnership.ArrangementId;

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

    /** What it is about: the same reason of tomorrow is about the same. */
    public About about(Standing standing, Lens lens) {
        return new About(
                new ArrangementId(standing.arrangement()),
                lens.framework().code(),
                rule,
                rule == Rule.GAP ? findings.get(0).mechanism().value() : null);
    }

    static Reason about(Rule rule, double cost) {
        return new Reason(rule, List.of(), cost);
    }
}
