package org.concordat.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a token opens, of all that its person may read. */
public enum TokenScope {
    /** Arrangements, partners and where each arrangement stands. */
    PORTFOLIO,
    /** Closed assessments and their scorecards. */
    ASSESSMENTS,
    /** Plans and their actions. */
    PLANS,
    /** Frameworks. */
    CATALOGUE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a line of {@link AccessRules} asks for that needs it. */
    String authority() {
        return "SCOPE_" + code();
    }

    /** The scope of that code; empty when there is none. */
    public static Optional<TokenScope> of(String code) {
        return Arrays.stream(values())
                .filter(scope -> scope.code().equals(code))
                .findFirst();
    }
}
