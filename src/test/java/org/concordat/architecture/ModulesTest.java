package org.concordat.architecture;

import org.concordat.Concordat;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms of the house lean only on the rooms that their package-info names. */
class ModulesTest {

    @Test
    void roomsLeanOnlyOnWhatTheyName() {
        ApplicationModules.of(Concordat.class).verify();
    }
}
