package org.concordat.assessment.web.evidence;

import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.mapping.Crossing;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;

/**
 * Why something is offered that was given under another framework.
 *
 * @param given the mechanism under which it was given
 * @param condition when it holds; null for always
 * @param lacks what is still to be shown
 */
public record GroundView(
        String given,
        String strength,
        String reason,
        @Nullable String condition,
        String lacks) {

    public static GroundView of(Crossing by, FrameworkDocument framework) {
        return new GroundView(
                named(framework, by.given()),
                by.strength().code(),
                by.reason(),
                by.condition(),
                by.way().lacks());
    }

    /** A mechanism with its code. */
    public static String named(FrameworkDocument framework, MechanismCode code) {
        return framework
                .mechanism(code)
                .map(mechanism -> code + " " + mechanism.name())
                .orElseGet(code::value);
    }
}
