package org.concordat.assessment;

import jakarta.persistence.EnumeratedValue;
import org.concordat.partnership.Coded;

/** What of the answers other people than their writers get to see; fixed when an assessment opens. */
public enum Mode implements Coded {
    /** Everything, with names. */
    ATTRIBUTED,
    /** Each partner's position. What a person wrote stays with that partner and whoever facilitates for all. */
    BY_PARTNER,
    /** No partner's figure under three answers, no comment under five, and never a name. */
    ANONYMOUS;

    @EnumeratedValue
    private final String code = Coded.kebab(this);

    @Override
    public String code() {
        return code;
    }
}
