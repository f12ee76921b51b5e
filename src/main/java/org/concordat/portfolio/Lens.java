package org.concordat.portfolio;

import org.concordat.catalogue.FrameworkDocument;
import org.concordat.shared.AreaCode;
import org.concordat.shared.MechanismCode;

/**
 * The framework through which a portfolio is looked at: assessments against any of its versions count, and the newest one
 * gives the columns.
 */
public record Lens(FrameworkDocument framework) {

    /** What the weights of all areas come to. */
    double weights() {
        return framework.areas().stream()
                .mapToDouble(area -> area.weight().doubleValue())
                .sum();
    }

    /** A mechanism's name for narrow places; its code when the newest version has it no more. */
    public String shortName(MechanismCode code) {
        return framework.mechanism(code).map(mechanism -> mechanism.shortName()).orElse(code.value());
    }

    /** An area's name; its code when the newest version has it no more. */
    public String areaName(AreaCode code) {
        return framework.area(code).map(area -> area.name()).orElse(code.value());
    }
}
