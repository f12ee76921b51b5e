package org.concordat.partnership;

import jakarta.persistence.EnumeratedValue;

/** The part that a partner plays in an arrangement. */
public enum ParticipationRole implements Coded {
    LEAD,
    HOST,
    MEMBER,
    CLIENT,
    PROVIDER,
    INVESTOR,
    REGULATOR;

    @EnumeratedValue
    private final String code = Coded.kebab(this);

    @Override
    public String code() {
        return code;
    }
}
