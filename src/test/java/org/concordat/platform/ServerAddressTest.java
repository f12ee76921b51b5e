package org.concordat.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class ServerAddressTest {

    @ParameterizedTest
    @CsvSource({"127.0.0.1, true", "127.0.0.8, true", "::1, true", "0.0.0.0, false", "192.0.2.7, false", ", false"})
    void isLoopbackWhereNoOtherMachineCanGetIn(String address, boolean loopback) {
        MockEnvironment environment = new MockEnvironment();
        if (address != null) {
            environment.setProperty(ServerAddress.PROPERTY, address);
        }

        assertThat(ServerAddress.isLoopback(environment)).isEqualTo(loopback);
    }
}
