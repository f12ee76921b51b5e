package org.concordat.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class LoopbackByDefaultTest {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void listensToItsOwnMachineWhereItBringsItsOwnDatabase() {
        assertThat(addressAfterwards()).isEqualTo("127.0.0.1");
    }

    @Test
    void listensWhereItIsToldTo() {
        environment.setProperty("server.address", "0.0.0.0");

        assertThat(addressAfterwards()).isEqualTo("0.0.0.0");
    }

    @Test
    void changesNothingWhereADatabaseIsNamed() {
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db.example/concordat");

        assertThat(addressAfterwards()).isNull();
    }

    private String addressAfterwards() {
        new LoopbackByDefault().postProcessEnvironment(environment, new SpringApplication());
        return environment.getProperty("server.address");
    }
}
