package org.concordat.catalogue;

import java.util.Locale;

/** Who usually leads an action. */
public enum LeadRole {
    LEAD_PARTNER_HR,
    EACH_PARTNER_HR,
    JOINT_HR_TEAM,
    PARTNERSHIP_BOARD,
    LINE_LEADERS,
    COMMISSIONING_LEAD,
    LEGAL_AND_COMMERCIAL,
    PEOPLE_ANALYTICS;

    /** The word in files and messages, such as {@code joint-hr-team}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role of that code; throws {@link IllegalArgumentException} for any other word. */
    public static LeadRole ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
