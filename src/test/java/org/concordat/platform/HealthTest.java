package org.concordat.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.concordat.ConcordatTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;

@ConcordatTest
class HealthTest {

    @Autowired
    HealthEndpointGroups groups;

    @Test
    void isReadyOnlyWithItsDatabaseAndAliveWithoutIt() {
        assertThat(groups.get("readiness").isMember("db")).isTrue();
        assertThat(groups.get("liveness").isMember("db")).isFalse();
    }
}
