package org.concordat.readiness;

import static java.util.Comparator.comparing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.shared.AreaCode;
import org.concordat.shared.MechanismCode;

/**
 * What is scored: the areas and mechanisms of a framework, resolved for one stage, tier and kind.
 *
 * <p>Both lists are kept in the order of their codes. Every sum and every draw follows that order, so the order in
 * which a caller lists things cannot move a figure, not even in the last bit.
 *
 * @throws IllegalArgumentException if a code appears twice or a mechanism belongs to an area that is not listed
 */
public record Scope(List<ScoredArea> areas, List<ScoredMechanism> mechanisms) {

    public Scope {
        areas = areas.stream().sorted(comparing(ScoredArea::code)).toList();
        mechanisms =
                mechanisms.stream().sorted(comparing(ScoredMechanism::code)).toList();
        Set<AreaCode> known = new HashSet<>();
        for (ScoredArea area : areas) {
            if (!known.add(area.code())) {
                throw new IllegalArgumentException("Area " + area.code() + " is listed twice");
            }
        }
        Set<MechanismCode> seen = new HashSet<>();
        for (ScoredMechanism mechanism : mechanisms) {
            if (!seen.add(mechanism.code())) {
                throw new IllegalArgumentException("Mechanism " + mechanism.code() + " is listed twice");
            }
            if (!known.contains(mechanism.area())) {
                throw new IllegalArgumentException("Mechanism " + mechanism.code() + " belongs to area "
                        + mechanism.area() + ", which is unknown");
            }
        }
    }

    /** The codes of the mechanisms in scope, applicable or not. */
    public Set<MechanismCode> codes() {
        return mechanisms.stream().map(ScoredMechanism::code).collect(Collectors.toUnmodifiableSet());
    }
}
