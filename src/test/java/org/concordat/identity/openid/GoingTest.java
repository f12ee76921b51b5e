package org.concordat.identity.openid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoingTest {

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "http://localhost:8080/people?find=a%20b&continue, /people?find=a%20b&continue",
        "https://somebody:secret@another.example:8443/partners, /partners",
        "//another.example/partners, /partners"
    })
    void leadsNowhereElse(String address, String page) {
        assertThat(Going.inside(address)).isEqualTo(page);
    }
}
