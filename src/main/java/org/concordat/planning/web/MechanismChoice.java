package org.concordat.planning.web;

import java.util.Collection;
import java.util.List;
import org.concordat.catalogue.FrameworkDocument;

/** A mechanism that a filter offers. */
record MechanismChoice(String code, String name) {

    /** These mechanisms, in the order of the framework. */
    static List<MechanismChoice> of(Collection<String> codes, FrameworkDocument framework) {
        return framework.mechanisms().stream()
                .filter(mechanism -> codes.contains(mechanism.code().value()))
                .map(mechanism -> new MechanismChoice(mechanism.code().value(), mechanism.name()))
                .toList();
    }
}
