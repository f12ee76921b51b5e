package org.concordat.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstallationTest {

    @ParameterizedTest
    @CsvSource({
        // embedded, loopback, asked for, sample people exist
        "true,  true,  ,      true",
        "true,  false, ,      false",
        "false, true,  ,      false",
        "false, false, ,      false",
        "false, false, true,  true",
        "true,  false, true,  true",
        "true,  true,  false, false",
    })
    void hasSamplePeopleOnlyWhereNobodyElseCanReachThemOrWhereTheyAreAskedFor(
            boolean embedded, boolean loopback, Boolean wanted, boolean sample) {
        Installation installation = Installation.of(embedded, loopback, wanted, Path.of("data"));

        assertThat(installation.sample()).isEqualTo(sample);
        assertThat(installation.home()).isAbsolute();
    }
}
