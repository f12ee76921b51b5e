package org.concordat.catalogue.mapping;

import java.util.List;

/**
 * Why something has no counterpart.
 *
 * @param frameworks the one framework whose mechanisms have none anywhere, or the two that have nothing in common
 * @param mechanisms the codes of those mechanisms; none where it is about two frameworks
 */
public record Gap(List<String> frameworks, List<String> mechanisms, String reason) {

    public Gap {
        frameworks = List.copyOf(frameworks);
        mechanisms = List.copyOf(mechanisms);
    }

    /** Whether it is about these two frameworks. */
    public boolean isBetween(String one, String other) {
        return frameworks.size() == 2 && frameworks.contains(one) && frameworks.contains(other);
    }

    /** Whether it is about a mechanism. */
    public boolean isOf(String framework, String mechanism) {
        return frameworks.contains(framework) && mechanisms.contains(mechanism);
    }
}
