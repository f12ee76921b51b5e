package org.concordat.catalogue.mapping;

import jakarta.persistence.Embeddable;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.shared.MechanismCode;

/**
 * One end of a link: a mechanism, with the version of its framework in which it was read when the link was looked at last.
 *
 * @param framework the framework's code
 * @param mechanism the mechanism's code
 * @param version the number of that version
 */
@Embeddable
public record End(String framework, String mechanism, int version) {

    public MechanismCode code() {
        return new MechanismCode(mechanism);
    }

    boolean isOf(String otherFramework) {
        return framework.equals(otherFramework);
    }

    /** Whether it is the same mechanism, in whichever version. */
    boolean isAt(End other) {
        return framework.equals(other.framework) && mechanism.equals(other.mechanism);
    }

    End in(FrameworkDocument document) {
        return new End(framework, mechanism, document.version());
    }

    /**
     * How it stands in a version: it holds in the one that was looked at and in those before it; in a later one only where
     * the mechanism says the same there, word for word.
     *
     * @param looked what the version says that was looked at
     */
    Standing in(FrameworkDocument version, FrameworkDocument looked) {
        return version.mechanism(code())
                .map(now -> version.version() <= looked.version()
                                || looked.mechanism(code())
                                        .filter(now::describesTheSameAs)
                                        .isPresent()
                        ? Standing.HOLDS
                        : Standing.TO_LOOK_AT)
                .orElse(Standing.GONE);
    }
}
