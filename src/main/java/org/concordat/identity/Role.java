package org.concordat.identity;

import java.util.Locale;

/** What a person does here. A person may have several roles. */
public enum Role {
    /** Answers for the people side of partnerships: dashboards, plans, registers. */
    DIRECTOR,
    /** Sets up arrangements, runs assessments, facilitates agreement, closes. */
    CONSULTANT,
    /** Keeps the catalogue, people and access. Sees everything. */
    ADMINISTRATOR,
    /** Answers an assessment that they are invited to. */
    RESPONDENT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of that code. Throws {@link IllegalArgumentException} when there is none. */
    public static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
