package org.concordat.partnership;

import jakarta.persistence.EnumeratedValue;

/** How the partners' people functions are joined, after box 9 of the CIPD report and the shared-service cases of IES. */
public enum IntegrationModel implements Coded {
    LEAD_PARTNER,
    THIRD_ENTITY,
    FEDERATED,
    HOSTED_SERVICE,
    SHADOW_BOARD;

    @EnumeratedValue
    private final String code = Coded.kebab(this);

    @Override
    public String code() {
        return code;
    }
}
