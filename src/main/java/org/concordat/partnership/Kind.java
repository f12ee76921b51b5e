package org.concordat.partnership;

import jakarta.persistence.EnumeratedValue;

/** What kind of thing the partners do together, after the glossaries and cases of the sources. */
public enum Kind implements Coded {
    STRATEGIC_ALLIANCE,
    JOINT_VENTURE,
    OUTSOURCING,
    SHARED_SERVICE,
    COMMISSIONING,
    MULTI_AGENCY,
    SUPPLY_CHAIN,
    INDUSTRY_NETWORK,
    MERGER_INTEGRATION,
    MUTUAL;

    @EnumeratedValue
    private final String code = Coded.kebab(this);

    @Override
    public String code() {
        return code;
    }
}
